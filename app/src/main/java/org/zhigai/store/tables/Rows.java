package org.zhigai.store.tables;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Many rows of one table by one statement that is written once: jOOQ's own batch of records writes one a record. */
public final class Rows {
  private final DSLContext sql;
  private final Table<?> table;
  private final Field<?>[] fields;
  private final List<Object[]> rows = new ArrayList<>();

  /** @param without columns the database fills itself */
  Rows(DSLContext sql, Table<?> table, Field<?>... without) {
    this.sql = sql;
    this.table = table;
    this.fields = table.fieldStream().filter(f -> !List.of(without).contains(f)).toArray(Field<?>[]::new);
  }

  void add(Record row) {
    var values = new Object[fields.length];
    for (var i = 0; i < fields.length; i++) {
      values[i] = row.get(fields[i]);
    }
    rows.add(values);
  }

  int size() {
    return rows.size();
  }

  void insert() {
    if (!rows.isEmpty()) {
      sql.batch(sql.insertInto(table, fields).values(new Object[fields.length])).bind(rows.toArray(Object[][]::new)).execute();
      rows.clear();
    }
  }
}
