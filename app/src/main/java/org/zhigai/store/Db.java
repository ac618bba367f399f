package org.zhigai.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one connection to an open store. Calls from several threads take turns; a call within {@link #whole} belongs to that
 * transaction.
 */
final class Db implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Connection connection;
  private final DSLContext root;
  private final Clock clock;

  Db(Connection connection, Clock clock) {
    this.connection = connection;
    this.root = DSL.using(connection, SQLDialect.H2);
    this.clock = clock;
  }

  /** Runs {@code work} in one transaction, or within the one that is under way on this thread. */
  synchronized <T> T whole(Function<DSLContext, T> work) {
    return root.transactionResult(c -> work.apply(c.dsl()));
  }

  synchronized <T> T read(Function<DSLContext, T> work) {
    return work.apply(root);
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

  static tools.jackson.databind.JsonNode tree(String json) {
    return JSON.readTree(json);
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
