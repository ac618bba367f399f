package org.zhigai.store.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one connection to an open store. Calls from several threads take turns; a call within {@link #whole} belongs to that
 * transaction.
 */
public final class Db implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Connection connection;
  private final DSLContext root;
  private final Clock clock;
  private final RandomGenerator random;
  /** The transaction under way; only the thread that holds this object's monitor sees it. */
  private @Nullable DSLContext current;

  public Db(Connection connection, Clock clock, RandomGenerator random) {
    this.connection = connection;
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
    T result;
    try {
      result =
          (outer == null ? root : outer).transactionResult(c -> {
            current = c.dsl();
            return work.apply(c.dsl());
          });
    } finally {
      current = outer;
    }
    if (outer == null) {
      root.execute("checkpoint sync");
    }
    return result;
  }

  public synchronized <T> T read(Function<DSLContext, T> work) {
    return work.apply(current == null ? root : current);
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
      throw new DataAccessException("closing the store", unclosed);
    }
  }
}
