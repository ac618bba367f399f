package org.zhigai.store;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.h2.jdbcx.JdbcDataSource;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/**
 * Stores as files: {@code X.zhigai} is the key file a person sees and opens, {@code X.zhigai.mv.db} beside it the encrypted
 * data. Both belong together and are copied together. Embedded only: no socket is opened.
 */
public final class H2Stores implements Stores {
  private static final String DATA = ".mv.db";
  private static final String USER = "zhigai";

  private final Clock clock;

  public H2Stores(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean exists(Path file) {
    return Files.exists(file);
  }

  @Override
  public ChainArchive create(Path file, char[] password, SchoolProfile profile) {
    if (Files.exists(file) || Files.exists(data(file))) {
      throw fault("ZG-401", "store.exists", file, null);
    }
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      KeyFile.fresh(password).write(file);
    } catch (IOException refused) {
      throw fault("ZG-402", "store.unwritable", file, refused);
    }
    var archive = open(file, password);
    archive.profile().save(profile);
    return archive;
  }

  @Override
  public ChainArchive open(Path file, char[] password) {
    if (!Files.exists(file)) {
      throw fault("ZG-403", "store.missing", file, null);
    }
    var lock = KeyFile.lock(file).orElseThrow(() -> fault("ZG-404", "store.locked", file, null));
    try {
      return opened(file, password, lock);
    } catch (UserFault refused) {
      KeyFile.release(lock);
      throw refused;
    }
  }

  @Override
  public void delete(Path file) {
    var lock = KeyFile.lock(file).orElseThrow(() -> fault("ZG-404", "store.locked", file, null));
    KeyFile.release(lock);
    try {
      Files.deleteIfExists(data(file));
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      throw fault("ZG-402", "store.unwritable", file, refused);
    }
  }

  private H2Archive opened(Path file, char[] password, FileLock lock) {
    var key = key(file, password);
    var url = "jdbc:h2:file:" + file.toAbsolutePath() + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    var joined = (new String(key.fileKey()) + " " + new String(key.fileKey())).toCharArray();
    Arrays.fill(key.fileKey(), '\0');
    try {
      var login = new Properties();
      login.put("user", USER);
      login.put("password", joined.clone());
      var connection = DriverManager.getConnection(url, login);
      try {
        migrate(url, joined, file);
      } catch (UserFault refused) {
        connection.close();
        throw refused;
      }
      return new H2Archive(new Db(connection, clock), lock);
    } catch (SQLException broken) {
      throw broken.getErrorCode() == 90020
          ? fault("ZG-404", "store.locked", file, broken)
          : fault("ZG-405", "store.damaged", file, broken);
    } finally {
      Arrays.fill(joined, '\0');
    }
  }

  private static KeyFile.Key key(Path file, char[] password) {
    KeyFile keyFile;
    try {
      keyFile = KeyFile.read(file);
    } catch (IOException | IllegalArgumentException broken) {
      throw fault("ZG-405", "store.damaged", file, broken);
    }
    if (keyFile.isNewer()) {
      throw fault("ZG-406", "store.newer", file, null);
    }
    return keyFile.open(password).orElseThrow(() -> fault("ZG-407", "store.wrong-password", file, null));
  }

  private static void migrate(String url, char[] password, Path file) {
    var source = new JdbcDataSource();
    source.setURL(url);
    source.setUser(USER);
    source.setPasswordChars(password.clone());
    try {
      var flyway = Flyway.configure().dataSource(source).locations("classpath:db/migration").load();
      if (Arrays.stream(flyway.info().all()).anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS)) {
        throw fault("ZG-406", "store.newer", file, null);
      }
      flyway.migrate();
    } catch (FlywayException broken) {
      throw fault("ZG-405", "store.damaged", file, broken);
    }
  }

  private static Path data(Path file) {
    return file.resolveSibling(file.getFileName() + DATA);
  }

  private static UserFault fault(String code, String key, Path file, @org.jspecify.annotations.Nullable Throwable cause) {
    return new UserFault(
        UserFault.Kind.STORE, code, Phrase.of(key, String.valueOf(file.getFileName())), Phrase.of(key + ".remedy"), cause);
  }
}
