package org.zhigai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.Strategies;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.FollowUp;
import org.zhigai.effect.Verdict;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Division;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.people.People;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/** Opening and closing entries: what is drafted, and each condition of closing by itself. */
class LedgerDeskTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Words ZH = new Words(Lang.ZH);

  private final Book book = Books.fresh();
  private final People people = Books.people(book, CLOCK);
  private final LedgerDesk desk = new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), CLOCK);

  private Problem problem(SomeFinding finding) {
    var responsible = people.ensure("教务处（数学教研组）", Books.BY);
    return Books.problem(book, finding.made(), ProblemState.CONFIRMED,
        Values.of(Problem.RESPONSIBLE, responsible).and(Problem.SUPPORTING, List.of(people.find("德育处").orElseThrow().id())));
  }

  private LedgerEntry opened(SomeFinding finding) {
    return book.apply(desk.open(List.of(problem(finding)), 7, Books.BY)).row(LedgerEntry.KIND).view();
  }

  @Test
  void anEntryPromisesHalfOfTheWayInATerm() {
    var entry = opened(SomeFinding.aPoint());
    assertThat(entry.number()).isEqualTo("ZG-2026-001");
    assertThat(entry.status()).isEqualTo(LedgerStatus.NOT_STARTED);
    assertThat(entry.start()).isEqualTo(TODAY);
    assertThat(entry.due()).isEqualTo(LocalDate.of(2026, 9, 29));
    assertThat(entry.successRule().indicator()).isEqualTo("几何");
    assertThat(entry.successRule().baseline()).isCloseTo(-.12, within(1e-12));
    assertThat(entry.successRule().target()).isCloseTo(-.06, within(1e-12));
    assertThat(entry.successRule().by()).isEqualTo(entry.due());
    assertThat(entry.leader()).isEqualTo(7);
    assertThat(people.path(entry.responsible())).isEqualTo("教务处（数学教研组）");
    assertThat(people.paths(entry.supporting())).isEqualTo("德育处");
    assertThat(entry.measures()).as("nothing is pasted where the library has nothing").isEmpty();
    assertThat(ZH.text(org.zhigai.rows.Prose.TYPE.said(entry.target()))).isEqualTo("以同口径再测，“几何”（现 52.0%）与区的差距由 12.0 个百分点缩小到 6.0 个百分点以内");
  }

  /** In the finding's own unit; of two groups of pupils the gap, and neither of them. */
  @ParameterizedTest
  @MethodSource("others")
  void theGoalIsSaidInTheUnitOfTheFinding(SomeFinding finding, String goal) {
    var entry = opened(finding);
    assertThat(ZH.text(org.zhigai.rows.Prose.TYPE.said(entry.target()))).contains(goal);
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(SomeFinding.aPoint().about(new Target.WholePaper("数学")).in(Unit.MARKS).at(60, 70), "由 10.0 分缩小到 5.0 分以内"),
        Arguments.of(SomeFinding.aPoint().about(new Target.PaperQuality("数学")).in(Unit.NUMBER).at(.4, .6), "由 0.20 缩小到 0.10 以内"),
        Arguments.of(SomeFinding.aPoint().about(new Target.PupilGroup(Division.SEX, 1)).in(Unit.MARKS).at(60, 66), "由 6.0 分缩小到 3.0 分以内"));
  }

  @Test
  void aProblemHasOneEntry() {
    var first = opened(SomeFinding.aPoint());
    var both = List.of(book.find(Problem.KIND, first.problemId()).orElseThrow(), problem(SomeFinding.aPoint().about(new Target.KnowledgePoint("运算"))));
    book.apply(desk.open(both, 0, Books.BY)).orThrow();
    assertThat(desk.entries()).hasSize(2).extracting(LedgerEntry::problemId).containsExactlyElementsOf(both.stream().map(Problem::id).toList());
    assertThat(desk.ofProblem(first.problemId())).contains(first);
    assertThat(desk.ofProblem(4711)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NOT_STARTED,true", "IN_PROGRESS,true", "AWAITING_VERIFICATION,true", "CLOSED,false"})
  void onlyWhatIsOpenIsOverdue(LedgerStatus status, boolean overdue) {
    var entry = LedgerEntry.KIND.unkept(status, Values.of(LedgerEntry.DUE, TODAY).and(LedgerEntry.START, TODAY)).view();
    assertThat(entry.isOverdue(TODAY)).as("on the day").isFalse();
    assertThat(entry.isOverdue(TODAY.plusDays(1))).isEqualTo(overdue);
  }

  @Test
  void itIsNotDueBeforeItBegins() {
    var entry = opened(SomeFinding.aPoint());
    assertThat(book.apply(desk.put(entry, LedgerEntry.DUE, TODAY.minusDays(1), Books.BY)))
        .isEqualTo(new Outcome.Refused("ZG-2026-001", List.of(Phrase.of("ledger.condition.dates"))));
    assertThat(book.apply(desk.put(entry, LedgerEntry.DUE, TODAY, Books.BY))).isInstanceOf(Outcome.Done.class);
  }

  /** What was promised may be changed, and the change stays shown; other fields are no promise. */
  @Test
  void whatWasPromisedAndChangedIsADeviation() {
    var entry = opened(SomeFinding.aPoint());
    book.apply(desk.put(entry, LedgerEntry.PROGRESS, "开始", Books.BY)).orThrow();
    book.apply(desk.put(desk.entries().getFirst(), LedgerEntry.DUE, TODAY.plusDays(200), Books.BY)).orThrow();
    assertThat(desk.deviations(entry.id())).singleElement().satisfies(d -> {
      assertThat(d.field()).isEqualTo("due");
      assertThat(ZH.text(d.before())).isEqualTo("2026年9月29日");
    });
    assertThat(desk.history(entry.id())).hasSize(3);
  }

  private LedgerEntry now() {
    return desk.entries().getFirst();
  }

  private void put(Values<LedgerEntry> values) {
    book.apply(desk.put(now(), Phrase.of("test.part"), values, Books.BY)).orThrow();
  }

  private void judge(Verdict verdict) {
    var row =
        new EffectRow(
            now().problemId(), 0, "几何", Unit.RATE, new Round(2026, Term.SPRING), Optional.of(new Round(2026, Term.AUTUMN)), .52, 120, .64, .6, 118, .64, .08, 0,
            0, .08,
            new Interval(.01, .09), .05, 110, verdict, Phrase.of("effect.reason.few"), TODAY,
            new FollowUp(.52, .6, -.06, Optional.of(LocalDate.of(2027, 1, 12))));
    var kept = book.rows(EffectVerdict.KIND).stream().findFirst();
    Books.given(
        book, EffectVerdict.KIND,
        kept.<Edit>map(k -> Edit.put(k, Values.of(EffectVerdict.NUMBERS, row)))
            .orElseGet(() -> new Edit.Open<>(EffectVerdict.KIND, 2026, Values.of(EffectVerdict.PROBLEM, now().problemId()).and(EffectVerdict.NUMBERS, row))));
  }

  private Verification by(String unit, String personsUnit, boolean passed) {
    var person = people.ensurePerson("复核人" + personsUnit, personsUnit.isEmpty() ? 0 : people.find(personsUnit).orElseThrow().id(), Books.BY);
    return new Verification(people.find(unit).orElseThrow().id(), person, TODAY, passed, "同意");
  }

  /** Everything that closing asks, so that a test may take one thing away. */
  private void ready() {
    opened(SomeFinding.aPoint());
    put(
        Values.of(LedgerEntry.MEASURES, List.of(new Measure("集体备课", true))).and(LedgerEntry.EVIDENCE, List.of(new EvidenceItem("1", "教案", "a", TODAY)))
            .and(LedgerEntry.VERIFICATION, Optional.of(by("区教研室", "区教研室", true))));
    judge(Verdict.NO_EFFECT_SEEN);
    book.apply(desk.advance(now(), LedgerStatus.IN_PROGRESS, Books.BY)).orThrow();
    book.apply(desk.advance(now(), LedgerStatus.AWAITING_VERIFICATION, Books.BY)).orThrow();
  }

  private void refusedFor(String condition) {
    assertThat(book.apply(desk.advance(now(), LedgerStatus.CLOSED, Books.BY))).isEqualTo(new Outcome.Refused("ZG-2026-001", List.of(Phrase.of(condition))));
    assertThat(desk.conditions(now())).filteredOn(m -> !m.met()).extracting(LedgerDesk.Met::what).containsExactly(Phrase.of(condition));
  }

  @Test
  void withAllOfItTheDayOfClosingComesAndGoes() {
    ready();
    assertThat(desk.conditions(now())).hasSize(4).allMatch(LedgerDesk.Met::met);
    book.apply(desk.advance(now(), LedgerStatus.CLOSED, Books.BY)).orThrow();
    assertThat(now().closedOn()).contains(TODAY);
    book.apply(desk.advance(now(), LedgerStatus.REOPENED, Books.BY)).orThrow();
    assertThat(now().closedOn()).isEmpty();
  }

  static Stream<Arguments> measures() {
    return Stream.of(
        Arguments.of(List.of()), Arguments.of(List.of(new Measure("集体备课", false))), Arguments.of(List.of(new Measure("集体备课", true), new Measure("讲评", false))),
        Arguments.of(List.of(new Measure("  ", true))));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void everyMeasureIsToBeDone(List<Measure> measures) {
    ready();
    put(Values.of(LedgerEntry.MEASURES, measures));
    refusedFor("ledger.condition.measures");
  }

  @Test
  void withoutEvidenceNothingIsClosed() {
    ready();
    put(Values.of(LedgerEntry.EVIDENCE, List.of()));
    refusedFor("ledger.condition.evidence");
  }

  /** That nothing was seen is a verdict; that nothing can be said is none. */
  @ParameterizedTest
  @CsvSource({"NOT_ENOUGH_DATA", "NOT_COMPARABLE"})
  void aLaterMeasurementHasToHaveJudged(Verdict verdict) {
    ready();
    judge(verdict);
    refusedFor("ledger.condition.effect");
    judge(Verdict.EFFECTIVE);
    assertThat(book.apply(desk.advance(now(), LedgerStatus.CLOSED, Books.BY))).isInstanceOf(Outcome.Done.class);
  }

  /** By the unit that verifies, by the unit the verifier belongs to, and by whether they agreed. */
  @ParameterizedTest
  @CsvSource({
      "区教研室,教务处,true,false", "教务处,区教研室,true,false", "德育处,德育处,true,true", "区教研室,'',true,true", "区教研室,区教研室,false,false", "数学教研组,区教研室,true,false",
      "责任督学,责任督学,true,true"})
  void whoVerifiesStandsOutsideAndAgreed(String unit, String personsUnit, boolean passed, boolean lawful) {
    ready();
    put(Values.of(LedgerEntry.VERIFICATION, Optional.of(by(unit, personsUnit, passed))));
    if (lawful) {
      assertThat(book.apply(desk.advance(now(), LedgerStatus.CLOSED, Books.BY))).isInstanceOf(Outcome.Done.class);
    } else {
      refusedFor("ledger.condition.outside");
    }
  }

  @Test
  void nobodyVerifiesWhatTheyAreResponsibleForThemselvesAndNobodyIsNobody() {
    ready();
    put(Values.of(LedgerEntry.PERSON, now().verification().orElseThrow().person()));
    refusedFor("ledger.condition.outside");
    put(Values.of(LedgerEntry.PERSON, 0L).and(LedgerEntry.VERIFICATION,
        Optional.of(new Verification(people.find("区教研室").orElseThrow().id(), 0, TODAY, true, ""))));
    refusedFor("ledger.condition.outside");
    put(Values.of(LedgerEntry.VERIFICATION, Optional.empty()));
    refusedFor("ledger.condition.outside");
  }

  /** All parts of an entry come back as they were kept. */
  @Test
  void itsPartsAreKeptWhole() {
    var verification = new Verification(3, 4, TODAY, false, "材料不足");
    assertThat(KeptParts.VERIFICATION.of(KeptParts.VERIFICATION.plain(verification))).isEqualTo(verification);
    var evidence = new EvidenceItem("1-2", "照片", "b.jpg", LocalDate.EPOCH);
    assertThat(KeptParts.EVIDENCE.of(KeptParts.EVIDENCE.plain(evidence))).isEqualTo(evidence);
    for (var done : new boolean[] {true, false}) {
      var measure = new Measure("讲评", done);
      assertThat(KeptParts.MEASURE.of(KeptParts.MEASURE.plain(measure))).isEqualTo(measure);
    }
    var rule = new SuccessRule("几何", Double.NaN, -.06, TODAY);
    assertThat(KeptParts.SUCCESS.of(KeptParts.SUCCESS.plain(rule))).isEqualTo(rule);
  }
}
