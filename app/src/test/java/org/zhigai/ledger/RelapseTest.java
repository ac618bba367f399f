package org.zhigai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Rows;
import org.zhigai.rows.Values;
import org.zhigai.value.Unit;
import org.zhigai.stats.Interval;

/** What was dealt with and comes back is seen; what merely looks like it is not. */
class RelapseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final Round SPRING = new Round(2026, Term.SPRING);
  private static final Round AUTUMN = new Round(2026, Term.AUTUMN);
  private static final Round NEXT_SPRING = new Round(2027, Term.SPRING);

  private static Finding finding(Round round, int grade, String target) {
    return new Finding(
        round + "/" + grade + "/" + target, KnowledgePointRule.TRAITS, Source.DISTRICT, Category.TEACHING, round, "数学", grade, Optional.empty(),
        new Target.KnowledgePoint(target),
        Unit.RATE, 0.6, 0.7, "区", new Interval(-0.13, -0.07), 120, 0.001, 0.01, false, new Evidence(1, "score-rate", List.of("1", "2"), List.of()));
  }

  private static final Problem PROBLEM = Books.problem(Books.fresh(), finding(SPRING, 4, "分数"), ProblemState.CONFIRMED);

  private static LedgerEntry entry(LedgerStatus status, LocalDate closed) {
    var values = Values.of(LedgerEntry.PROBLEM, PROBLEM.id())
        .and(LedgerEntry.ISSUE, Prose.of("分数薄弱"))
        .and(LedgerEntry.SUCCESS, new SuccessRule("分数", -0.1, -0.05, TODAY))
        .and(LedgerEntry.START, TODAY)
        .and(LedgerEntry.DUE, TODAY)
        .and(LedgerEntry.CLOSED_ON, Optional.of(closed));
    return Rows.called(LedgerEntry.KIND, 1, "ZG-2026-001", status, values).view();
  }

  /** A look back at the entry, in no store. */
  private static LookBack look(LookBack.State state, LocalDate due) {
    return LookBack.KIND.unkept(state, Values.of(LookBack.ENTRY, 1L).and(LookBack.DUE, due)).view();
  }

  private static List<Relapse> watch(LedgerEntry entry, Finding... found) {
    return Relapse.watch(List.of(entry), List.of(PROBLEM), List.of(), List.of(found), TODAY);
  }

  private static List<Relapse> looks(LookBack... looks) {
    return Relapse.watch(List.of(CLOSED), List.of(PROBLEM), List.of(looks), List.of(), TODAY);
  }

  private static final LedgerEntry CLOSED = entry(LedgerStatus.CLOSED, TODAY.minusDays(30));

  @Test
  void theSamePupilsWeakAgainAfterClosing() {
    assertThat(watch(CLOSED, finding(AUTUMN, 5, "分数"))).extracting(Relapse::kind, Relapse::when)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Relapse.Kind.WEAK_AGAIN, "2026秋"));
  }

  @Test
  void neitherTheFindingItselfNorAnotherPointNorAnOpenEntryIsARelapse() {
    assertThat(watch(CLOSED, finding(SPRING, 4, "分数"), finding(AUTUMN, 5, "小数"))).isEmpty();
    assertThat(watch(entry(LedgerStatus.IN_PROGRESS, TODAY), finding(AUTUMN, 5, "分数"))).isEmpty();
  }

  @Test
  void thePupilsWhoCameAfterShowTheSameWeakness() {
    assertThat(watch(CLOSED, finding(NEXT_SPRING, 4, "分数"))).extracting(Relapse::kind).containsExactly(Relapse.Kind.RECURS);
    assertThat(watch(entry(LedgerStatus.IN_PROGRESS, TODAY), finding(NEXT_SPRING, 4, "分数"))).extracting(Relapse::kind)
        .as("closed or not").containsExactly(Relapse.Kind.RECURS);
  }

  @Test
  void aLookBackIsDueFromItsDayUntilItIsHeld() {
    var due = look(LookBack.State.PLANNED, TODAY);
    var ahead = look(LookBack.State.PLANNED, TODAY.plusDays(1));
    assertThat(looks(due)).extracting(Relapse::kind).containsExactly(Relapse.Kind.LOOK_BACK_DUE);
    assertThat(looks(ahead, look(LookBack.State.HOLDS, TODAY), look(LookBack.State.CANCELLED, TODAY))).isEmpty();
    assertThat(Relapse.next(List.of(due, ahead), TODAY)).contains(TODAY.plusDays(1));
    assertThat(Relapse.next(List.of(due), TODAY)).isEmpty();
  }

  @Test
  void theMostUrgentComesFirstAndIsSaidInBothLanguages() {
    var all =
        Relapse.watch(
            List.of(CLOSED), List.of(PROBLEM), List.of(look(LookBack.State.PLANNED, TODAY)),
            List.of(finding(NEXT_SPRING, 4, "分数"), finding(AUTUMN, 5, "分数")), TODAY);
    assertThat(all).extracting(Relapse::kind).containsExactly(Relapse.Kind.values());
    for (var lang : Lang.values()) {
      assertThat(all).extracting(r -> new Words(lang).say(r.says())).noneMatch(s -> s.contains("«")).allMatch(s -> s.contains("ZG-2026-001"));
    }
  }
}
