package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.COUNTER;

import org.jooq.DSLContext;

/** Numbers given once and never again. Always within the transaction that uses them. */
public final class Counter {

  private Counter() {}

  /** Takes the next {@code many} numbers of a series in a year and gives the last of them. */
  static int take(DSLContext sql, String series, int year, int many) {
    return put(sql, series, year, value(sql, series, year) + many);
  }

  /** A number that is no series: 0 until it is set. */
  static int value(DSLContext sql, String called) {
    return value(sql, called, 0);
  }

  static int set(DSLContext sql, String called, int value) {
    return put(sql, called, 0, value);
  }

  private static int value(DSLContext sql, String series, int year) {
    return sql.select(COUNTER.LAST_NUMBER)
        .from(COUNTER)
        .where(COUNTER.KIND.eq(series), COUNTER.YEAR.eq(year))
        .fetchOptional(COUNTER.LAST_NUMBER)
        .orElse(0);
  }

  private static int put(DSLContext sql, String series, int year, int next) {
    sql.insertInto(COUNTER, COUNTER.KIND, COUNTER.YEAR, COUNTER.LAST_NUMBER)
        .values(series, year, next)
        .onDuplicateKeyUpdate()
        .set(COUNTER.LAST_NUMBER, next)
        .execute();
    return next;
  }
}
