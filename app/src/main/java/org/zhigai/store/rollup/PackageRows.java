package org.zhigai.store.rollup;

import static org.zhigai.store.jooq.rollup.Tables.MEMBER;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_ENTRY;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_PAPER;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_POINT;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_PRACTICE;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_PROBLEM;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_SPAN;
import static org.zhigai.store.jooq.rollup.Tables.POOLED_PAPER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhigai.pack.PaperShare;
import org.zhigai.pack.SchoolPackage;
import org.zhigai.store.jooq.rollup.tables.records.PooledPaperRecord;

/** Writes packages as rows, within a transaction; many rows go at once. */
final class PackageRows {
  private static final int AT_ONCE = 2000;

  private final DSLContext sql;
  private final Map<String, Long> pooled = new HashMap<>();
  /** Parents before children, as they are written. */
  private final Map<Table<?>, List<@Nullable Object[]>> waiting = new LinkedHashMap<>();

  PackageRows(DSLContext sql) {
    this.sql = sql;
    sql.selectFrom(POOLED_PAPER).forEach(p -> pooled.put(key(p), p.getId()));
  }

  private static String key(PooledPaperRecord p) {
    return String.join("|", p.getRoundYear() + p.getRoundTerm(), p.getSitting(), p.getSubject(), String.valueOf(p.getGrade()), p.getPrint());
  }

  /** @return false where something later of this school is there */
  boolean take(SchoolPackage pack) {
    var before = sql.selectFrom(MEMBER).where(MEMBER.NAME.eq(pack.school())).fetchOptional();
    if (before.filter(b -> b.getAsOf().isAfter(pack.asOf())).isPresent()) {
      return false;
    }
    before.ifPresent(b -> {
      // Rows that wait may be of the same school.
      flush();
      sql.deleteFrom(MEMBER).where(MEMBER.ID.eq(b.getId())).execute();
    });
    var signedBefore = before.map(b -> b.getSignedBy().isEmpty() ? b.getSignedBefore() : b.getSignedBy()).filter(k -> !k.equals(pack.signedBy())).orElse("");
    var member = id(sql.insertInto(MEMBER, MEMBER.NAME, MEMBER.DISTRICT, MEMBER.AS_OF, MEMBER.SIGNED_BY, MEMBER.SIGNED_BEFORE)
        .values(pack.school(), pack.district(), pack.asOf(), pack.signedBy(), signedBefore).returning(MEMBER.ID).fetchSingle().getId());
    papers(member, pack.papers());
    pack.problems().forEach(p -> row(
        MEMBER_PROBLEM, member, p.number(), p.round().year(), p.round().term().name(), p.about().subject(), p.about().grade(), p.about().kind(),
        p.about().name(), p.category().name(), p.severity().name(), p.source().name(), p.state().name()));
    pack.ledger().forEach(e -> row(
        MEMBER_ENTRY, member, e.number(), e.problem(), e.about().subject(), e.about().grade(), e.about().kind(), e.about().name(), e.status().name(),
        e.overdue(), e.start(), e.due(), e.closedOn().orElse(null), e.cycle(), e.measures(), e.measuresDone(), e.evidence(), e.verifiedOn().orElse(null),
        e.verdict().map(Enum::name).orElse(null)));
    pack.practices().forEach(p -> row(
        MEMBER_PRACTICE, member, p.number(), p.about().subject(), p.about().grade(), p.about().kind(), p.about().name(), p.strategy(), p.title(), p.form(),
        p.verifiedOn()));
    return true;
  }

  private void papers(long member, List<PaperShare> papers) {
    var ids = papers.stream().map(this::pooled).toList();
    var insert = sql.insertInto(
        MEMBER_PAPER, MEMBER_PAPER.MEMBER_ID, MEMBER_PAPER.POOLED_ID, MEMBER_PAPER.ENROLLED, MEMBER_PAPER.PRESENT, MEMBER_PAPER.TOTAL, MEMBER_PAPER.SQUARES);
    for (var i = 0; i < papers.size(); i++) {
      var p = papers.get(i);
      insert = insert.values(
          member, ids.get(i), p.enrolled().isPresent() ? (Integer) p.enrolled().getAsInt() : null, p.present(), p.sum().orElse(null),
          p.squares().orElse(null));
    }
    if (papers.isEmpty()) {
      return;
    }
    var keys = new HashMap<Long, Long>();
    insert.returning(MEMBER_PAPER.ID, MEMBER_PAPER.POOLED_ID).fetch().forEach(r -> keys.put(r.getPooledId(), r.getId()));
    for (var i = 0; i < papers.size(); i++) {
      var pool = ids.get(i);
      var key = Objects.requireNonNull(keys.get(pool));
      papers.get(i).spans().forEach(s -> row(MEMBER_SPAN, key, pool, s.scale().name(), s.from(), s.to(), s.pupils()));
      papers.get(i).points().forEach(
          q -> row(MEMBER_POINT, key, pool, q.sort().name(), q.name(), q.items(), q.fullMark(), q.pupils(), q.points().orElse(null)));
    }
  }

  private long pooled(PaperShare p) {
    var record = new PooledPaperRecord();
    record.setRoundYear(p.info().round().year());
    record.setRoundTerm(p.info().round().term().name());
    record.setSitting(p.info().exam());
    record.setSubject(p.info().subject());
    record.setGrade(p.info().grade());
    record.setPrint(p.print());
    record.setFullMark(p.fullMark());
    return pooled.computeIfAbsent(key(record), k -> {
      // Somebody else at the same server may just have named the same paper.
      sql.insertInto(POOLED_PAPER).set(record).onConflictDoNothing().execute();
      return id(sql.select(POOLED_PAPER.ID).from(POOLED_PAPER).where(
          POOLED_PAPER.ROUND_YEAR.eq(record.getRoundYear()), POOLED_PAPER.ROUND_TERM.eq(record.getRoundTerm()), POOLED_PAPER.SITTING.eq(record.getSitting()),
          POOLED_PAPER.SUBJECT.eq(record.getSubject()), POOLED_PAPER.GRADE.eq(record.getGrade()), POOLED_PAPER.PRINT.eq(record.getPrint()))
          .fetchSingle().value1());
    });
  }

  private static long id(@Nullable Long made) {
    return Objects.requireNonNull(made);
  }

  /** Values in the order of the table's columns. */
  private void row(Table<?> table, @Nullable Object... values) {
    var rows = waiting.computeIfAbsent(table, t -> new ArrayList<>());
    rows.add(values);
    if (rows.size() >= AT_ONCE) {
      write(table, rows);
    }
  }

  void flush() {
    waiting.forEach(this::write);
  }

  private void write(Table<?> table, List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      var places = java.util.Arrays.stream(table.fields()).map(f -> DSL.val((Object) null, f)).toList();
      sql.batch(sql.insertInto(table, table.fields()).values(places)).bind(rows.toArray(Object[][]::new)).execute();
      rows.clear();
    }
  }
}
