package org.zhigai.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.chain.Chain;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.FollowUp;
import org.zhigai.effect.Verdict;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ledger.SuccessRule;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.people.People;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Mark;
import org.zhigai.rows.MemoryShelf;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Shelf;
import org.zhigai.rows.Values;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/**
 * A school of two problems whose tables say one thing, and twelve ways in which they stop doing so. Rows lie on the shelf as an older program, another
 * hand or a returned form may have left them: most of them no edit would bring about.
 */
class CheckAgreementTest {
  private static final LocalDate START = LocalDate.of(2026, 9, 1);
  private static final LocalDate DUE = LocalDate.of(2027, 1, 15);
  private static final Round LATER = new Round(2026, Term.AUTUMN);
  private static final Words ZH = new Words(Lang.ZH);

  private final MemoryShelf shelf = new MemoryShelf();
  private long responsible;
  private long outside;
  private long teacher;
  private long researcher;
  private long first;
  private long second;

  CheckAgreementTest() {
    var book = new Book(shelf, Chain.KINDS, s -> 0);
    var people = new People(book, Clock.systemUTC());
    people.begin("示例小学", "李校长", Books.BY);
    responsible = people.ensure("教务处（数学教研组）", Books.BY);
    outside = people.ensure("区教研室", Books.BY);
    teacher = people.ensurePerson("王敏", responsible, Books.BY);
    researcher = people.ensurePerson("周研", outside, Books.BY);
    first = confirmed(book, SomeFinding.aPoint());
    second = confirmed(book, SomeFinding.aPoint().about(new Target.KnowledgePoint("小数")));
  }

  private long confirmed(Book book, SomeFinding finding) {
    var filled =
        Values.of(Problem.STATEMENT, Prose.of(finding.target().key())).and(Problem.DIRECTION, Prose.of("改进教学")).and(Problem.CAUSES, Causes.said("操作不足"))
            .and(Problem.RESPONSIBLE, responsible).and(Problem.PROPOSER, "王敏");
    return Books.problem(book, finding.made(), ProblemState.CONFIRMED, filled).id();
  }

  private <K> void lay(Kind<K> kind, long id, String number, Enum<?> state, Values<K> values, String... links) {
    var row = kind.unkept(state, values);
    var body = new LinkedHashMap<String, Object>();
    kind.fields().forEach(f -> plain(body, f, row.get(f)));
    shelf.insert(
        new Shelf.Stored(id, kind.id(), number, 1, state.name(), kind.schema(), java.util.Arrays.stream(links).map(l -> new Link(l, 1)).toList(), () -> body));
  }

  @SuppressWarnings("unchecked") // a value of the field's own
  private static <K, V> void plain(Map<String, Object> body, Field<K, V> field, Object value) {
    if (!value.equals(field.absent())) {
      body.put(field.key(), field.type().plain((V) value));
    }
  }

  private Values<LedgerEntry> entry(long problem, String point) {
    return Values.of(LedgerEntry.PROBLEM, problem).and(LedgerEntry.ISSUE, Prose.of(point + "薄弱")).and(LedgerEntry.TARGET, Prose.of("差距缩小一半"))
        .and(LedgerEntry.SUCCESS, new SuccessRule(point, -.12, -.06, DUE))
        .and(LedgerEntry.LEADER, teacher).and(LedgerEntry.RESPONSIBLE, responsible).and(LedgerEntry.PERSON, teacher)
        .and(LedgerEntry.START, START).and(LedgerEntry.DUE, DUE);
  }

  /** What hangs on the first entry, laid beside it as it is. */
  private long hung = 950;

  private void measure(long entry, String text, Measure.State state) {
    measure(entry, state, Values.of(Measure.TEXT, text).and(Measure.DUE, DUE));
  }

  private void measure(long entry, Measure.State state, Values<Measure> values) {
    var id = hung++;
    lay(Measure.KIND, id, "CS-2026-" + id, state, values.and(Measure.ENTRY, entry), "row:" + entry);
  }

