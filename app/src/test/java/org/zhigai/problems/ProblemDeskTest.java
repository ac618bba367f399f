package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.Strategies;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.ExactArchive;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;

/** The program suggests, a person decides; what a person decided is never undone by looking again. */
class ProblemDeskTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  private static final SomeFinding GEOMETRY = SomeFinding.aPoint().likely(1e-6, 1e-5);
  private static final SomeFinding NUMBERS = GEOMETRY.about(new Target.KnowledgePoint("运算"));

  private final Book book = Books.fresh();
  /** What the one rule finds when it looks. */
  private final List<Candidate> seen = new ArrayList<>();
  private final ProblemDesk desk =
      new ProblemDesk(new DetectProblems(ExactArchive.of(), List.of(rule()), Thresholds.DEFAULT), book, Books.people(book, CLOCK), CLOCK);

  private ProblemRule rule() {
    return new ProblemRule() {
      @Override
      public RuleTraits traits() {
        return GEOMETRY.rule();
      }

      @Override
      public List<Candidate> examine(Measured measured, Thresholds thresholds) {
        return List.copyOf(seen);
      }
    };
  }

  private ProblemDesk.Refreshed look(SomeFinding... findings) {
    seen.clear();
    for (var finding : findings) {
      seen.add(new Candidate(finding.made(), true));
    }
    return desk.refresh(Books.BY, Progress.NONE);
  }

  private Problem only() {
    assertThat(desk.problems()).hasSize(1);
    return desk.problems().getFirst();
  }

  @Test
  void aFindingBecomesASuggestionWithItsFirstWords() {
    assertThat(look(GEOMETRY)).isEqualTo(new ProblemDesk.Refreshed(1, 1, 0));
    var problem = only();
    assertThat(problem.state()).isEqualTo(ProblemState.SUGGESTED);
    assertThat(problem.statement()).isEqualTo(Prose.of(Statements.of(problem.finding())));
    assertThat(problem.severity()).isEqualTo(Severity.MIDDLE);
    assertThat(problem.proposedOn()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(book.find(org.zhigai.people.OrgUnit.KIND, problem.responsible())).get().extracting(u -> u.name()).isEqualTo("数学教研组");
    assertThat(problem.finding().q()).as("the level of the list").isEqualTo(1e-6);
    assertThat(book.toUndo()).as("the program's own").isEmpty();
  }

  @Test
  void lookingAgainAddsNothingTwiceAndTakesAwayWhatIsNoLongerFound() {
    look(GEOMETRY);
    assertThat(look(GEOMETRY)).isEqualTo(new ProblemDesk.Refreshed(1, 0, 0));
    assertThat(look(NUMBERS)).isEqualTo(new ProblemDesk.Refreshed(1, 1, 1));
    assertThat(only().finding().target().name()).isEqualTo("运算");
    assertThat(look()).isEqualTo(new ProblemDesk.Refreshed(0, 0, 1));
    assertThat(desk.problems()).isEmpty();
  }

  @Test
  void whatAPersonDecidedStays() {
    look(GEOMETRY, NUMBERS);
    var both = desk.problems();
    book.apply(desk.confirm(both.getFirst(), Books.BY)).orThrow();
    book.apply(desk.decline(both.getLast(), "试卷超纲", Books.BY)).orThrow();
    assertThat(look()).isEqualTo(new ProblemDesk.Refreshed(0, 0, 0));
    assertThat(desk.problems()).extracting(Problem::state).containsExactly(ProblemState.CONFIRMED, ProblemState.DECLINED);
    assertThat(look(GEOMETRY, NUMBERS)).as("declined, and not suggested again").isEqualTo(new ProblemDesk.Refreshed(2, 0, 0));
  }

  /** What was merged into a problem would leave the list with it, and nobody would see it go. */
  @Test
  void aProblemThatOthersWereMergedIntoStaysOnTheList() {
    look(GEOMETRY, NUMBERS);
    var both = desk.problems();
    book.apply(desk.confirm(both.getFirst(), Books.BY)).orThrow();
    var host = book.row(Problem.KIND, both.getFirst().id()).orElseThrow();
    var merged = book.apply(Change.of(Phrase.of("test.did"), Books.BY, Edit.go(
        book.row(Problem.KIND, both.getLast().id()).orElseThrow(), ProblemState.MERGED, Values.of(Problem.REASON, "同一问题").and(Problem.INTO, host.id()))))
        .row(Problem.KIND);
    for (var away : List.of(ProblemState.DECLINED, ProblemState.SUGGESTED)) {
      assertThat(book.apply(Change.of(Phrase.of("test.did"), Books.BY, Edit.go(host, away, Values.of(Problem.REASON, "不成立")))))
          .isInstanceOfSatisfying(
              Outcome.Refused.class, r -> assertThat(r.missing()).contains(Phrase.of("problem.holds-others")));
    }
    book.apply(Change.of(Phrase.of("test.did"), Books.BY, Edit.go(merged, ProblemState.SUGGESTED, Values.none()))).orThrow();
    assertThat(book.apply(Change.of(Phrase.of("test.did"), Books.BY, Edit.go(host, ProblemState.DECLINED, Values.of(Problem.REASON, "不成立")))))
        .isInstanceOf(Outcome.Done.class);
  }

  /** The same pupils found weak again in a later round have one problem; those who came after have another. */
  @Test
  void theSameWeaknessOfTheSamePupilsGoesOn() {
    var later = GEOMETRY.when(new Round(2026, Term.AUTUMN), 5).of(2);
    look(GEOMETRY);
    assertThat(look(GEOMETRY, later).added()).isZero();
    assertThat(look(GEOMETRY, later, GEOMETRY.when(new Round(2027, Term.SPRING), 4).of(3)).added()).isEqualTo(1);
    var fresh = new ProblemDeskTest();
    assertThat(fresh.look(GEOMETRY, later).added()).as("both at once").isEqualTo(1);
  }

  @Test
  void whatPeopleRaisedIsNotTakenAwayByLooking() {
    var raised = GEOMETRY.by("session").about(new Target.ByPeople("订正"));
    book.apply(Change.of(Phrase.of("test.did"), Books.BY, desk.raise(raised.made(), "订正不认真", 0, Books.BY))).orThrow();
    look();
    assertThat(only().statement()).isEqualTo(Prose.of("订正不认真"));
    assertThat(only().proposer()).isEqualTo("王敏");
  }

  /** A suggestion that something stands on already is left alone. */
  @Test
  void whatIsStoodOnIsNotTakenAway() {
    look(GEOMETRY);
    Books.given(
        book, org.zhigai.support.TrainingReflection.KIND,
        new Edit.Open<>(org.zhigai.support.TrainingReflection.KIND, 2026, Values.of(org.zhigai.support.TrainingReflection.PROBLEM, only().id())));
    assertThat(look().gone()).isZero();
    assertThat(only().state()).isEqualTo(ProblemState.SUGGESTED);
  }

  @Test
  void aDecisionCanBeTakenBackAndAReasonGoesWithIt() {
    look(GEOMETRY);
    book.apply(desk.decline(only(), "试卷超纲", Books.BY)).orThrow();
    assertThat(only().reason()).isEqualTo("试卷超纲");
    book.apply(desk.reopen(only(), Books.BY)).orThrow();
    assertThat(only().reason()).isEmpty();
    assertThat(only().state()).isEqualTo(ProblemState.SUGGESTED);
    assertThat(book.apply(desk.decline(only(), " ", Books.BY))).isEqualTo(refused("problem.reason.missing"));
  }

  private static Outcome refused(String condition) {
    return new Outcome.Refused("WT-2026-001", List.of(Phrase.of(condition)));
  }

  @Test
  void aProblemIsMergedIntoAnotherThatIsConfirmed() {
    look(GEOMETRY, NUMBERS);
    var first = desk.problems().getFirst();
    var second = desk.problems().getLast();
    assertThat(book.apply(desk.merge(first, second, Books.BY))).as("a suggestion").isEqualTo(refused("problem.into.missing"));
    book.apply(desk.confirm(second, Books.BY)).orThrow();
    var confirmed = desk.problems().getLast();
    assertThat(book.apply(desk.merge(confirmed, confirmed, Books.BY))).as("itself").isInstanceOf(Outcome.Refused.class);
    book.apply(desk.merge(first, second, Books.BY)).orThrow();
    var merged = desk.problems().getFirst();
    assertThat(merged.mergedInto()).contains(second.id());
    assertThat(merged.reason()).isEqualTo(second.number());
  }

  @Test
  void aConfirmedProblemWithAnEntryIsNeitherDeclinedNorReopened() {
    look(GEOMETRY);
    book.apply(desk.confirm(only(), Books.BY)).orThrow();
    book.apply(new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), CLOCK).open(List.of(only()), 0, Books.BY)).orThrow();
    assertThat(book.apply(desk.decline(only(), "不成立", Books.BY))).isEqualTo(refused("problem.stood-on"));
    assertThat(book.apply(desk.reopen(only(), Books.BY))).isEqualTo(refused("problem.stood-on"));
  }

  @Test
  void severalAreConfirmedTogetherAndTakenBackTogether() {
    look(GEOMETRY, NUMBERS);
    book.apply(desk.confirm(desk.problems(), Books.BY)).orThrow();
    assertThat(desk.confirmed()).hasSize(2);
    assertThat(book.toUndo()).contains(Phrase.of("problem.confirmed.many", 2));
    book.undo(Books.BY);
    assertThat(desk.confirmed()).isEmpty();
  }

  /** A confirmed one stands before a suggestion; what was declined does not stand. */
  @Test
  void whatStandsOnTheSameEvidenceIsFound() {
    look(GEOMETRY, NUMBERS);
    var raised = GEOMETRY.by("session").made();
    assertThat(desk.standing(raised)).get().extracting(Problem::number).isEqualTo("WT-2026-001");
    book.apply(desk.decline(desk.problems().getFirst(), "不成立", Books.BY)).orThrow();
    assertThat(desk.standing(raised)).isEmpty();
    book.apply(Change.of(Phrase.of("test.did"), Books.BY, desk.raise(raised, "一", 0, Books.BY))).orThrow();
    book.apply(Change.of(Phrase.of("test.did"), Books.BY, desk.raise(raised, "二", 0, Books.BY))).orThrow();
    book.apply(desk.confirm(desk.problems().getLast(), Books.BY)).orThrow();
    assertThat(desk.standing(raised)).contains(desk.problems().getLast());
  }

  /** Who only asks looks once; looking again is what changes the list. */
  @Test
  void theLastLookIsRemembered() {
    seen.add(new Candidate(GEOMETRY.made(), true));
    assertThat(desk.detection(Progress.NONE).findings()).hasSize(1);
    assertThat(desk.problems()).as("nothing is changed by asking").isEmpty();
    seen.clear();
    assertThat(desk.detection(Progress.NONE).findings()).hasSize(1);
    look();
    assertThat(desk.detection(Progress.NONE).findings()).isEmpty();
  }
}
