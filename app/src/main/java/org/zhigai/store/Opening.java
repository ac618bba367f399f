package org.zhigai.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Opens the data of a store whose lock is held. An existing store is first opened for reading only, so that a damaged or newer
 * one is refused with not a byte of it changed; then for writing, and brought to the tables this program knows.
 */
record Opening(StoreFiles files, FileKey key) {
  private static final String USER = "zhigai";
  /** A change is written when it is made, not half a second later; no trace file beside the store. */
  private static final String SETTINGS = ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private static final String WRITING = ";WRITE_DELAY=0";
  private static final String LOOKING = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";

  /** The tables of a store that is not there yet. */
  Connection fresh() {
    return migrated();
  }

  Connection existing() {
    look();
    return migrated();
  }

  private void look() {
    try {
      if (!DataFile.hasTables(files.data(), key)) {
        throw files.fault("ZG-405", "store.damaged", null);
      }
    } catch (IOException unreadable) {
      throw files.fault("ZG-405", "store.damaged", unreadable);
    }
    var migrations = with(LOOKING, source -> {
      var connection = source.getConnection();
      try {
        return flyway(source).info().all();
      } finally {
        connection.close();
      }
    });
    if (Arrays.stream(migrations).anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS)) {
      throw files.fault("ZG-406", "store.newer", null);
    }
  }

  private Connection migrated() {
    return with(WRITING, source -> {
      var connection = source.getConnection();
      var done = false;
      try {
        flyway(source).migrate();
        done = true;
        return connection;
      } finally {
        if (!done) {
          connection.close();
        }
      }
    });
  }

  private <T> T with(String settings, Work<T> work) {
    var password = key.password();
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + files.key().toAbsolutePath() + SETTINGS + settings);
    source.setUser(USER);
    source.setPasswordChars(password);
    try {
      return work.on(source);
    } catch (SQLException broken) {
      throw broken.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
          ? files.fault("ZG-404", "store.locked", broken)
          : files.fault("ZG-405", "store.damaged", broken);
    } catch (FlywayException broken) {
      throw files.fault("ZG-405", "store.damaged", broken);
    } finally {
      source.setPasswordChars(new char[0]);
      Arrays.fill(password, '\0');
    }
  }

  private static Flyway flyway(JdbcDataSource source) {
    return Flyway.configure().dataSource(source).locations("classpath:db/migration").load();
  }

  /** What is done with a data source while its password is known. */
  private interface Work<T> {
    T on(JdbcDataSource source) throws SQLException;
  }
}