  private void evidence(LocalDate on) {
    var id = hung++;
    lay(EvidencePiece.KIND, id, "ZL-2026-" + id, EffectVerdictState.KEPT,
        Values.of(EvidencePiece.OF, 901L).and(EvidencePiece.TITLE, "教案").and(EvidencePiece.PLACE, "档案柜").and(EvidencePiece.ON, on), "row:901");
  }

  private void round(VerificationRound.State state, long person, LocalDate on) {
    var id = hung++;
    lay(VerificationRound.KIND, id, "FH-2026-" + id, state,
        Values.of(VerificationRound.ENTRY, 901L).and(VerificationRound.UNIT, outside).and(VerificationRound.PERSON, person)
            .and(VerificationRound.ASKED_ON, on).and(VerificationRound.ANSWERED_ON, Optional.of(on)).and(VerificationRound.OPINION, "同意"),
        "row:901");
  }

  /** The second entry is under way and says nothing wrong. */
  private void second() {
    lay(LedgerEntry.KIND, 902, "ZG-2026-002", LedgerStatus.IN_PROGRESS, entry(second, "小数"));
    measure(902, "以米尺和方格图重教小数的意义", Measure.State.UNDER_WAY);
    measure(902, "错例分类后编写变式练习", Measure.State.NOT_STARTED);
  }

  private void first(LedgerStatus state, UnaryOperator<Values<LedgerEntry>> otherwise) {
    lay(LedgerEntry.KIND, 901, "ZG-2026-001", state, otherwise.apply(entry(first, "几何")));
  }

  /** The first in this state, with measures of the one and of the other state. */
  private List<Contradiction> found(LedgerStatus state, Measure.State one, Measure.State other, UnaryOperator<Values<LedgerEntry>> otherwise) {
    first(state, otherwise);
    measure(901, "用学具画图说理，每周一次小组展示", one);
    measure(901, "十月用同类题再测", other);
    second();
    return now();
  }

  private List<Contradiction> found(LedgerStatus state, UnaryOperator<Values<LedgerEntry>> otherwise) {
    return found(state, state == LedgerStatus.NOT_STARTED ? Measure.State.NOT_STARTED : Measure.State.UNDER_WAY, Measure.State.NOT_STARTED, otherwise);
  }

  private List<Contradiction> done(LedgerStatus state, UnaryOperator<Values<LedgerEntry>> otherwise) {
    return found(state, Measure.State.DONE, Measure.State.DONE, otherwise);
  }

  private List<Contradiction> now() {
    return new CheckAgreement(new Book(shelf, Chain.KINDS, s -> 0)).now();
  }

  private static void only(List<Contradiction> found, Check check, String number, String... said) {
    assertThat(found).extracting(Contradiction::check).containsExactly(check);
    assertThat(found.getFirst().row().number()).isEqualTo(number);
    assertThat(List.of(said)).allSatisfy(word -> assertThat(ZH.say(found.getFirst().what())).contains(word));
  }

  private void judged(Verdict verdict, Round after) {
    lay(EffectVerdict.KIND, 903, "XG-2026-001", EffectVerdictState.KEPT, Values.of(EffectVerdict.PROBLEM, first).and(EffectVerdict.NUMBERS, new EffectRow(
        first, 901, "几何", Unit.RATE, new Round(2026, Term.SPRING), Optional.of(after), .52, 120, .64, .6, 118, .65, .08, .01, .01, .06,
        new Interval(.02, .1), .05, 110, verdict, Phrase.of("effect.unit.marks"), DUE,
        new FollowUp(.52, .6, -.06, Optional.of(after.equals(LATER) ? DUE : START)))), "row:" + first);
  }

  /** The one state of a verdict. */
  private enum EffectVerdictState {
    KEPT
  }

  @Test
  void tablesThatSayOneThingAreLeftInPeace() {
    judged(Verdict.EFFECTIVE, LATER);
    evidence(START.plusDays(9));
    round(VerificationRound.State.RETURNED, researcher, DUE.minusDays(9));
    round(VerificationRound.State.PASSED, researcher, DUE);
    assertThat(done(LedgerStatus.VERIFIED, v -> v)).isEmpty();
  }

