package org.zhigai.store.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.random.RandomGenerator;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.store.file.Engine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one connection to an open store. Calls from several threads take turns; a call within {@link #whole} belongs to that
 * transaction.
 */
public final class Db implements AutoCloseable {
  private static final Pattern COLUMN = Pattern.compile("column \"(?:\"\")?(\\w+)(?:\"\")? [A-Z ]+\\((\\d+)\\)");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Connection connection;
  private final Engine engine;
  private final DSLContext root;
  private final Clock clock;
  private final RandomGenerator random;
  /** The transaction under way; only the thread that holds this object's monitor sees it. */
  private @Nullable DSLContext current;

  /** @param connection to the engine of {@code engine} */
  public Db(Connection connection, Engine engine, Clock clock, RandomGenerator random) {
    this.connection = connection;
    this.engine = engine;
    this.root = DSL.using(connection, SQLDialect.H2);
    this.clock = clock;
    this.random = random;
  }

  /**
   * Runs {@code work} in one transaction, or as a part of the one that is under way on this thread. When the outermost returns
   * the change has reached the disk.
   */
  public synchronized <T> T whole(Function<DSLContext, T> work) {
    var outer = current;
    try {
      var result =
          (outer == null ? root : outer).transactionResult(c -> {
            current = c.dsl();
            return work.apply(c.dsl());
          });
      if (outer == null) {
        root.execute("checkpoint sync");
        engine.settle();
      }
      return result;
    } catch (MVStoreException failed) {
      throw told(new DataAccessException("naming what was kept", failed));
    } catch (DataAccessException failed) {
      throw told(failed);
    } finally {
      current = outer;
    }
  }

  public synchronized <T> T read(Function<DSLContext, T> work) {
    try {
      return work.apply(current == null ? root : current);
    } catch (DataAccessException failed) {
      throw told(failed);
    }
  }

  /**
   * That the disk failed is for a person to mend; everything else a statement may meet is a mistake of the program. What the engine keeps in memory then is
   * no longer known to be what the disk holds, for a system that could not force its pages forgets that they were not forced: nothing goes on from there.
   */
  private RuntimeException told(DataAccessException failed) {
    if (failed.getCause() instanceof SQLException sql && sql.getErrorCode() == ErrorCode.VALUE_TOO_LONG_2) {
      return tooLong(columnOf(sql), failed);
    }
    if (!engine.hasGivenUp() && !Engine.isOfDisk(failed)) {
      return failed;
    }
    engine.giveUp();
    return new UserFault(UserFault.Kind.STORE, "ZG-418", Phrase.of("store.given-up"), Phrase.of("store.given-up.remedy"), failed);
  }

  /** @param where the column, and how much it takes */
  static UserFault tooLong(String where, @Nullable Exception why) {
    return new UserFault(UserFault.Kind.INPUT, "ZG-326", Phrase.of("store.too-long", where), Phrase.of("store.too-long.remedy"), why);
  }

  /** The column, and how much it takes; what was to stand there the engine quotes, and nobody else does. */
  private static String columnOf(SQLException refused) {
    var column = COLUMN.matcher(String.valueOf(refused.getMessage()));
    return column.find() ? column.group(1).toLowerCase(Locale.ROOT) + " ≤ " + column.group(2) : "";
  }

  /** Shuffles pseudonyms. */
  RandomGenerator random() {
    return random;
  }

  LocalDateTime now() {
    return LocalDateTime.now(clock).withNano(0);
  }

  int year() {
    return now().getYear();
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  static <T> T from(String json, Class<T> type) {
    return JSON.readValue(json, type);
  }

  static <T> T from(String json, TypeReference<T> type) {
    return JSON.readValue(json, type);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException unclosed) {
      throw told(new DataAccessException("closing the store", unclosed));
    }
  }
}
