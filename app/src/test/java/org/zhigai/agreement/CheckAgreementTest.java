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
import org.zhigai.ledger.EvidenceItem;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.SuccessRule;
import org.zhigai.ledger.Verification;
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

  private <K> void lay(Kind<K> kind, long id, String number, Enum<?> state, Values<K> values) {
    var row = kind.unkept(state, values);
    var body = new LinkedHashMap<String, Object>();
    kind.fields().forEach(f -> plain(body, f, row.get(f)));
    shelf.insert(new Shelf.Stored(id, kind.id(), number, 1, state.name(), kind.schema(), List.of(), () -> body));
  }

  @SuppressWarnings("unchecked") // a value of the field's own
  private static <K, V> void plain(Map<String, Object> body, Field<K, V> field, Object value) {
    if (!value.equals(field.absent())) {
      body.put(field.key(), field.type().plain((V) value));
    }
  }

  private Values<LedgerEntry> entry(long problem, String point, String... measures) {
    return Values.of(LedgerEntry.PROBLEM, problem).and(LedgerEntry.ISSUE, Prose.of(point + "薄弱")).and(LedgerEntry.TARGET, Prose.of("差距缩小一半"))
        .and(LedgerEntry.SUCCESS, new SuccessRule(point, -.12, -.06, DUE))
        .and(LedgerEntry.MEASURES, java.util.Arrays.stream(measures).map(m -> new Measure(m, false)).toList())
        .and(LedgerEntry.LEADER, teacher).and(LedgerEntry.RESPONSIBLE, responsible).and(LedgerEntry.PERSON, teacher)
        .and(LedgerEntry.START, START).and(LedgerEntry.DUE, DUE);
  }

  private List<Contradiction> found(LedgerStatus state, UnaryOperator<Values<LedgerEntry>> otherwise) {
    lay(LedgerEntry.KIND, 901, "ZG-2026-001", state, otherwise.apply(entry(first, "几何", "用学具画图说理，每周一次小组展示", "十月用同类题再测")));
    lay(LedgerEntry.KIND, 902, "ZG-2026-002", LedgerStatus.IN_PROGRESS, entry(second, "小数", "以米尺和方格图重教小数的意义", "错例分类后编写变式练习"));
    return now();
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
        new Interval(.02, .1), .05, 110, verdict, Phrase.of("effect.unit.marks"), DUE, FollowUp.NONE)));
  }

  /** The one state of a verdict. */
  private enum EffectVerdictState {
    KEPT
  }

  @Test
  void tablesThatSayOneThingAreLeftInPeace() {
    judged(Verdict.EFFECTIVE, LATER);
    assertThat(found(LedgerStatus.AWAITING_VERIFICATION, v -> v
        .and(LedgerEntry.EVIDENCE, List.of(new EvidenceItem("佐证1", "教案", "档案柜", START.plusDays(9))))
        .and(LedgerEntry.VERIFICATION, Optional.of(new Verification(outside, researcher, DUE, true, "同意")))))
        .isEmpty();
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
    lay(LedgerEntry.KIND, 901, "ZG-2026-001", LedgerStatus.IN_PROGRESS, entry(first, "几何", "用学具画图说理"));
    only(now(), Check.NOT_IN_LEDGER, "WT-2026-002");
  }

  @Test
  void fieldsThatHaveToBeFilled() {
    only(found(LedgerStatus.IN_PROGRESS, v -> v.and(LedgerEntry.PERSON, 0L).and(LedgerEntry.MEASURES, List.of())), Check.FIELDS_EMPTY, "ZG-2026-001", "责任人",
        "整改措施");
  }

  @Test
  void aPlanThatIsNamedAndIsNotThere() {
    only(found(LedgerStatus.IN_PROGRESS, v -> v.and(LedgerEntry.MEASURES, List.of(new Measure("按 TZ-2026-007 实施", false)))), Check.PLAN_MISSING, "ZG-2026-001",
        "TZ-2026-007");
  }

  @Test
  void aPlanThatIsMeantAndWasNeverWritten() {
    var values = entry(first, "几何", "按教学调整方案实施，每月检查");
    lay(LedgerEntry.KIND, 902, "ZG-2026-002", LedgerStatus.IN_PROGRESS, entry(second, "小数", "以米尺和方格图重教小数的意义"));
    lay(LedgerEntry.KIND, 901, "ZG-2026-001", LedgerStatus.IN_PROGRESS, values);
    only(now(), Check.PLAN_MISSING, "ZG-2026-001");
    lay(TeachingAdjustment.KIND, 904, "TZ-2026-001", org.zhigai.adjustment.PlanStatus.DRAFT, Values.of(TeachingAdjustment.PROBLEM, first));
    assertThat(now()).isEmpty();
  }

  @Test
  void theSameMeasuresForAnotherProblem() {
    only(
        found(LedgerStatus.IN_PROGRESS, v -> v.and(LedgerEntry.MEASURES, List.of(
            new Measure("以米尺和方格图重教几何的意义", false), new Measure("错例分类后编写变式练习", false)))),
        Check.MEASURES_ALIKE, "ZG-2026-002", "ZG-2026-001");
  }

  @Test
  void dueBeforeItStarts() {
    only(found(LedgerStatus.IN_PROGRESS, v -> v.and(LedgerEntry.DUE, START.minusDays(1))), Check.DUE_BEFORE_START, "ZG-2026-001", "2026年8月31日", "2026年9月1日");
  }

  @Test
  void evidenceOfWhatWasNotStarted() {
    only(
        found(LedgerStatus.NOT_STARTED, v -> v.and(LedgerEntry.EVIDENCE, List.of(new EvidenceItem("佐证1", "教案", "档案柜", START)))), Check.EVIDENCE_BEFORE_START,
        "ZG-2026-001", "未启动");
  }

  @Test
  void measuresDoneOfWhatWasNotStarted() {
    only(found(LedgerStatus.NOT_STARTED, v -> v.and(LedgerEntry.MEASURES, List.of(new Measure("用学具画图说理", true)))), Check.DONE_BEFORE_START, "ZG-2026-001");
  }

  @Test
  void effectiveThoughNothingWasStarted() {
    judged(Verdict.EFFECTIVE, LATER);
    only(found(LedgerStatus.NOT_STARTED, v -> v), Check.EFFECT_AGAINST_STATE, "ZG-2026-001", "有效", "未启动");
  }

  @Test
  void closedThoughNoEffectWasSeen() {
    judged(Verdict.NO_EFFECT_SEEN, LATER);
    only(
        found(LedgerStatus.CLOSED, v -> v.and(LedgerEntry.VERIFICATION, Optional.of(new Verification(outside, researcher, DUE, true, "同意")))),
        Check.EFFECT_AGAINST_STATE, "ZG-2026-001", "未见效果", "已销号");
  }

  @Test
  void anEffectThatWasMeasuredBeforeAnythingBegan() {
    judged(Verdict.EFFECTIVE, new Round(2026, Term.SPRING));
    only(found(LedgerStatus.IN_PROGRESS, v -> v.and(LedgerEntry.START, START.plusDays(1))), Check.EFFECT_BEFORE_START, "ZG-2026-001", "2026春");
  }

  @Test
  void averifierWhoBelongsToThoseWhoAreVerified() {
    only(
        found(LedgerStatus.AWAITING_VERIFICATION, v -> v.and(LedgerEntry.VERIFICATION, Optional.of(new Verification(outside, teacher, DUE, true, "同意")))),
        Check.VERIFIER_INSIDE, "ZG-2026-001", "王敏");
  }

  @Test
  void closedBeforeItWasVerified() {
    judged(Verdict.EFFECTIVE, LATER);
    only(
        found(LedgerStatus.CLOSED, v -> v.and(LedgerEntry.VERIFICATION, Optional.of(new Verification(outside, researcher, DUE, true, "同意")))
            .and(LedgerEntry.CLOSED_ON, Optional.of(DUE.minusDays(1)))),
        Check.CLOSED_OUT_OF_ORDER, "ZG-2026-001", "2027年1月14日", "2027年1月15日");
  }

  @Test
  void verifiedBeforeItWasBegun() {
    only(
        found(LedgerStatus.AWAITING_VERIFICATION,
            v -> v.and(LedgerEntry.VERIFICATION, Optional.of(new Verification(outside, researcher, START.minusDays(3), true, "同意")))),
        Check.CLOSED_OUT_OF_ORDER, "ZG-2026-001");
  }
}
