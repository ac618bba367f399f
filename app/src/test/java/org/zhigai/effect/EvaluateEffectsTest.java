package org.zhigai.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.Strategies;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.fakes.ExactArchive;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

class EvaluateEffectsTest {
  private static final Clock SUMMER = Clock.fixed(Instant.parse("2026-07-10T00:00:00Z"), ZoneOffset.UTC);
  private static final Clock WINTER = Clock.fixed(Instant.parse("2026-12-10T00:00:00Z"), ZoneOffset.UTC);

  private final Book book = Books.fresh();
  private final Problem problem = Books.problem(book, SomeFinding.aPoint().made(), ProblemState.CONFIRMED);

  /** Forty pupils; everybody gains so many marks of ten later, pupils 1 to 20 so many more. */
  private static ExactPaper paper(ExactPaper blank, double gain, double more) {
    var paper = blank.item(20, .7, "几何").item(10, .9, "运算");
    IntStream.range(0, 40).forEach(p -> paper.row(1, 6 + p * 3 % 7 + gain + (p < 20 ? more : 0) + (gain == 0 ? 0 : p % 3 * .5), 9));
    return paper;
  }

  private static final ExactArchive BEFORE = ExactArchive.of(paper(ExactPaper.mathematics(), 0, 0));
  private static final ExactArchive AFTER = ExactArchive.of(paper(ExactPaper.mathematics(), 0, 0), paper(ExactPaper.halfAYearLater(), 2, 0));

  private EvaluateEffects effects(ExactArchive archive, Clock clock) {
    return new EvaluateEffects(archive, book, clock);
  }

  private List<EffectRow> judge(ExactArchive archive, Clock clock) {
    return effects(archive, clock).judge(Books.BY, Progress.NONE);
  }

  private List<EffectVerdict> kept() {
    return book.all(EffectVerdict.KIND);
  }

