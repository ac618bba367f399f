package org.zhigai.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.zhigai.chain.Salvaged;
import org.zhigai.store.jooq.DefaultSchema;
import org.zhigai.store.jooq.Sequences;
import org.zhigai.store.jooq.Tables;

/**
 * Takes out of a damaged store what can be read, table by table: from the beginning to where it breaks, then from the end back to there. What belongs to
 * rows that are lost is not taken, for nothing could show it; nor are names whose key is lost, for they would keep those from being read whose key is not.
 *
 * @param from a store that was opened to be looked at
 * @param to an empty one with all tables
 * @param gone tables that were in the damaged one and are no longer; others it has not got are younger than it
 */
record Salvage(Connection from, Connection to, Set<String> gone) {

  Salvaged all() throws SQLException {
    var old = DSL.using(from, SQLDialect.H2);
    var fresh = DSL.using(to, SQLDialect.H2);
    fresh.execute("set referential_integrity false");
    var whole = new LinkedHashMap<Table<?>, Boolean>();
    for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      whole.put(table, isCopied(old, fresh, table, true) || isCopied(old, fresh, table, false));
    }
    var orphans = new LinkedHashMap<Table<?>, Long>();
    for (var taken = 1L; taken > 0;) {
      taken = 0;
      for (var table : whole.keySet()) {
        var gone = table.getReferences().stream().mapToLong(key -> orphans(fresh, table, key)).sum();
        orphans.merge(table, gone, Long::sum);
        taken += gone;
      }
    }
    var unread = unreadable(fresh);
    orphans.merge(Tables.VAULT, unread, Long::sum);
    fresh.execute("set referential_integrity true");
    restart(fresh);
    var out = new ArrayList<Salvaged.Table>();
    whole.forEach((table, all) -> out.add(new Salvaged.Table(table.getName(), fresh.fetchCount(table), all, orphans.getOrDefault(table, 0L))));
    return new Salvaged(out, unread);
  }

  /** Whether it could be read to its end. */
  private boolean isCopied(DSLContext old, DSLContext fresh, Table<?> table, boolean forward) {
    var key = table.getPrimaryKey();
    var columns = columns(old, table);
    if (columns.isEmpty()) {
      return !gone.contains(table.getName());
    }
    var order = key == null ? new ArrayList<SortField<?>>() : key.getFields().stream().<SortField<?>>map(f -> forward ? f.asc() : f.desc()).toList();
    try (var rows = old.select(columns).from(table).orderBy(order).fetchSize(1).fetchLazy()) {
      while (rows.hasNext()) {
        put(fresh, table, rows.fetchNext());
      }
      return forward;
    } catch (DataAccessException | IllegalStateException broken) {
      return false;
    }
  }

  /** Takes away what was sealed under a key that is lost: the vault's own, or that of an import. */
  private static long unreadable(DSLContext fresh) {
    var sealed = Tables.VAULT.SEALED.isNotNull();
    if (fresh.fetchCount(Tables.VAULT_LOCK) == 0) {
      fresh.deleteFrom(Tables.VAULT_PARCEL).execute();
      return fresh.deleteFrom(Tables.VAULT).where(sealed).execute();
    }
    var parcels = DSL.select(Tables.VAULT_PARCEL.IMPORT_ID).from(Tables.VAULT_PARCEL);
    return fresh.deleteFrom(Tables.VAULT).where(sealed.and(Tables.VAULT.IMPORT_ID.notIn(parcels))).execute();
  }

  /** A store that was never brought up to date has not got all columns. */
  private static List<Field<?>> columns(DSLContext old, Table<?> table) {
    var there = old.select(DSL.field("column_name", String.class)).from("information_schema.columns").where(DSL.field("table_name").eq(table.getName()))
        .fetchSet(0, String.class);
    return table.fieldStream().filter(f -> there.contains(f.getName())).<Field<?>>map(f -> f).toList();
  }

  private static void put(DSLContext fresh, Table<?> table, Record row) {
    Map<?, ?> values = Arrays.stream(row.fields()).filter(f -> row.get(f) != null).collect(Collectors.toMap(f -> f, row::get));
    fresh.insertInto(table).set(values).onDuplicateKeyIgnore().execute();
  }

  private static long orphans(DSLContext fresh, Table<?> table, ForeignKey<?, ?> key) {
    var whole = DSL.select(key.getKeyFields().getFirst().cast(Long.class)).from(key.getKey().getTable());
    return fresh.deleteFrom(table).where(key.getFields().getFirst().cast(Long.class).notIn(whole)).execute();
  }

  /** Keys that were given are not given again. */
  private static void restart(DSLContext fresh) {
    for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (table.getIdentity() != null) {
        var last = fresh.select(DSL.max(table.getIdentity().getField().cast(Long.class))).from(table).fetchOptional(0, Long.class).orElse(0L);
        fresh.execute("alter table \"" + table.getName() + "\" alter column id restart with " + (last + 1000));
      }
    }
    var rows = fresh.select(DSL.greatest(
        DSL.coalesce(DSL.select(DSL.max(Tables.RECORD.ID)).from(Tables.RECORD).asField(), 0L),
        DSL.coalesce(DSL.select(DSL.max(Tables.CHANGE_LINE.RECORD_ID)).from(Tables.CHANGE_LINE).asField(), 0L))).fetchSingle().value1();
    fresh.execute("alter sequence \"" + Sequences.ROW_KEY.getName() + "\" restart with " + (rows + 1));
  }
}
