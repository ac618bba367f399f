package org.zhigai.store.rollup;

import static org.zhigai.store.jooq.rollup.Tables.MEMBER;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_ENTRY;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_PAPER;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_POINT;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_PRACTICE;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_PROBLEM;
import static org.zhigai.store.jooq.rollup.Tables.MEMBER_SPAN;
import static org.zhigai.store.jooq.rollup.Tables.POOLED_PAPER;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhigai.effect.Verdict;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.pack.EntryShare;
import org.zhigai.pack.PaperShare.PointSort;
import org.zhigai.pack.PaperShare.Scale;
import org.zhigai.pack.PaperShare.SpanShare;
import org.zhigai.pack.PracticeShare;
import org.zhigai.pack.ProblemShare;
import org.zhigai.pack.ProblemShare.About;
import org.zhigai.pack.SchoolPackage;
import org.zhigai.problems.Category;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;
import org.zhigai.rollup.PooledId;
import org.zhigai.rollup.RollupStore;

/** The port over one connection; calls from several threads take turns. */
final class RollupTables implements RollupStore {
  private final Connection connection;
  private final DSLContext sql;

  RollupTables(Connection connection, DSLContext sql) {
    this.connection = connection;
    this.sql = sql;
  }

  @Override
  public synchronized List<String> take(Collection<SchoolPackage> packages, Progress progress) {
    return told(() -> sql.transactionResult(c -> {
      var late = new ArrayList<String>();
      var taking = new PackageRows(c.dsl());
      var done = 0;
      for (var pack : packages) {
        progress.step((double) done++ / packages.size(), Phrase.of("rollup.taking", pack.school()));
        if (!taking.take(pack)) {
          late.add(pack.school());
        }
      }
      taking.flush();
      return late;
    }));
  }

  @Override
  public synchronized List<Member> members() {
    return told(() -> sql.selectFrom(MEMBER).fetch(r -> new Member(r.getName(), r.getDistrict(), r.getAsOf(), r.getSignedBy(), r.getSignedBefore())).stream()
        .sorted(Comparator.comparing(Member::name)).toList());
  }

  @Override
  public synchronized List<PooledId> papers() {
    return told(() -> {
      var schools = DSL.count();
      var present = DSL.sum(MEMBER_PAPER.PRESENT);
      return sql.select(POOLED_PAPER.fields()).select(schools, present).from(POOLED_PAPER).join(MEMBER_PAPER).on(MEMBER_PAPER.POOLED_ID.eq(POOLED_PAPER.ID))
          .groupBy(POOLED_PAPER.fields()).fetch(r -> {
            var p = r.into(POOLED_PAPER);
            var info = new PaperInfo(new Round(p.getRoundYear(), Term.valueOf(p.getRoundTerm())), p.getSitting(), p.getSubject(), p.getGrade());
            return new PooledId(p.getId(), info, p.getPrint(), p.getFullMark(), r.get(schools), r.get(present).intValue());
          }).stream().sorted(PooledId.ORDER).toList();
    });
  }

  @Override
  public synchronized List<Sums> sums(Collection<Long> pooled) {
    return told(() -> sql.select(MEMBER.NAME, MEMBER_PAPER.POOLED_ID, MEMBER_PAPER.PRESENT, MEMBER_PAPER.TOTAL, MEMBER_PAPER.SQUARES)
        .from(MEMBER_PAPER).join(MEMBER).on(MEMBER.ID.eq(MEMBER_PAPER.MEMBER_ID)).where(MEMBER_PAPER.POOLED_ID.in(pooled))
        .fetch(r -> new Sums(r.value1(), r.value2(), r.value3(), number(r.value4()), number(r.value5()))).stream()
        .sorted(Comparator.comparing(Sums::school)).toList());
  }

  @Override
  public synchronized List<SpanLine> spans(long pooled) {
    return told(() -> sql.select(MEMBER.NAME, MEMBER_SPAN.SCALE, MEMBER_SPAN.FROM_PERCENT, MEMBER_SPAN.TO_PERCENT, MEMBER_SPAN.PUPILS)
        .from(MEMBER_SPAN).join(MEMBER_PAPER).on(MEMBER_PAPER.ID.eq(MEMBER_SPAN.PAPER_ID)).join(MEMBER).on(MEMBER.ID.eq(MEMBER_PAPER.MEMBER_ID))
        .where(MEMBER_SPAN.POOLED_ID.eq(pooled))
        .fetch(r -> new SpanLine(r.value1(), new SpanShare(Scale.valueOf(r.value2()), r.value3(), r.value4(), r.value5()))).stream()
        .sorted(Comparator.comparing(SpanLine::school).thenComparing(l -> l.span().scale()).thenComparingInt(l -> l.span().from())).toList());
  }