  @Test
  void numbersThatAnImportHasChanged() {
    found(LedgerStatus.IN_PROGRESS, v -> v);
    var book = new Book(shelf, Chain.KINDS, s -> 0);
    var row = book.row(LedgerEntry.KIND, 902).orElseThrow();
    book.apply(Change.of(Phrase.of("test.did"), Books.BY, new Edit.Marked<>(row, List.of(new Mark(Phrase.of("effect.unit.marks"), .5, .6))))).orThrow();
    only(now(), Check.NUMBERS_CHANGED, "ZG-2026-002");
  }

  @Test
  void aConfirmedProblemWithoutAnEntry() {
    first(LedgerStatus.IN_PROGRESS, v -> v);
    measure(901, "用学具画图说理", Measure.State.UNDER_WAY);
    only(now(), Check.NOT_IN_LEDGER, "WT-2026-002");
  }

  @Test
  void fieldsThatHaveToBeFilled() {
    first(LedgerStatus.NOT_STARTED, v -> v.and(LedgerEntry.PERSON, 0L));
    second();
    only(now(), Check.FIELDS_EMPTY, "ZG-2026-001", "责任人", "整改措施");
  }

  @Test
  void aMeasureWithoutWords() {
    first(LedgerStatus.IN_PROGRESS, v -> v);
    second();
    measure(901, " ", Measure.State.UNDER_WAY);
    only(now(), Check.FIELDS_EMPTY, "CS-2026-952", "措施内容");
  }

  @Test
  void aPlanThatIsNamedAndIsNotThere() {
    first(LedgerStatus.IN_PROGRESS, v -> v);
    measure(901, "按 TZ-2026-007 实施", Measure.State.UNDER_WAY);
    second();
    only(now(), Check.PLAN_MISSING, "ZG-2026-001", "TZ-2026-007");
  }

  @Test
  void aPlanThatIsMeantAndWasNeverWritten() {
    first(LedgerStatus.IN_PROGRESS, v -> v);
    measure(901, "按教学调整方案实施，每月检查", Measure.State.UNDER_WAY);
    second();
    only(now(), Check.PLAN_MISSING, "ZG-2026-001");
    lay(TeachingAdjustment.KIND, 904, "TZ-2026-001", org.zhigai.adjustment.PlanStatus.DRAFT, Values.of(TeachingAdjustment.PROBLEM, first));
    assertThat(now()).isEmpty();
  }

  @Test
  void theSameMeasuresForAnotherProblem() {
    first(LedgerStatus.IN_PROGRESS, v -> v);
    measure(901, "以米尺和方格图重教几何的意义", Measure.State.UNDER_WAY);
    measure(901, "错例分类后编写变式练习", Measure.State.NOT_STARTED);
    second();
    only(now(), Check.MEASURES_ALIKE, "ZG-2026-002", "ZG-2026-001");
  }

  @Test
  void dueBeforeItStarts() {
    first(LedgerStatus.IN_PROGRESS, v -> v.and(LedgerEntry.DUE, START.minusDays(1)));
    measure(901, Measure.State.UNDER_WAY, Values.of(Measure.TEXT, "用学具画图说理").and(Measure.DUE, START.minusDays(1)));
    second();
    only(now(), Check.DUE_BEFORE_START, "ZG-2026-001", "2026年8月31日", "2026年9月1日");
  }

  @Test
  void aMeasureDueAfterItsEntry() {
    first(LedgerStatus.IN_PROGRESS, v -> v);
    measure(901, Measure.State.UNDER_WAY, Values.of(Measure.TEXT, "用学具画图说理").and(Measure.DUE, DUE.plusDays(1)));
    second();
    only(now(), Check.MEASURE_AFTER_DUE, "ZG-2026-001", "CS-2026-950", "2027年1月16日", "2027年1月15日");
  }

  @Test
  void evidenceOfWhatWasNotStarted() {
    evidence(START);
    only(found(LedgerStatus.NOT_STARTED, v -> v), Check.EVIDENCE_BEFORE_START, "ZG-2026-001", "未启动");
  }

  @Test
  void evidenceDatedBeforeAnythingBegan() {
    evidence(START.minusDays(1));
    only(found(LedgerStatus.IN_PROGRESS, v -> v), Check.EVIDENCE_BEFORE_START, "ZG-2026-001", "2026年8月31日");
  }

