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
import org.zhigai.fakes.MemoryEvidence;
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
  private final WorkDesk work = new WorkDesk(CLOCK);
  private final EvidenceDesk evidence = new EvidenceDesk(book, new MemoryEvidence(), CLOCK);

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
    assertThat(EntryStanding.measures(entry.id(), book)).as("nothing is pasted where the library has nothing").isEmpty();
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
    book.apply(desk.put(now(), LedgerEntry.DUE, TODAY.plusDays(200), Books.BY)).orThrow();
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

  private long person(String unit) {
    return people.ensurePerson("复核人" + unit, unit.isEmpty() ? 0 : people.find(unit).orElseThrow().id(), Books.BY);
  }

  private Measure measure() {
    return EntryStanding.measures(now().id(), book).getLast();
  }

  private void did(Measure.State to, String why) {
    book.apply(work.move(measure(), to, why, Books.BY)).orThrow();
  }

  private void wrote(String title) {
    book.apply(evidence.add(now().row(), title, "档案柜", Books.BY)).orThrow();
  }

  private void asked(String unit) {
    book.apply(work.verify(now(), VerificationRound.Sort.DOCUMENTS, people.find(unit).orElseThrow().id(), now().person(), Books.BY)).orThrow();
  }

  private void answered(String personsUnit, VerificationRound.State to) {
    var round = EntryStanding.rounds(now().id(), book).getLast();
    book.apply(work.answer(round, new WorkDesk.Answer(to, person(personsUnit), TODAY, "", "意见"), Books.BY)).orThrow();
  }

  /** Everything before somebody outside is asked. */
  private void worked() {
    var entry = opened(SomeFinding.aPoint());
    book.apply(desk.put(entry, LedgerEntry.PERSON, people.ensurePerson("王敏", entry.responsible(), Books.BY), Books.BY)).orThrow();
    book.apply(work.measure(now(), "集体备课", Books.BY)).orThrow();
    did(Measure.State.DONE, "");
    wrote("教案");
  }

  /** Everything that closing asks, so that a test may take one thing away. */
  private void ready() {
    worked();
    asked("区教研室");
    answered("区教研室", VerificationRound.State.PASSED);
    judge(Verdict.EFFECTIVE);
  }

  private void refusedFor(String condition) {
    assertThat(desk.conditions(now())).filteredOn(m -> !m.met()).extracting(LedgerDesk.Met::what).containsExactly(Phrase.of(condition));
    assertThat(book.apply(desk.close(now(), Books.BY))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void withAllOfItTheDayOfClosingComesAndGoes() {
    ready();
    assertThat(desk.conditions(now())).hasSize(4).allMatch(LedgerDesk.Met::met);
    book.apply(desk.close(now(), Books.BY)).orThrow();
    assertThat(now().closedOn()).contains(TODAY);
    assertThat(book.all(LookBack.KIND)).extracting(LookBack::due).containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1));
    assertThat(book.apply(desk.move(now(), LedgerStatus.REOPENED, " ", Books.BY))).as("without a reason").isInstanceOf(Outcome.Refused.class);
    book.apply(desk.move(now(), LedgerStatus.REOPENED, "期末又薄弱", Books.BY)).orThrow();
    assertThat(now().closedOn()).isEmpty();
    assertThat(now().cycle()).isEqualTo(2);
    assertThat(book.all(LookBack.KIND)).extracting(LookBack::state).containsOnly(LookBack.State.CANCELLED);
    assertThat(now().row().get(LedgerEntry.REASON)).isEqualTo("期末又薄弱");
  }

  /** Where an entry stands is worked out from what hangs on it, with every change and every change taken back. */
  @Test
  void anEntryStandsWhereItsWorkStands() {
    var entry = opened(SomeFinding.aPoint());
    book.apply(desk.put(entry, LedgerEntry.PERSON, people.ensurePerson("王敏", entry.responsible(), Books.BY), Books.BY)).orThrow();
    for (var text : List.of("集体备课", "讲评")) {
      book.apply(work.measure(now(), text, Books.BY)).orThrow();
    }
    assertThat(now().status()).isEqualTo(LedgerStatus.NOT_STARTED);
    did(Measure.State.UNDER_WAY, "");
    assertThat(now().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
    did(Measure.State.DONE, "");
    assertThat(now().status()).as("one of two").isEqualTo(LedgerStatus.IN_PROGRESS);
    var first = EntryStanding.measures(now().id(), book).getFirst();
    book.apply(work.put(first, Measure.SORT, Measure.Sort.LASTING, Books.BY)).orThrow();
    book.apply(work.move(EntryStanding.measures(now().id(), book).getFirst(), Measure.State.UNDER_WAY, "", Books.BY)).orThrow();
    assertThat(now().status()).as("the other is kept up").isEqualTo(LedgerStatus.LONG_TERM);
    book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(now().status()).as("taken back").isEqualTo(LedgerStatus.IN_PROGRESS);
    book.redo(Books.BY).orElseThrow().orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.LONG_TERM);
    book.apply(work.move(EntryStanding.measures(now().id(), book).getFirst(), Measure.State.DONE, "", Books.BY)).orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.STAGE_DONE);
    wrote("教案");
    asked("区教研室");
    assertThat(now().status()).isEqualTo(LedgerStatus.AWAITING_VERIFICATION);
    answered("区教研室", VerificationRound.State.RETURNED);
    assertThat(now().status()).isEqualTo(LedgerStatus.RETURNED);
    did(Measure.State.RESUMED, "再改");
    assertThat(now().status()).as("until it is asked again").isEqualTo(LedgerStatus.RETURNED);
    did(Measure.State.DONE, "");
    asked("德育处");
    answered("德育处", VerificationRound.State.PASSED);
    assertThat(now().status()).isEqualTo(LedgerStatus.VERIFIED);
    book.apply(work.measure(now(), "家访", Books.BY)).orThrow();
    assertThat(now().status()).as("more to do").isEqualTo(LedgerStatus.IN_PROGRESS);
    book.apply(desk.move(now(), LedgerStatus.ESCALATED, "缺教室", Books.BY)).orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.ESCALATED);
    book.apply(desk.move(now(), LedgerStatus.IN_PROGRESS, "", Books.BY)).orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
  }

  @Test
  void everyMeasureIsToBeDoneBeforeAnybodyIsAsked() {
    worked();
    book.apply(work.measure(now(), "讲评", Books.BY)).orThrow();
    assertThat(LedgerDesk.ready(now(), book)).filteredOn(m -> !m.met()).extracting(LedgerDesk.Met::what)
        .containsExactly(Phrase.of("verification.asking.measures"));
    assertThat(book.apply(work.verify(now(), VerificationRound.Sort.DOCUMENTS, people.find("区教研室").orElseThrow().id(), 0, Books.BY)))
        .isInstanceOf(Outcome.Refused.class);
    book.apply(work.withdraw(measure().row(), "与第一条重复", Books.BY)).orThrow();
    asked("区教研室");
  }

  @Test
  void aMeasureTakenUpAgainAfterTheVerificationKeepsTheEntryOpen() {
    ready();
    assertThat(book.apply(work.move(measure(), Measure.State.RESUMED, " ", Books.BY))).as("without a reason").isInstanceOf(Outcome.Refused.class);
    did(Measure.State.RESUMED, "没有做完");
    refusedFor("ledger.condition.measures");
  }

  @Test
  void withoutEvidenceNothingIsClosed() {
    ready();
    var piece = EntryStanding.evidence(now().id(), book).getFirst();
    assertThat(book.apply(evidence.withdraw(piece, "", Books.BY))).as("without a reason").isInstanceOf(Outcome.Refused.class);
    book.apply(evidence.withdraw(piece, "重复", Books.BY)).orThrow();
    refusedFor("ledger.condition.evidence");
  }

  /** Neither what was measured without an effect is closed, nor what nothing can be said of. */
  @ParameterizedTest
  @CsvSource({"NO_EFFECT_SEEN", "NOT_ENOUGH_DATA", "NOT_COMPARABLE"})
  void aLaterMeasurementHasToShowAnEffect(Verdict verdict) {
    ready();
    judge(verdict);
    refusedFor("ledger.condition.effect");
    judge(Verdict.EFFECTIVE);
    assertThat(book.apply(desk.close(now(), Books.BY))).isInstanceOf(Outcome.Done.class);
  }

  /** By the unit that verifies, by the unit the verifier belongs to, and by whether they agreed; and from where it is counted. */
  @ParameterizedTest
  @CsvSource({
      "区教研室,教务处,PASSED,INSIDE", "德育处,德育处,PASSED,SCHOOL", "区教研室,'',PASSED,OUTSIDE", "区教研室,区教研室,RETURNED,OUTSIDE",
      "责任督学,责任督学,PASSED,OUTSIDE", "责任督学,德育处,PASSED,SCHOOL"})
  void whoVerifiesStandsOutsideAndAgreed(String unit, String personsUnit, VerificationRound.State answer, Circle circle) {
    worked();
    judge(Verdict.EFFECTIVE);
    asked(unit);
    answered(personsUnit, answer);
    assertThat(EntryStanding.rounds(now().id(), book).getLast().circle(book)).isEqualTo(circle);
    if (answer == VerificationRound.State.PASSED && circle != Circle.INSIDE) {
      assertThat(book.apply(desk.close(now(), Books.BY))).isInstanceOf(Outcome.Done.class);
      assertThat(Gauges.of(desk.entries(), book, TODAY).verifiedOutside()).isEqualTo(circle == Circle.OUTSIDE ? 1 : 0);
      assertThat(Gauges.of(desk.entries(), book, TODAY).selfClosed()).isZero();
    } else {
      refusedFor("ledger.condition.outside");
    }
  }

  /** The unit itself, what stands above it, and what stands below: a round that could only come to nothing is not asked for. */
  @ParameterizedTest
  @CsvSource({"数学教研组", "教务处", "南开区示例小学"})
  void nobodyIsAskedToVerifyWhatTheyAnswerFor(String unit) {
    worked();
    var asks = unit.equals("南开区示例小学") ? people.school() : people.find(unit).orElseThrow().id();
    assertThat(book.apply(work.verify(now(), VerificationRound.Sort.DOCUMENTS, asks, now().person(), Books.BY)))
        .isEqualTo(new Outcome.Refused("FH-2026-001", List.of(Phrase.of("verification.asking.outside"))));
    assertThat(EntryStanding.rounds(now().id(), book)).isEmpty();
  }

  /** Asked while it stood outside, the unit became responsible itself before it answered. */
  @Test
  void whoComesToBeResponsibleVerifiesNoMore() {
    worked();
    judge(Verdict.EFFECTIVE);
    asked("德育处");
    put(Values.of(LedgerEntry.RESPONSIBLE, people.find("德育处").orElseThrow().id()));
    answered("区教研室", VerificationRound.State.PASSED);
    assertThat(EntryStanding.rounds(now().id(), book).getLast().circle(book)).isEqualTo(Circle.INSIDE);
    refusedFor("ledger.condition.outside");
  }

  @Test
  void nobodyVerifiesWhatTheyAreResponsibleForThemselves() {
    ready();
    put(Values.of(LedgerEntry.PERSON, EntryStanding.rounds(now().id(), book).getLast().person()));
    refusedFor("ledger.condition.outside");
  }

  /** Before the work is begun a date is free; then it is promised, and moves by a request that somebody else grants. */
  @Test
  void aPromisedDateMovesByAGrantedRequestAlone() {
    worked();
    var first = now().due();
    var asker = now().person();
    var principal = people.holder(org.zhigai.people.Role.PRINCIPAL).orElseThrow().id();
    assertThat(book.apply(desk.put(now(), LedgerEntry.DUE, first.plusDays(30), Books.BY)))
        .isEqualTo(new Outcome.Refused("ZG-2026-001", List.of(Phrase.of("rows.by-request", LedgerEntry.KIND.label(LedgerEntry.DUE)))));
    assertThat(book.apply(work.ask(now().row(), first, first.plusDays(30), " ", asker, Books.BY))).as("no reason").isInstanceOf(Outcome.Refused.class);
    book.apply(work.ask(now().row(), first, first.plusDays(30), "等学具", asker, Books.BY)).orThrow();
    assertThat(book.apply(work.ask(now().row(), first, first.plusDays(60), "再等", asker, Books.BY))).as("one at a time").isInstanceOf(Outcome.Refused.class);
    assertThat(book.apply(work.decide(request(), DueRequest.State.GRANTED, asker, "", Books.BY))).as("by the asker").isInstanceOf(Outcome.Refused.class);
    assertThat(now().due()).isEqualTo(first);
    book.apply(work.decide(request(), DueRequest.State.GRANTED, principal, "同意", Books.BY)).orThrow();
    assertThat(now().due()).isEqualTo(first.plusDays(30));
    assertThat(DueRequest.first(now().id(), now().due(), book)).isEqualTo(first);
    assertThat(desk.deviations(now().id())).hasSize(1);
    book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(now().due()).as("the date goes back with the request").isEqualTo(first);
    assertThat(request().state()).isEqualTo(DueRequest.State.ASKED);
    assertThat(book.apply(work.decide(request(), DueRequest.State.REFUSED, principal, "", Books.BY))).as("no opinion").isInstanceOf(Outcome.Refused.class);
    book.apply(work.decide(request(), DueRequest.State.REFUSED, principal, "按期完成", Books.BY)).orThrow();
    assertThat(now().due()).isEqualTo(first);
  }

  private DueRequest request() {
    return DueRequest.of(now().id(), book).getLast();
  }

  @Test
  void aMeasuresDateIsPromisedWithItsEntry() {
    worked();
    book.apply(work.measure(now(), "讲评", Books.BY)).orThrow();
    assertThat(book.apply(work.put(measure(), Measure.DUE, TODAY.plusDays(9), Books.BY))).isInstanceOf(Outcome.Refused.class);
    book.apply(work.ask(measure().row(), measure().due(), TODAY.plusDays(9), "提前", now().person(), Books.BY)).orThrow();
    var asked = DueRequest.of(measure().id(), book).getLast();
    book.apply(work.decide(asked, DueRequest.State.GRANTED, people.holder(org.zhigai.people.Role.PRINCIPAL).orElseThrow().id(), "", Books.BY)).orThrow();
    assertThat(measure().due()).isEqualTo(TODAY.plusDays(9));
  }

  /** A look back that finds the problem again reopens the entry; the other one is no longer held. */
  @Test
  void aRelapseSeenLookingBackReopens() {
    ready();
    book.apply(desk.close(now(), Books.BY)).orThrow();
    var looks = book.all(LookBack.KIND);
    var outside = people.find("区教研室").orElseThrow().id();
    assertThat(book.apply(work.lookBack(looks.getFirst(), LookBack.State.HOLDS, outside, person("区教研室"), " ", Books.BY))).isInstanceOf(Outcome.Refused.class);
    book.apply(work.lookBack(looks.getFirst(), LookBack.State.RELAPSED, outside, person("区教研室"), "又薄弱", Books.BY)).orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.REOPENED);
    assertThat(now().row().get(LedgerEntry.REASON)).isEqualTo("HT-2026-001 又薄弱");
    assertThat(book.all(LookBack.KIND)).extracting(LookBack::state).containsExactly(LookBack.State.RELAPSED, LookBack.State.CANCELLED);
    assertThat(Gauges.of(desk.entries(), book, TODAY)).matches(g -> g.reopened() == 1 && g.looksDone() == 1);
    book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(now().status()).as("all of it is one change").isEqualTo(LedgerStatus.CLOSED);
  }

  /** All parts come back as they were kept. */
  @Test
  void partsAreKeptWhole() {
    comesBack(KeptParts.SUCCESS, new SuccessRule("几何", Double.NaN, -.06, TODAY));
    comesBack(KeptFile.TYPE, new KeptFile("ab12", "照片.png", 4711, FileForm.PNG));
    comesBack(ProgressNote.TYPE, new ProgressNote(TODAY, "王敏", "已备课"));
  }

  private static <V> void comesBack(org.zhigai.rows.Type<V> type, V value) {
    assertThat(type.of(type.plain(value))).isEqualTo(value);
  }
}
