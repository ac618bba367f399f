package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.zhigai.kernel.UserFault;
import org.zhigai.store.file.DataFile;
import org.zhigai.store.file.Engine;
import org.zhigai.store.file.FileKey;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.store.jooq.DefaultSchema;

/**
 * Opens the data of a store whose lock is held. An existing store is first {@linkplain #looking looked at}, so that a damaged or
 * newer one is refused with not a byte of it changed; then opened for writing, and brought to the tables this program knows.
 *
 * @param base where the data lie, without their ending
 * @param faults the store of which a refusal speaks
 */
record Opening(Path base, FileKey key, StoreFiles faults) {
  private static final String USER = "zhigai";
  /** No trace file beside the store. Written small: a book of records is a tenth of its size, and so is what is deciphered when it is opened. */
  private static final String SETTINGS = ";CIPHER=AES;COMPRESS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  /** A change is written when it is made, not half a second later. */
  private static final String WRITING = ";WRITE_DELAY=0";
  /** What has just been made is closed to be opened again at once: no time for tidying what is small. */
  private static final String MAKING = WRITING + ";MAX_COMPACT_TIME=0";
  private static final String BESIDE = ";IFEXISTS=TRUE";
  private static final String LOOKING = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";

  /** For reading only. @throws UserFault also for tables of a newer program, and for data of which what was kept last is missing */
  Reading looking() {
    return looking(false);
  }

  /** The same of what is left of damaged data. */
  Reading rescuing() {
    return looking(true);
  }

  private Reading looking(boolean earlierToo) {
    try {
      switch (DataFile.look(StoreFiles.dataOf(base), key)) {
        case TABLES -> {}
        case EARLIER -> {
          if (!earlierToo) {
            throw faults.fault("ZG-405", "store.damaged", null);
          }
        }
        case NONE -> throw faults.fault("ZG-405", "store.damaged", null);
        case IN_USE -> throw faults.fault("ZG-404", "store.locked.unknown", null);
      }
    } catch (IOException unreadable) {
      throw faults.fault("ZG-405", "store.damaged", unreadable);
    }
    return with(LOOKING, source -> closingUnlessDone(source, connection -> {
      var migrations = flyway(source).info().all();
      if (Arrays.stream(migrations).anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS)) {
        throw faults.fault("ZG-406", "store.newer", null);
      }
      // A store of an older program has not got all tables yet.
      var older = Arrays.stream(migrations).anyMatch(m -> m.getState() == MigrationState.PENDING);
      return new Reading(connection, older ? Set.of() : tables());
    }));
  }

  /** One more way into a store that is open in this program. */
  Reading beside() {
    return with(BESIDE, source -> new Reading(source.getConnection(), tables()));
  }

  /** For reading and writing, with the tables of this program, which are made when there are none. */
  Connection writing() {
    return written(WRITING);
  }

  /** As {@link #writing()}, for what is only begun. */
  Connection making() {
    return written(MAKING);
  }

  private Connection written(String settings) {
    return with(settings, source -> closingUnlessDone(source, connection -> {
      flyway(source).migrate();
      if (!new Reading(connection, tables()).missing().isEmpty()) {
        throw faults.fault("ZG-405", "store.damaged", null);
      }
      return connection;
    }));
  }

  /** The tables this program works with. */
  private static Set<String> tables() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream().map(t -> t.getName()).collect(Collectors.toSet());
  }

  private static <T> T closingUnlessDone(DataSource source, Step<T> step) throws SQLException {
    var connection = source.getConnection();
    var done = false;
    try {
      var result = step.on(connection);
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.close();
      }
    }
  }

  private <T> T with(String settings, Work<T> work) {
    var password = key.password();
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + base.toAbsolutePath() + SETTINGS + settings);
    source.setUser(USER);
    source.setPasswordChars(password);
    try {
      return work.on(Engine.guarded(source));
    } catch (SQLException broken) {
      throw broken.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? faults.fault("ZG-404", "store.locked.unknown", broken) : refused(broken);
    } catch (FlywayException broken) {
      throw refused(broken);
    } finally {
      source.setPasswordChars(new char[0]);
      Arrays.fill(password, '\0');
    }
  }

  /** A disk that takes nothing is no damage of the store: nobody is to restore a backup because of it. */
  private UserFault refused(Exception broken) {
    return Engine.isOfDisk(broken) ? faults.fault("ZG-417", "store.disk", broken) : faults.fault("ZG-405", "store.damaged", broken);
  }

  private static Flyway flyway(DataSource source) {
    return Flyway.configure().dataSource(source).locations("classpath:db/migration").load();
  }

  /** What is done with a data source while its password is known. */
  private interface Work<T> {
    T on(DataSource source) throws SQLException;
  }

  /** What is done with a connection that stays open when all went well. */
  private interface Step<T> {
    T on(Connection connection) throws SQLException;
  }
}