  @Test
  void measuresDoneOfWhatWasNotStarted() {
    var found = found(LedgerStatus.NOT_STARTED, Measure.State.DONE, Measure.State.NOT_STARTED, v -> v);
    assertThat(found).extracting(Contradiction::check).containsExactly(Check.DONE_BEFORE_START, Check.STATE_AGAINST_WORK);
  }

  @Test
  void aMeasureDoneBeforeItsEntryBegan() {
    first(LedgerStatus.IN_PROGRESS, v -> v);
    measure(901, Measure.State.DONE, Values.of(Measure.TEXT, "用学具画图说理").and(Measure.DUE, DUE).and(Measure.DONE_ON, Optional.of(START.minusDays(2))));
    measure(901, "十月用同类题再测", Measure.State.NOT_STARTED);
    second();
    only(now(), Check.DONE_BEFORE_START, "ZG-2026-001", "2026年8月30日");
  }

  @Test
  void effectiveThoughNothingWasStarted() {
    judged(Verdict.EFFECTIVE, LATER);
    only(found(LedgerStatus.NOT_STARTED, v -> v), Check.EFFECT_AGAINST_STATE, "ZG-2026-001", "有效", "未启动");
  }

  @Test
  void closedThoughNoEffectWasSeen() {
    judged(Verdict.NO_EFFECT_SEEN, LATER);
    evidence(START);
    round(VerificationRound.State.PASSED, researcher, DUE);
    only(done(LedgerStatus.CLOSED, v -> v), Check.CLOSED_WITHOUT, "ZG-2026-001", "再测见到成效");
  }

  @Test
  void anEffectThatWasMeasuredBeforeAnythingBegan() {
    judged(Verdict.EFFECTIVE, new Round(2026, Term.SPRING));
    only(found(LedgerStatus.IN_PROGRESS, v -> v.and(LedgerEntry.START, START.plusDays(1))), Check.EFFECT_BEFORE_START, "ZG-2026-001", "2026春");
  }

  @Test
  void averifierWhoBelongsToThoseWhoAreVerified() {
    round(VerificationRound.State.PASSED, teacher, DUE);
    only(done(LedgerStatus.STAGE_DONE, v -> v), Check.VERIFIER_INSIDE, "ZG-2026-001", "王敏");
  }

  @Test
  void closedBeforeItWasVerified() {
    judged(Verdict.EFFECTIVE, LATER);
    evidence(START);
    round(VerificationRound.State.PASSED, researcher, DUE);
    only(
        done(LedgerStatus.CLOSED, v -> v.and(LedgerEntry.CLOSED_ON, Optional.of(DUE.minusDays(1)))), Check.CLOSED_OUT_OF_ORDER, "ZG-2026-001",
        "2027年1月14日", "2027年1月15日");
  }

  @Test
  void verifiedBeforeItWasBegun() {
    round(VerificationRound.State.PASSED, researcher, START.minusDays(3));
    only(done(LedgerStatus.VERIFIED, v -> v), Check.CLOSED_OUT_OF_ORDER, "ZG-2026-001");
  }

  @Test
  void aStateThatTheWorkDoesNotBearOut() {
    only(done(LedgerStatus.IN_PROGRESS, v -> v), Check.STATE_AGAINST_WORK, "ZG-2026-001", "进行中", "阶段性完成");
  }

  @Test
  void closedWithoutWhatClosingAsks() {
    judged(Verdict.EFFECTIVE, LATER);
    round(VerificationRound.State.RETURNED, researcher, DUE);
    only(done(LedgerStatus.CLOSED, v -> v), Check.CLOSED_WITHOUT, "ZG-2026-001", "至少一份佐证材料", "责任部门以外的人复核通过");
  }

  /** No check without a test of its own: the names of the checks that the tests above ask for. */
  @Test
  void everyCheckIsPlantedOnce() throws java.io.IOException {
    var source = java.nio.file.Files.readString(java.nio.file.Path.of("src/test/java/org/zhigai/agreement/CheckAgreementTest.java"));
    assertThat(Check.values()).allSatisfy(check -> assertThat(source).contains("Check." + check.name()));
  }
}