  @Test
  void beforeALaterPaperThereIsNothingToSay() {
    assertThat(judge(BEFORE, SUMMER)).singleElement().satisfies(r -> {
      assertThat(r.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
      assertThat(r.reason()).isEqualTo(Phrase.of("effect.reason.no-later"));
      assertThat(r.after()).isEmpty();
    });
    assertThat(kept()).singleElement().matches(v -> v.problemId() == problem.id());
  }

  @Test
  void aNewPaperMakesTheSameVerdictAnew() {
    judge(BEFORE, SUMMER);
    var first = kept().getFirst();
    judge(AFTER, WINTER);
    var now = kept().getFirst();
    assertThat(kept()).hasSize(1);
    assertThat(now.row().id()).isEqualTo(first.row().id());
    assertThat(now.numbers().verdict()).isEqualTo(Verdict.EFFECTIVE);
    assertThat(now.numbers().decidedOn()).isEqualTo(LocalDate.of(2026, 12, 10));
  }

  /** Another day is no other verdict: the day is that on which it was found. */
  @Test
  void whatSaysTheSameIsNotWrittenAgain() {
    judge(AFTER, SUMMER);
    var version = kept().getFirst().row().version();
    assertThat(judge(AFTER, WINTER)).singleElement().matches(r -> r.decidedOn().equals(LocalDate.of(2026, 7, 10)));
    assertThat(kept().getFirst().row().version()).isEqualTo(version);
    assertThat(book.history(kept().getFirst().row().id()).stream().map(l -> l.at()).distinct()).hasSize(1);
  }

  @Test
  void aVerdictIsNobodysToTakeBack() {
    judge(AFTER, SUMMER);
    assertThat(book.toUndo()).isEmpty();
  }

  @Test
  void onlyConfirmedProblemsAreJudgedAndTold() {
    Books.problem(book, SomeFinding.aPoint().about(new Target.KnowledgePoint("运算")).made(), ProblemState.SUGGESTED);
    Books.problem(book, SomeFinding.aPoint().about(new Target.KnowledgePoint("概率")).made(), ProblemState.DECLINED);
    assertThat(judge(AFTER, SUMMER)).extracting(EffectRow::problemId).containsExactly(problem.id());
    var confirmed = book.row(Problem.KIND, problem.id()).orElseThrow();
    Books.given(book, Problem.KIND, Edit.go(confirmed, ProblemState.DECLINED, Values.of(Problem.REASON, "不成立")));
    assertThat(effects(AFTER, SUMMER).rows()).isEmpty();
    assertThat(kept()).as("it goes with its problem").isEmpty();
  }

  /** The next paper counts, not the one after it, in whatever order a term's papers come. */
  @Test
  void theNextPaperIsTheOneThatJudges() {
    var next = paper(ExactPaper.halfAYearLater(), 2, 0);
    var afterThat = paper(ExactPaper.aYearLater(), 5, 0);
    for (var archive : List.of(
        ExactArchive.of(paper(ExactPaper.mathematics(), 0, 0), next, afterThat), ExactArchive.of(afterThat, next, paper(ExactPaper.mathematics(), 0, 0)))) {
      assertThat(judge(archive, SUMMER)).singleElement().matches(r -> r.after().orElseThrow().label().equals("2026秋"));
    }
  }

  /** 期中 stands before 期末 of one term, whichever was imported first. */
  @Test
  void ofOneTermTheEarlierExamIsNext() {
    var midterm = paper(ExactPaper.halfAYearLater().exam("期中"), 2, 0).id(7);
    var last = paper(ExactPaper.halfAYearLater().exam("期末"), 5, 0).id(8);
    for (var archive : List.of(
        ExactArchive.of(paper(ExactPaper.mathematics(), 0, 0), last, midterm), ExactArchive.of(paper(ExactPaper.mathematics(), 0, 0), midterm, last))) {
      assertThat(judge(archive, SUMMER).getFirst().later()).isCloseTo((9 + 2 + .4875) / 20, within(.01));
    }
  }

  @Test
  void theEntryItJudgesIsNamedAndItsTargetIsTheWayMeant() {
    var entry = book.apply(new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), SUMMER).open(List.of(problem), 0, Books.BY))
        .row(LedgerEntry.KIND).view();
    var row = judge(AFTER, WINTER).getFirst();
    assertThat(row.entryId()).isEqualTo(entry.id());
    assertThat(row.followUp().aim()).isEqualTo(entry.successRule().target());
  }

  private LedgerEntry opened(LocalDate start, LocalDate due) {
    var desk = new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), SUMMER);
    var entry = book.apply(desk.open(List.of(problem), 0, Books.BY)).row(LedgerEntry.KIND);
    return Books.given(book, LedgerEntry.KIND, Edit.put(entry, Values.of(LedgerEntry.START, start).and(LedgerEntry.DUE, due))).view();
  }

  private LedgerEntry begun(LedgerEntry entry) {
    new Worked(book, entry.id(), entry.start()).measure("集体备课", Measure.State.UNDER_WAY);
    return book.find(LedgerEntry.KIND, entry.id()).orElseThrow();
  }

  /** Nothing begun, nothing to judge; what has begun is judged by the same numbers without anybody judging anew. */
  @Test
  void aMeasurementSpeaksOnlyOfWhatHadBegun() {
    judge(AFTER, WINTER);
    assertThat(effects(AFTER, WINTER).rows().getFirst().reason()).isEqualTo(Phrase.of("effect.reason.not-begun"));
    var entry = opened(LocalDate.of(2026, 5, 1), LocalDate.of(2027, 6, 30));
    assertThat(effects(AFTER, WINTER).rows().getFirst().verdict()).as("a line in a ledger is not yet a measure").isEqualTo(Verdict.NOT_ENOUGH_DATA);
    assertThat(kept().getFirst().isJudged(entry)).isFalse();
    var going = begun(entry);
    assertThat(effects(AFTER, WINTER).rows().getFirst().verdict()).isEqualTo(Verdict.EFFECTIVE);
    assertThat(kept().getFirst().isJudged(going)).isTrue();
    var late = Books.given(book, LedgerEntry.KIND,
        Edit.put(going.row(), Values.of(LedgerEntry.START, LocalDate.of(2027, 3, 1)))).view();
    assertThat(effects(AFTER, WINTER).rows().getFirst().reason()).isEqualTo(Phrase.of("effect.reason.before-start"));
    assertThat(kept().getFirst().isJudged(late)).isFalse();
  }

  @Test
  void aDayThatNobodySaidIsAskedForAndThenCounts() {
    begun(opened(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 6, 30)));
    judge(AFTER, WINTER);
    var line = effects(AFTER, WINTER).lines().getFirst();
    assertThat(line.asksDay()).isTrue();
    assertThat(line.row().reason()).isEqualTo(Phrase.of("effect.reason.day-unknown"));
    assertThat(line.form().conclusion()).isEqualTo(Conclusion.NOT_ENOUGH_DATA);
    book.apply(effects(AFTER, WINTER).put(line.verdict(), EffectVerdict.MEASURED_ON, Optional.of(LocalDate.of(2027, 1, 12)), Books.BY)).orThrow();
    assertThat(effects(AFTER, WINTER).rows().getFirst().verdict()).isEqualTo(Verdict.EFFECTIVE);
    judge(AFTER, WINTER);
    assertThat(effects(AFTER, WINTER).lines().getFirst().asksDay()).as("kept when it is judged anew").isFalse();
  }

  /** What was to be done by June is judged by the first paper after it, and not by the one half way. */
  @Test
  void thePaperAfterTheDueDateJudges() {
    var archive = ExactArchive.of(
        paper(ExactPaper.mathematics(), 0, 0), paper(ExactPaper.halfAYearLater(), 2, 0), paper(ExactPaper.aYearLater(), 5, 0));
    judge(archive, WINTER);
    assertThat(kept().getFirst().numbers().after().orElseThrow().label()).isEqualTo("2026秋");
    assertThat(effects(archive, WINTER).isStale()).isFalse();
    begun(opened(LocalDate.of(2026, 5, 1), LocalDate.of(2027, 4, 1)));
    assertThat(effects(archive, WINTER).isStale()).isTrue();
    assertThat(judge(archive, WINTER).getFirst().after().orElseThrow().label()).isEqualTo("2027春");
    assertThat(effects(archive, WINTER).isStale()).isFalse();
  }

  @Test
  void ofAPlanWithPupilsTheGroupIsFollowed() {
    var pupils = IntStream.rangeClosed(1, 20).mapToObj("S-%04d"::formatted).toList();
    Books.given(
        book, TeachingAdjustment.KIND,
        new Edit.Open<>(TeachingAdjustment.KIND, 2026, Values.of(TeachingAdjustment.PROBLEM, problem.id()).and(TeachingAdjustment.PUPILS, pupils)));
    Books.given(
        book, TeachingAdjustment.KIND, new Edit.Open<>(TeachingAdjustment.KIND, 2026, Values.of(TeachingAdjustment.PROBLEM, problem.id())));
    var helped = ExactArchive.of(paper(ExactPaper.mathematics(), 0, 0), paper(ExactPaper.halfAYearLater(), 2, 3));
    assertThat(effects(helped, WINTER).groups()).singleElement().satisfies(g -> {
      assertThat(g.problemId()).isEqualTo(problem.id());
      assertThat(g.effect().helped()).isEqualTo(20);
      assertThat(g.effect().others()).isEqualTo(20);
      assertThat(g.effect().net()).isCloseTo(.15, within(.02));
      assertThat(g.effect().verdict()).isEqualTo(Verdict.EFFECTIVE);
    });
    assertThat(effects(AFTER, WINTER).groups()).singleElement().matches(g -> g.effect().verdict() == Verdict.NO_EFFECT_SEEN);
    assertThat(effects(BEFORE, WINTER).groups()).as("not measured again").isEmpty();
  }

  /** A problem has one verdict: a second one is refused. */
  @Test
  void aSecondVerdictIsRefused() {
    judge(AFTER, SUMMER);
    var second =
        new Edit.Open<>(EffectVerdict.KIND, 2026, Values.of(EffectVerdict.PROBLEM, problem.id()).and(EffectVerdict.NUMBERS, kept().getFirst().numbers()));
    assertThat(book.apply(Change.of(Phrase.of("test.given"), Books.BY, second))).isInstanceOf(org.zhigai.rows.Outcome.Refused.class);
    assertThat(kept()).hasSize(1);
  }

  /** All numbers of a verdict come back as they were kept, NaN as well. */
  @Test
  void aVerdictIsKeptWhole() {
    for (var archive : List.of(BEFORE, AFTER)) {
      var row = judge(archive, SUMMER).getFirst();
      assertThat(KeptEffect.TYPE.of(KeptEffect.TYPE.plain(row))).isEqualTo(row);
    }
  }
}
