package org.zhigai.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;

import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.support.TypicalCase.CaseState;

class LedgersTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final Phrase DID = Phrase.of("test.did");

  private final Book book = Books.fresh();

  private <K> Outcome open(Kind<K> kind, Values<K> values) {
    return book.apply(Change.of(DID, Books.BY, new Edit.Open<>(kind, 2026, values)));
  }

  private static void refused(Outcome outcome, String... missing) {
    assertThat(outcome).isInstanceOfSatisfying(
        Outcome.Refused.class, r -> assertThat(r.missing()).extracting(Phrase::key).containsExactly(missing));
  }

  @Test
  void eachHasANumberOfItsOwnAndOpensEmpty() {
    var series = new HashSet<String>();
    for (var kind : Ledgers.ALL) {
      var number = open(kind, Values.none()).row(kind).number();
      assertThat(series.add(number.substring(0, 2))).as(number).isTrue();
      assertThat(number).endsWith("-2026-001");
    }
  }

  /** What supports nothing in particular needs no problem; the rest hangs on one, so that it is marked when its numbers change. */
  @Test
  void whatIsDoneForAProblemHangsOnIt() {
    var problem = Books.problem(book, SomeFinding.aPoint().made(), ProblemState.CONFIRMED);
    open(HomeSchool.KIND, Values.of(HomeSchool.PROBLEM, problem.id()));
    open(TeachingActivity.KIND, Values.of(TeachingActivity.PROBLEM, problem.id()));
    open(ResourceShare.KIND, Values.of(ResourceShare.PROBLEM, problem.id()));
    open(Partnership.KIND, Values.of(Partnership.PROBLEM, problem.id()));
    open(JointMeeting.KIND, Values.of(JointMeeting.PROBLEM, problem.id()));
    open(TypicalCase.KIND, Values.of(TypicalCase.PROBLEM, problem.id()));
    open(DutyShare.KIND, Values.of(DutyShare.TASK, "研读"));
    assertThat(book.standingOn(Link.row(problem.id()))).hasSize(6);
  }

  @Test
  void nothingEndsBeforeItBegins() {
    refused(open(JointMeeting.KIND, Values.of(JointMeeting.ON, MONDAY).and(JointMeeting.DUE, MONDAY.minusDays(1))), "meeting-log.condition.due");
    refused(open(DutyShare.KIND, Values.of(DutyShare.START, MONDAY).and(DutyShare.DUE, MONDAY.minusDays(1))), "duty.condition.dates");
    refused(open(Partnership.KIND, Values.of(Partnership.FROM, MONDAY).and(Partnership.TO, MONDAY.minusDays(1))), "partnership.condition.dates");
    refused(open(ResourceShare.KIND, Values.of(ResourceShare.FROM, MONDAY).and(ResourceShare.TO, MONDAY.minusDays(1))), "resource.condition.dates");
    refused(open(SelfInspection.KIND, Values.of(SelfInspection.ON, MONDAY).and(SelfInspection.DUE, MONDAY.minusDays(1))), "inspection.condition.due");
    assertThat(open(Partnership.KIND, Values.of(Partnership.FROM, MONDAY).and(Partnership.TO, MONDAY))).isInstanceOf(Outcome.Done.class);
    assertThat(open(Partnership.KIND, Values.of(Partnership.FROM, MONDAY))).as("nobody said until when").isInstanceOf(Outcome.Done.class);
    refused(open(StudyRecord.KIND, Values.of(StudyRecord.HOURS, -1L)), "study.condition.hours");
  }

  /** A case is shared only after somebody else tried it and it is known whose eyes saw the effect. */
  @Test
  void aCaseIsTriedAndVerifiedBeforeItIsShared() {
    var row = open(TypicalCase.KIND, Values.of(TypicalCase.TITLE, "用方格图学小数")).row(TypicalCase.KIND);
    assertThat(TypicalCase.KIND.life().next(row.state())).containsExactly("TRYING");
    assertThat(go(row, CaseState.SHARED)).isInstanceOf(Outcome.Refused.class);
    var trying = go(row, CaseState.TRYING).row(TypicalCase.KIND);
    refused(go(trying, CaseState.VERIFIED), "case.condition.proof", "case.condition.tried", "case.condition.verifier");
    var unit = Books.people(book, Clock.systemUTC()).ensure("区教研室", Books.BY);
    var proven = book.apply(Change.of(DID, Books.BY, Edit.put(
        trying, Values.of(TypicalCase.PROOF, "净变化 8 个百分点").and(TypicalCase.TRIED, List.of("二班试用")).and(TypicalCase.VERIFIER, unit))))
        .row(TypicalCase.KIND);
    var verified = go(proven, CaseState.VERIFIED).row(TypicalCase.KIND);
    assertThat(go(verified, CaseState.SHARED).row(TypicalCase.KIND).state()).isEqualTo("SHARED");
    assertThat(TypicalCase.KIND.life().next("VERIFIED")).isEqualTo(Set.of("TRYING", "SHARED"));
  }

  private Outcome go(Row<TypicalCase> row, CaseState to) {
    return book.apply(Change.of(DID, Books.BY, Edit.go(row, to, Values.none())));
  }
}
