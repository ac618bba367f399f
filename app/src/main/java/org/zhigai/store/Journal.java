package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.AUDIT;
import static org.zhigai.store.jooq.Tables.COUNTER;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.zhigai.kernel.Actor;
import org.zhigai.ledger.AuditLine;

/** Numbers given once and never again, and who changed what. Always within the transaction of the change itself. */
record Journal(DSLContext sql) {

  /** The next number of a kind in a year: {@code WT-2026-001}. */
  String number(String kind, int year) {
    return String.format(Locale.ROOT, "%s-%d-%03d", kind, year, numbers(kind, year, 1));
  }

  /** Takes the next {@code many} numbers of a kind and gives the last of them. */
  int numbers(String kind, int year, int many) {
    var last =
        sql.select(COUNTER.LAST_NUMBER).from(COUNTER).where(COUNTER.KIND.eq(kind), COUNTER.YEAR.eq(year)).fetchOne();
    var next = last == null ? many : last.value1() + many;
    sql.insertInto(COUNTER, COUNTER.KIND, COUNTER.YEAR, COUNTER.LAST_NUMBER)
        .values(kind, year, next)
        .onDuplicateKeyUpdate()
        .set(COUNTER.LAST_NUMBER, next)
        .execute();
    return next;
  }

  /** One line for each field in which two bodies differ; {@code before} is {@code {}} for something new. */
  void changed(String subject, String before, String after, Actor by, LocalDateTime at) {
    var was = Db.tree(before);
    var is = Db.tree(after);
    var fields = new TreeSet<String>();
    fields.addAll(was.propertyNames());
    fields.addAll(is.propertyNames());
    fields.remove("id");
    for (var field : fields) {
      var old = text(was, field);
      var now = text(is, field);
      if (!old.equals(now)) {
        line(subject, field, old, now, by, at);
      }
    }
  }

  void line(String subject, String field, String before, String after, Actor by, LocalDateTime at) {
    sql.insertInto(AUDIT, AUDIT.SUBJECT, AUDIT.DONE_AT, AUDIT.DONE_BY, AUDIT.DEPARTMENT, AUDIT.FIELD,
            AUDIT.BEFORE_TEXT, AUDIT.AFTER_TEXT)
        .values(subject, at, by.name(), by.department(), field, before, after)
        .execute();
  }

  List<AuditLine> of(String subject) {
    return sql.selectFrom(AUDIT).where(AUDIT.SUBJECT.eq(subject)).orderBy(AUDIT.ID)
        .fetch(r -> new AuditLine(
            r.getDoneAt(), r.getDoneBy(), r.getDepartment(), r.getField(), r.getBeforeText(), r.getAfterText()));
  }

  private static String text(tools.jackson.databind.JsonNode body, String field) {
    var value = body.get(field);
    return value == null || value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
  }
}
