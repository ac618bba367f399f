package org.zhigai.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.h2.api.ErrorCode;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.StoreHealth;
import org.zhigai.store.jooq.Tables;
import org.zhigai.store.tables.Chained;

/**
 * Reads a store from end to end: every column of every row, and every index from its first entry to its last, which must lead to as
 * many rows. Knows no table by name, so a table that is added later is read, too.
 *
 * @param expected tables without which the store is not whole: where a definition is damaged its table is simply not there
 */
record Reading(Connection connection, Set<String> expected) implements AutoCloseable {
  private static final String RECORDS = "RECORD";
  private static final Set<String> HISTORY = Set.of(Tables.CHANGE.getName(), Tables.CHANGE_LINE.getName());
  private static final String TABLES =
      "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'"
          + " and table_name <> 'flyway_schema_history' order by table_name";
  private static final String INDEXES =
      "select i.table_name, i.index_name, c.column_name from information_schema.indexes i join information_schema.index_columns c"
          + " on i.table_schema = c.table_schema and i.table_name = c.table_name and i.index_name = c.index_name"
          + " where i.table_schema = 'PUBLIC' order by i.table_name, i.index_name, c.ordinal_position";

  /** Of a store of an older program nothing is said of what tables it has to have. */
  boolean isOlder() {
    return expected.isEmpty();
  }

  /** @param bytes size of the encrypted data, told along */
  StoreHealth health(long bytes) {
    var tables = new ArrayList<StoreHealth.Table>();
    var latest = (LocalDateTime) null;
    try {
      // Rows are read while they are looked at: a large table is never in memory whole.
      execute("set lazy_query_execution 1");
      var indexes = indexes();
      for (var name : tables()) {
        var scanned = scan(name);
        latest = later(latest, scanned.latest());
        var damage = scanned.damage() != null ? scanned.damage() : damage(name, indexes.getOrDefault(name, List.of()), scanned.rows());
        if (damage == null && name.equals(RECORDS)) {
          tables.addAll(kinds());
        } else {
          tables.add(new StoreHealth.Table(name, scanned.rows(), Optional.ofNullable(damage)));
        }
      }
      for (var gone : missing()) {
        tables.add(new StoreHealth.Table(gone, 0, Optional.of("its definition is gone")));
      }
      return new StoreHealth(school(), List.copyOf(tables), Optional.ofNullable(latest), bytes, brokenChange(tables), true);
    } catch (SQLException unlisted) {
      throw new IllegalStateException("the store opened, but does not list its tables", unlisted);
    }
  }

  /** What a scan of one table brought. */
  private record Scanned(long rows, @Nullable LocalDateTime latest, @Nullable String damage) {}

  private Scanned scan(String table) {
    var rows = 0L;
    var latest = (LocalDateTime) null;
    try (var statement = connection.createStatement(); var found = statement.executeQuery("select * from " + quoted(table))) {
      var columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        for (var c = 1; c <= columns; c++) {
          switch (found.getObject(c)) {
            case java.sql.Clob text -> found.getString(c);
            case java.sql.Timestamp at -> latest = later(latest, at.toLocalDateTime());
            case null, default -> {}
          }
        }
        rows++;
      }
      return new Scanned(rows, latest, null);
    } catch (SQLException broken) {
      return new Scanned(rows, latest, say(broken));
    }
  }

  /** What is wrong with the indexes of a table of which a scan read all rows; null when nothing is. */
  private @Nullable String damage(String table, List<Index> indexes, long rows) {
    for (var index : indexes) {
      var sql = "select " + index.columns() + " from " + quoted(table) + " use index (" + quoted(index.name()) + ") order by " + index.columns();
      var found = 0L;
      try (var statement = connection.createStatement(); var entries = statement.executeQuery(sql)) {
        while (entries.next()) {
          found++;
        }
      } catch (SQLException broken) {
        return index.name() + ": " + say(broken);
      }
      if (found != rows) {
        return index.name() + ": " + found + " / " + rows;
      }
    }
    return null;
  }

  /** Records of every kind lie in one table; to people they are several. */
  private List<StoreHealth.Table> kinds() throws SQLException {
    var out = new ArrayList<StoreHealth.Table>();
    var sql = "select kind, count(*) from " + quoted(RECORDS) + " group by kind order by kind";
    try (var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
      while (found.next()) {
        out.add(new StoreHealth.Table(RECORDS + "." + found.getString(1), found.getLong(2), Optional.empty()));
      }
    }
    return out;
  }

  /** Only of a history that can be read, and of a store old enough to have one. */
  private OptionalLong brokenChange(List<StoreHealth.Table> tables) {
    var history = tables.stream().filter(t -> HISTORY.contains(t.name())).toList();
    return history.size() == HISTORY.size() && history.stream().allMatch(t -> t.damage().isEmpty())
        ? Chained.firstBroken(DSL.using(connection, SQLDialect.H2))
        : OptionalLong.empty();
  }

  private String school() {
    try (var statement = connection.createStatement(); var found = statement.executeQuery("select name from profile")) {
      return found.next() ? found.getString(1) : "";
    } catch (SQLException broken) {
      return "";
    }
  }

  /** The expected tables that are not there, by name. */
  Set<String> missing() throws SQLException {
    var out = new TreeSet<>(expected);
    tables().forEach(out::remove);
    return out;
  }

  private List<String> tables() throws SQLException {
    var out = new ArrayList<String>();
    try (var statement = connection.createStatement(); var found = statement.executeQuery(TABLES)) {
      while (found.next()) {
        out.add(found.getString(1));
      }
    }
    return out;
  }

  /** @param columns as they stand in a query */
  private record Index(String name, String columns) {}

  private TreeMap<String, List<Index>> indexes() throws SQLException {
    var out = new TreeMap<String, List<Index>>();
    try (var statement = connection.createStatement(); var found = statement.executeQuery(INDEXES)) {
      while (found.next()) {
        var of = out.computeIfAbsent(found.getString(1), t -> new ArrayList<>());
        var name = found.getString(2);
        var column = quoted(found.getString(3));
        if (!of.isEmpty() && of.getLast().name().equals(name)) {
          of.set(of.size() - 1, new Index(name, of.getLast().columns() + ", " + column));
        } else {
          of.add(new Index(name, column));
        }
      }
    }
    return out;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The database's words for what it met. A text of the store is never among them. */
  private static String say(SQLException broken) {
    return broken.getErrorCode() == ErrorCode.GENERAL_ERROR_1 && broken.getCause() != null
        ? "H2 " + broken.getErrorCode() + " " + broken.getCause().getClass().getSimpleName()
        : "H2 " + broken.getErrorCode();
  }

  private static @Nullable LocalDateTime later(@Nullable LocalDateTime a, @Nullable LocalDateTime b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException unclosed) {
      throw new IllegalStateException("closing a store that was only read", unclosed);
    }
  }
}