  @Override
  public synchronized List<PointLine> points(long pooled) {
    return told(() -> sql.select(MEMBER.NAME, MEMBER_POINT.SORT, MEMBER_POINT.NAME, MEMBER_POINT.PUPILS, MEMBER_POINT.POINTS, MEMBER_POINT.FULL_MARK)
        .from(MEMBER_POINT).join(MEMBER_PAPER).on(MEMBER_PAPER.ID.eq(MEMBER_POINT.PAPER_ID)).join(MEMBER).on(MEMBER.ID.eq(MEMBER_PAPER.MEMBER_ID))
        .where(MEMBER_POINT.POOLED_ID.eq(pooled))
        .fetch(r -> new PointLine(
            r.value1(), PointSort.valueOf(r.value2()), r.value3(), r.value4(), r.value4() == 0 ? Double.NaN : number(r.value5()) / r.value4() / r.value6()))
        .stream().sorted(Comparator.comparing(PointLine::sort).thenComparing(PointLine::name).thenComparing(PointLine::school)).toList());
  }

  @Override
  public synchronized List<Of<ProblemShare>> problems() {
    return told(() -> ordered(sql.select(MEMBER_PROBLEM.fields()).select(MEMBER.NAME).from(MEMBER_PROBLEM)
        .join(MEMBER).on(MEMBER.ID.eq(MEMBER_PROBLEM.MEMBER_ID)).orderBy(MEMBER_PROBLEM.NUMBER).fetch(r -> {
          var p = r.into(MEMBER_PROBLEM);
          return new Of<>(
              r.get(MEMBER.NAME),
              new ProblemShare(
                  p.getNumber(), new Round(p.getRoundYear(), Term.valueOf(p.getRoundTerm())),
                  new About(p.getSubject(), p.getGrade(), p.getTargetKind(), p.getTargetName()), Category.valueOf(p.getCategory()),
                  Severity.valueOf(p.getSeverity()), Source.valueOf(p.getOrigin()), ProblemState.valueOf(p.getState())));
        })));
  }

  @Override
  public synchronized List<Of<EntryShare>> entries() {
    return told(() -> ordered(sql.select(MEMBER_ENTRY.fields()).select(MEMBER.NAME).from(MEMBER_ENTRY)
        .join(MEMBER).on(MEMBER.ID.eq(MEMBER_ENTRY.MEMBER_ID)).orderBy(MEMBER_ENTRY.NUMBER).fetch(r -> {
          var e = r.into(MEMBER_ENTRY);
          return new Of<>(
              r.get(MEMBER.NAME),
              new EntryShare(
                  e.getNumber(), e.getProblem(), new About(e.getSubject(), e.getGrade(), e.getTargetKind(), e.getTargetName()),
                  LedgerStatus.valueOf(e.getStatus()), e.getOverdue(), e.getStartOn(), e.getDueOn(), Optional.ofNullable(e.getClosedOn()), e.getWorkCycle(),
                  e.getMeasures(), e.getMeasuresDone(), e.getEvidence(), Optional.ofNullable(e.getVerifiedOn()),
                  Optional.ofNullable(e.getVerdict()).map(Verdict::valueOf)));
        })));
  }

  @Override
  public synchronized List<Of<PracticeShare>> practices() {
    return told(() -> ordered(sql.select(MEMBER_PRACTICE.fields()).select(MEMBER.NAME).from(MEMBER_PRACTICE)
        .join(MEMBER).on(MEMBER.ID.eq(MEMBER_PRACTICE.MEMBER_ID)).orderBy(MEMBER_PRACTICE.NUMBER).fetch(r -> {
          var p = r.into(MEMBER_PRACTICE);
          return new Of<>(
              r.get(MEMBER.NAME),
              new PracticeShare(
                  p.getNumber(), new About(p.getSubject(), p.getGrade(), p.getTargetKind(), p.getTargetName()), p.getStrategy(), p.getTitle(),
                  p.getHelpForm(), p.getVerifiedOn()));
        })));
  }

  /** By name as Java orders it: servers order Chinese each in their own way. */
  private static <T> List<Of<T>> ordered(List<Of<T>> lines) {
    return lines.stream().sorted(Comparator.comparing(Of::school)).toList();
  }

  private static double number(@Nullable BigDecimal told) {
    return told == null ? Double.NaN : told.doubleValue();
  }

  /** What is done with the tables. */
  private interface Asking<T> {
    T now();
  }

  private static <T> T told(Asking<T> asking) {
    try {
      return asking.now();
    } catch (DataAccessException failed) {
      throw RollupStores.fault("broken", String.valueOf(failed.getMessage()).lines().reduce((a, b) -> b).orElse(""), failed);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException unclosed) {
      throw RollupStores.fault("broken", "", unclosed);
    }
  }
}
