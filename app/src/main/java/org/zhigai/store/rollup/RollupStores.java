package org.zhigai.store.rollup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.rollup.OpenRollup;
import org.zhigai.rollup.RollupStore;
import org.zhigai.store.jooq.rollup.Tables;

/** Opens where sums of many schools lie. The tables are made of one script on every engine, translated by jOOQ. */
public final class RollupStores implements OpenRollup {
  private static final String POSTGRES = "jdbc:postgresql:";
  private static final String SCRIPT = "/db/rollup/V1__rollup.sql";
  private static final String NOTHING_STAYS = "jdbc:h2:mem:";
  private static final Pattern SEMICOLON = Pattern.compile(";");

  @Override
  public RollupStore inMemory() {
    return h2(NOTHING_STAYS);
  }

  @Override
  public RollupStore open(String place, char[] password) {
    if (place.startsWith(POSTGRES)) {
      return postgres(place, password);
    }
    if (place.startsWith("jdbc:") || SEMICOLON.matcher(place).find()) {
      throw fault("place", place, null);
    }
    var file = place.toLowerCase(Locale.ROOT).endsWith(".mv.db") ? place.substring(0, place.length() - ".mv.db".length()) : place;
    return h2("jdbc:h2:file:" + Path.of(file).toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
  }

  private static RollupStore h2(String url) {
    try {
      return made(DriverManager.getConnection(url, "zhigai", ""), SQLDialect.H2);
    } catch (SQLException refused) {
      throw fault("refused", url.replaceFirst(";.*", ""), refused);
    }
  }

  /** Whoever is not named in the URL is the one who is at this computer, as everywhere with PostgreSQL. */
  private static RollupStore postgres(String url, char[] password) {
    var how = new Properties();
    how.setProperty("reWriteBatchedInserts", "true");
    how.setProperty("ApplicationName", "zhigai");
    if (password.length > 0) {
      how.setProperty("password", new String(password));
    }
    try {
      return made(DriverManager.getConnection(url, how), SQLDialect.POSTGRES);
    } catch (SQLException refused) {
      throw fault("refused", url.replaceFirst("[?].*", ""), refused);
    }
  }

  private static RollupStore made(Connection connection, SQLDialect dialect) {
    var sql = DSL.using(connection, dialect, new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED).withRenderSchema(false));
    try {
      if (!isMade(sql)) {
        make(sql);
      }
      return new RollupTables(connection, sql);
    } catch (DataAccessException broken) {
      throw fault("broken", String.valueOf(broken.getMessage()).lines().reduce((a, b) -> b).orElse(""), broken);
    }
  }

  private static boolean isMade(DSLContext sql) {
    try {
      sql.selectOne().from(Tables.MEMBER).limit(0).fetch();
    } catch (DataAccessException none) {
      return false;
    }
    try {
      sql.select(Tables.MEMBER.SIGNED_BY).from(Tables.MEMBER).limit(0).fetch();
      return true;
    } catch (DataAccessException older) {
      throw fault("older", "", older);
    }
  }

  private static void make(DSLContext sql) {
    try (var in = RollupStores.class.getResourceAsStream(SCRIPT)) {
      if (in == null) {
        throw new IllegalStateException("the program has its tables with it");
      }
      var script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      sql.transaction(c -> sql.parser().parse(script).forEach(q -> c.dsl().execute(q)));
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  static UserFault fault(String what, String about, @Nullable Exception cause) {
    return new UserFault(UserFault.Kind.STORE, "ZG-444", Phrase.of("rollup.store." + what, about), Phrase.of("rollup.store." + what + ".remedy"), cause);
  }
}
