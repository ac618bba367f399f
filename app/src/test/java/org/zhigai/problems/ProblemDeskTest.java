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
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.list.Part;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.list.Stated;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.support.TrainingReflection;

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
              Outcome.Refused.class, r -> assertThat(r.missing()).contains(Phrase.of("problem.holds-others.named", merged.number())));
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
  void aConfirmedProblemWithAnEntryIsNotReopenedAndTakesItsEntryWithItWhenItIsDeclined() {
    look(GEOMETRY);
    book.apply(desk.confirm(only(), Books.BY)).orThrow();
    book.apply(new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), CLOCK).open(List.of(only()), 0, Books.BY)).orThrow();
    assertThat(book.apply(desk.reopen(only(), Books.BY)))
        .isEqualTo(new Outcome.Refused(only().number(), List.of(Phrase.of("problem.stood-on.named", "ZG-2026-001"))));
    book.apply(desk.decline(only(), "不成立", Books.BY)).orThrow();
    assertThat(book.rows(LedgerEntry.KIND)).isEmpty();
    var entry = book.withdrawn(LedgerEntry.KIND).getFirst();
    assertThat(entry.whyWithdrawn()).isEqualTo("WT-2026-001 不采纳：不成立");
    assertThat(book.apply(Change.of(Phrase.of("test.did"), Books.BY, new Edit.Restore<>(entry, "还要"))))
        .isInstanceOfSatisfying(Outcome.Refused.class, r -> assertThat(r.missing().getFirst().key()).isEqualTo("rows.on-dead"));
    book.undo(Books.BY);
    assertThat(only().state()).isEqualTo(ProblemState.CONFIRMED);
    assertThat(book.rows(LedgerEntry.KIND)).hasSize(1);
  }

  @Test
  void whatPeopleDidBesideStandsInTheWayAndIsNamed() {
    look(GEOMETRY);
    book.apply(desk.confirm(only(), Books.BY)).orThrow();
    var training = Values.of(TrainingReflection.PROBLEM, only().id()).and(TrainingReflection.TOPIC, "画图教学");
    book.apply(Change.of(Phrase.of("test.did"), Books.BY, new Edit.Open<>(TrainingReflection.KIND, 2026, training))).orThrow();
    assertThat(book.apply(desk.decline(only(), "不成立", Books.BY)))
        .isEqualTo(new Outcome.Refused(only().number(), List.of(Phrase.of("rows.stood-on.many", only().number(), "PX-2026-001"))));
  }

  @Test
  void aSplitProblemIsItsPartsEachWithItsItemsAndItsOwnNumberForEver() {
    look(GEOMETRY);
    book.apply(desk.confirm(only(), Books.BY)).orThrow();
    var whole = only();
    var items = whole.items();
    assertThat(items).hasSizeGreaterThan(1);
    var one = new Part("画图不会", items.subList(0, 1));
    assertThat(book.apply(desk.split(whole, List.of(one), Books.BY))).as("one part is no split").isInstanceOf(Outcome.Refused.class);
    assertThat(book.apply(desk.split(whole, List.of(one, one), Books.BY))).as("an item is lost").isEqualTo(refused("problem.parts.items"));
    var other = new Part("读图不会", items.subList(1, items.size()));
    book.apply(desk.split(whole, List.of(one, other), Books.BY)).orThrow();
    var parts = desk.confirmed();
    assertThat(parts).extracting(p -> p.statement().in(new Words(Lang.ZH))).containsExactly("画图不会", "读图不会");
    assertThat(parts).extracting(Problem::items).containsExactly(one.items(), other.items());
    assertThat(parts).extracting(Problem::finding).as("the numbers stay those of the whole").containsOnly(whole.finding());
    assertThat(parts).extracting(Problem::severity).containsOnly(Severity.UNSAID);
    assertThat(new Words(Lang.ZH).say(desk.grounds(parts.getFirst()))).contains(whole.number(), one.items().getFirst());
    var numbers = parts.stream().map(Problem::number).toList();
    assertThat(look(GEOMETRY).added()).as("what was split is not found anew").isZero();
    book.undo(Books.BY);
    assertThat(desk.confirmed()).extracting(Problem::number).containsExactly(whole.number());
    book.redo(Books.BY);
    assertThat(desk.confirmed()).extracting(Problem::number).isEqualTo(numbers);
  }

  @Test
  void aProblemByHandHasTheFieldsOfAnyOtherAndNoNumbers() {
    var stated = new Stated(
        "作业批改不及时", "作业批改", Source.INSPECTION, Category.MANAGEMENT, new Round(2026, Term.SPRING), "", 0, Severity.UNSAID, "督导意见书第 2 条",
        LocalDate.of(2026, 3, 9));
    book.apply(desk.state(stated, true, Books.BY)).orThrow();
    var problem = only();
    assertThat(problem.state()).isEqualTo(ProblemState.CONFIRMED);
    assertThat(problem.severity()).isEqualTo(Severity.UNSAID);
    assertThat(problem.finding().isMeasured()).isFalse();
    assertThat(Severity.of(problem.finding())).isEqualTo(Severity.UNSAID);
    assertThat(List.of(problem.finding().estimate(), problem.finding().p(), problem.finding().q())).allSatisfy(n -> assertThat(n).isNaN());
    assertThat(new Words(Lang.ZH).say(desk.grounds(problem))).isEqualTo("督导意见书第 2 条");
    assertThat(problem.proposedOn()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(look(GEOMETRY).gone()).as("looking again does not take it away").isZero();
    var entry = book.apply(new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), CLOCK).open(List.of(problem), 0, Books.BY))
        .row(LedgerEntry.KIND).view();
    assertThat(entry.target().in(new Words(Lang.ZH))).contains("作业批改", "现场核查").doesNotContain("—");
    book.apply(desk.restate(problem, new Stated(
        "作业批改不及时", "作业批改", Source.PARENTS, Category.WORKLOAD, new Round(2026, Term.SPRING), "数学", 4, Severity.MIDDLE, "家长来信", stated.on()), Books.BY))
        .orThrow();
    assertThat(desk.confirmed().getFirst().finding().source()).isEqualTo(Source.PARENTS);
  }

  @Test
  void whatWasWithdrawnIsNotFoundAnewAndComesBackWithAReason() {
    look(GEOMETRY);
    var number = only().number();
    assertThat(book.apply(desk.withdraw(only(), "", Books.BY))).isInstanceOf(Outcome.Refused.class);
    book.apply(desk.withdraw(only(), "重复", Books.BY)).orThrow();
    assertThat(look(GEOMETRY).added()).isZero();
    assertThat(desk.problems()).isEmpty();
    book.apply(desk.restore(desk.everProblems().getFirst(), "不是重复", Books.BY)).orThrow();
    assertThat(only().number()).isEqualTo(number);
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
