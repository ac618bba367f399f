package org.zhigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.FollowUp;
import org.zhigai.effect.Verdict;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Severity;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.stats.Interval;
import org.zhigai.support.TrainingReflection;
import org.zhigai.ui.School;
import org.zhigai.value.Unit;

/** What stands in each cell of what a school submits. */
class SubmittedSheetsTest {
  private static final Words ZH = new Words(Lang.ZH);
  private final School school = new School();
  private Problem problem;

  @BeforeEach
  void first() {
    problem = school.problems().getFirst();
  }

  private SheetReport report(Submitted kind) {
    return school.reports.report(kind, SubmissionForm.USUAL);
  }

  /** The cell of a line under a heading. */
  private String cell(Submitted kind, int line, String header) {
    return cell(report(kind).grid(), line, header);
  }

  private static String cell(Block.Grid grid, int line, String header) {
    var column = IntStream.range(0, grid.columns().size()).filter(c -> grid.columns().get(c).header().in(ZH).equals(header)).findFirst().orElseThrow();
    return grid.rows().get(line).get(column).in(ZH);
  }

  private <K> Row<K> put(Row<K> row, Values<K> values) {
    return Books.given(school.book, row.kind(), Edit.put(row, values));
  }

  @ParameterizedTest
  @EnumSource(Submitted.class)
  void everyTableHasItsHeadAndAsManyCellsAsColumns(Submitted kind) {
    school.judge(problem);
    school.book.apply(school.ledgerDesk.open(List.of(problem), 0, Books.BY)).orThrow();
    var report = report(kind);
    assertThat(report.title()).isEqualTo("示例小学义务教育质量监测结果应用" + kind.title() + "（2026年）");
    assertThat(report.attachment()).isEqualTo("附件" + (kind.ordinal() + 1));
    assertThat(report.reportingLine().in(ZH)).isEqualTo("填报单位（盖章）：示例小学");
    assertThat(report.notes()).isNotEmpty().noneMatch(n -> n.in(ZH).contains("«"));
    assertThat(report.footer()).hasSize(4);
    assertThat(report.grid().rows()).isNotEmpty().allSatisfy(r -> assertThat(r).hasSameSizeAs(report.grid().columns()));
    assertThat(report.grid().columns().getFirst().header().in(ZH)).isEqualTo("序号");
    assertThat(report.grid().rows().stream().map(r -> r.getFirst().in(ZH)).filter(n -> !n.isEmpty()).toList().getLast())
        .isEqualTo("" + (report.grid().groups().isEmpty() ? report.grid().rows() : report.grid().groups()).size());
    var document = report.document();
    assertThat(document.sections()).singleElement().satisfies(s -> {
      assertThat(s.all(Block.Grid.class)).containsExactly(report.grid());
      assertThat(s.all(Block.Signatures.class)).hasSize(2);
    });
  }

  @Test
  void aProblemIsToldWithItsNumbersAndWhoAnswersForIt() {
    put(problem.row(), Values.of(Problem.CAUSES, Causes.said("画图少")).and(Problem.SEVERITY, Severity.MIDDLE).and(Problem.DIRECTION, Prose.of("补画图")));
    assertThat(cell(Submitted.PROBLEMS, 0, "问题编号")).isEqualTo("WT-2026-001");
    assertThat(cell(Submitted.PROBLEMS, 0, "监测年度")).isEqualTo("2026春");
    assertThat(cell(Submitted.PROBLEMS, 0, "年级")).isEqualTo("四年级");
    assertThat(cell(Submitted.PROBLEMS, 0, "严重程度")).isEqualTo("中");
    assertThat(cell(Submitted.PROBLEMS, 0, "责任主体")).isEqualTo("教务处（数学教研组）");
    assertThat(cell(Submitted.PROBLEMS, 0, "配合部门")).isEqualTo("教务处");
    assertThat(cell(Submitted.PROBLEMS, 0, "提出人")).isEqualTo("王敏");
    assertThat(cell(Submitted.PROBLEMS, 0, "提出日期")).isEqualTo("2026年5月20日");
    var numbers = List.of("评估指标", "本校值", "对照", "对照值", "差距", "人数");
    assertThat(numbers.stream().map(n -> cell(Submitted.PROBLEMS, 0, n))).containsExactly("几何直观", "52.3%", "区", "64.4%", "−12.1", "236");
    var annex = school.reports.sheets(Submitted.PROBLEMS, SubmissionForm.USUAL).get(1).grid();
    assertThat(cell(annex, 0, "95%区间") + " " + cell(annex, 0, "错误发现率 q") + " " + cell(annex, 0, "依据题目")).isEqualTo("−15.1 至 −9.1 =0.004 12、13");
    assertThat(cell(annex, 0, "数据依据"))
        .isEqualTo("得分率（比例）·本校 52.3%·区 64.4%；差 −12.1 个百分点，95% 区间 −15.1 至 −9.1；n=236；q=0.004；依据：12、13");
    put(problem.row().kind().cast(school.book.row(Problem.KIND, problem.id()).orElseThrow()).orElseThrow(), Values.of(Problem.PROPOSER, ""));
    assertThat(cell(Submitted.PROBLEMS, 0, "提出人")).as("nobody said").isEmpty();
  }

  /** A support group is told by its size, never by its pupils. */
  @Test
  void aPlanSaysForWhomWithoutNamingAnybody() {
    Books.given(
        school.book, TeachingAdjustment.KIND,
        new Edit.Open<>(
            TeachingAdjustment.KIND, 2026,
            Values.of(TeachingAdjustment.PROBLEM, problem.id()).and(TeachingAdjustment.SCOPE, PlanScope.CLASS).and(TeachingAdjustment.GRADE, 4L)
                .and(TeachingAdjustment.CLASSES, List.of(new ClassRef(4, 2))).and(TeachingAdjustment.ACTIVITIES, List.of("画图", "讲评"))
                .and(TeachingAdjustment.PERIODS_BEFORE, 2L).and(TeachingAdjustment.PERIODS_AFTER, 3L)
                .and(TeachingAdjustment.FROM, LocalDate.of(2026, 9, 1)).and(TeachingAdjustment.TO, LocalDate.of(2026, 9, 30))));
    assertThat(report(Submitted.ADJUSTMENTS).grid().rows()).hasSize(3);
    assertThat(cell(Submitted.ADJUSTMENTS, 0, "对象")).isEqualTo("四年级");
    assertThat(cell(Submitted.ADJUSTMENTS, 1, "对象")).contains("6").doesNotContain("S-0012");
    assertThat(cell(Submitted.ADJUSTMENTS, 2, "对象")).isEqualTo("四（2）班");
    assertThat(cell(Submitted.ADJUSTMENTS, 2, "专项教学活动")).isEqualTo("1. 画图\n2. 讲评");
    assertThat(cell(Submitted.ADJUSTMENTS, 2, "原安排") + cell(Submitted.ADJUSTMENTS, 2, "调整后")).isEqualTo("23");
    assertThat(cell(Submitted.ADJUSTMENTS, 2, "开始")).isEqualTo("2026年9月1日");
    assertThat(cell(Submitted.ADJUSTMENTS, 2, "结束")).isEqualTo("2026年9月30日");
    assertThat(report(Submitted.ADJUSTMENTS).toString()).doesNotContain("S-0012", "S-0047");
  }

  private Row<LedgerEntry> entry() {
    return school.book.apply(school.ledgerDesk.open(List.of(problem), 0, Books.BY)).row(LedgerEntry.KIND);
  }

  @Test
  void anEntryIsOverdueTheDayAfterItsDue() {
    var row = entry();
    var today = school.ledgerDesk.today();
    row = put(row, Values.of(LedgerEntry.START, today.minusDays(30)).and(LedgerEntry.DUE, today));
    assertThat(cell(Submitted.LEDGER, 0, "完成情况")).isEqualTo(ZH.say(LedgerStatus.NOT_STARTED.label()));
    put(row, Values.of(LedgerEntry.DUE, today.minusDays(1)));
    assertThat(cell(Submitted.LEDGER, 0, "完成情况")).isEqualTo(ZH.say(LedgerStatus.NOT_STARTED.label()));
    assertThat(cell(Submitted.LEDGER, 0, "逾期")).isEqualTo("逾期");
  }

  /** The cell of the first verification under a heading of two rows. */
  private String under(String group, String header) {
    var grid = school.reports.sheets(Submitted.LEDGER, SubmissionForm.USUAL).get(1).grid();
    var column = IntStream.range(0, grid.columns().size())
        .filter(c -> grid.columns().get(c).group().equals(group) && grid.columns().get(c).header().in(ZH).equals(header)).findFirst().orElseThrow();
    return grid.rows().getFirst().get(column).in(ZH);
  }

  private String verified(int line, String header) {
    return cell(school.reports.sheets(Submitted.LEDGER, SubmissionForm.USUAL).get(1).grid(), line, header);
  }

  /** A measure a line, an entry over them; what is of the entry stands in its first line alone, and groups say how many lines it has. */
  @Test
  void whatWasDoneShownAndVerifiedStandsInItsPlace() {
    var on = school.ledgerDesk.today();
    var worked = new Worked(school.book, entry().id(), on);
    worked.bare();
    put(worked.row(), Values.of(LedgerEntry.PERSON, school.person("王敏", "数学教研组")));
    worked.measure("集体备课", Measure.State.DONE);
    var returned = new Worked(school.book, worked.row().id(), on);
    returned.measure("分层作业", Measure.State.DONE);
    school.book.apply(school.workDesk.withdraw(returned.measure("重复的", Measure.State.NOT_STARTED), "重复", Books.BY)).orThrow();
    returned.paper("教案");
    returned.paper("照片");
    returned.answered(returned.asked(school.unit("德育处")), VerificationRound.State.RETURNED, school.person("陈立", "德育处"), "缺照片说明");
    assertThat(cell(Submitted.LEDGER, 0, "完成情况")).isEqualTo("退回（二次整改）");
    returned.answered(returned.asked(school.unit("区教研室")), VerificationRound.State.PASSED, school.person("刘研", "区教研室"), "同意");
    var grid = report(Submitted.LEDGER).grid();
    assertThat(grid.rows()).hasSize(2);
    assertThat(grid.groups()).containsExactly(2);
    assertThat(cell(Submitted.LEDGER, 0, "台账编号")).isEqualTo("ZG-2026-001");
    assertThat(cell(Submitted.LEDGER, 0, "问题编号")).isEqualTo("WT-2026-001");
    assertThat(cell(Submitted.LEDGER, 1, "问题编号")).as("stands over both").isEmpty();
    assertThat(cell(Submitted.LEDGER, 0, "整改措施")).isEqualTo("集体备课");
    assertThat(cell(Submitted.LEDGER, 1, "整改措施")).isEqualTo("分层作业");
    assertThat(cell(Submitted.LEDGER, 1, "措施状态")).isEqualTo("已落实");
    assertThat(verified(0, "佐证材料（编号）")).isEqualTo("ZL-2026-001\nZL-2026-002");
    assertThat(verified(0, "复核单位") + verified(0, "复核人") + verified(0, "所处") + verified(0, "复核结果") + verified(0, "复核意见"))
        .isEqualTo("德育处陈立校内、责任部门之外退回缺照片说明");
    assertThat(verified(1, "复核单位") + verified(1, "复核人") + verified(1, "所处") + verified(1, "复核日期") + verified(1, "复核结果"))
        .isEqualTo("区教研室刘研校外2026年6月1日通过");
    assertThat(verified(0, "是否销号")).isEqualTo("否");
    school.judge(problem);
    worked.closed();
    assertThat(verified(0, "是否销号")).isEqualTo("是");
    assertThat(verified(0, "销号日期")).isEqualTo("2026年6月1日");
    assertThat(verified(0, "成效")).isEqualTo("达成");
    assertThat(under("第一次回头看", "日期") + under("第一次回头看", "结果")).isEqualTo("2026年9月1日待回头看");
    assertThat(under("第二次回头看", "日期") + under("第二次回头看", "结果")).isEqualTo("2026年12月1日待回头看");
    assertThat(report(Submitted.LEDGER).notes().getFirst().in(ZH)).isEqualTo("总数 1 条：已销号 1，逾期 0，长期坚持 0；校外复核通过 1，条件不全而销号 0。按状态：已销号 1 条");
  }

  private void judged(EffectRow row) {
    Books.given(
        school.book, EffectVerdict.KIND,
        new Edit.Open<>(EffectVerdict.KIND, 2026, Values.of(EffectVerdict.PROBLEM, row.problemId()).and(EffectVerdict.NUMBERS, row)));
  }

  private EffectRow row(Unit unit, Verdict verdict, Optional<Round> after, double later) {
    var known = after.isPresent();
    return new EffectRow(
        problem.id(), 0, "几何直观", unit, new Round(2026, Term.SPRING), after, unit == Unit.RATE ? .523 : 60.4, 236, unit == Unit.RATE ? .644 : 70, later,
        known ? 230 : 0, known ? .65 : Double.NaN, known ? .077 : Double.NaN, known ? .006 : Double.NaN, known ? .012 : Double.NaN, known ? .059 : Double.NaN,
        known ? new Interval(.01, .09) : Interval.UNDEFINED, .05, known ? 220 : 0, verdict, Phrase.of("effect.reason.no-later"), LocalDate.of(2026, 5, 30),
        known ? new FollowUp(.512, .6, -.06, Optional.of(LocalDate.of(2027, 1, 12))) : new FollowUp(Double.NaN, Double.NaN, -4.8, Optional.empty()));
  }

  @Test
  void anEffectIsToldPartByPart() {
    judged(row(Unit.RATE, Verdict.EFFECTIVE, Optional.of(new Round(2026, Term.AUTUMN)), .6));
    var entry = entry();
    put(entry, Values.of(LedgerEntry.START, LocalDate.of(2026, 5, 30)));
    new Worked(school.book, entry.id(), LocalDate.of(2026, 5, 30)).measure("集体备课", Measure.State.UNDER_WAY);
    assertThat(cell(Submitted.EFFECTS, 0, "问题编号")).isEqualTo("WT-2026-001");
    assertThat(cell(Submitted.EFFECTS, 0, "问题")).startsWith("四年级数学“几何直观”");
    assertThat(cell(Submitted.EFFECTS, 0, "目标值")).isEqualTo("57.3%");
    assertThat(cell(Submitted.EFFECTS, 0, "变化")).isEqualTo("+8.8");
    assertThat(cell(Submitted.EFFECTS, 0, "区对照变化")).isEqualTo("+0.6");
    assertThat(cell(Submitted.EFFECTS, 0, "净变化")).isEqualTo("+8.2");
    assertThat(cell(Submitted.EFFECTS, 0, "达成度")).isEqualTo("134%");
    assertThat(cell(Submitted.EFFECTS, 0, "结论")).isEqualTo("达成");
    assertThat(cell(Submitted.EFFECTS, 0, "评估方")).isEqualTo("学校自评");
    assertThat(cell(Submitted.EFFECTS, 0, "下一步")).contains("回头看");
    var annex = school.reports.sheets(Submitted.EFFECTS, SubmissionForm.USUAL).get(1).grid();
    assertThat(annex.rows().getFirst().stream().map(r -> r.in(ZH))).contains("+1.2", "+5.9", "1.0 至 9.0", "有效");
  }

  /** What was not measured is a dash, never a nought. */
  @Test
  void whatWasNotMeasuredIsADash() {
    judged(row(Unit.MARKS, Verdict.NOT_ENOUGH_DATA, Optional.empty(), Double.NaN));
    var grid = report(Submitted.EFFECTS).grid();
    var groups =
        IntStream.range(0, grid.columns().size()).filter(c -> grid.columns().get(c).group().equals("期末") || grid.columns().get(c).group().equals("变化"));
    assertThat(groups.mapToObj(c -> grid.rows().getFirst().get(c).in(ZH))).hasSize(5).containsOnly("—");
    assertThat(cell(Submitted.EFFECTS, 0, "达成度")).isEqualTo("—");
    assertThat(grid.rows().getFirst().get(6).in(ZH)).as("marks without their unit").isEqualTo("60.4");
    assertThat(cell(Submitted.EFFECTS, 0, "结论")).isEqualTo("数据不足");
    var annex = school.reports.sheets(Submitted.EFFECTS, SubmissionForm.USUAL).get(1).grid();
    assertThat(annex.rows().getFirst().getLast().in(ZH)).isEqualTo("尚无同一批学生的后续监测，暂不能评估");
  }

  /** The table of a kind is its declaration: a key is told by the name of what it points to. */
  @Test
  void theTableOfAnyKindIsItsDeclaration() {
    Books.given(
        school.book, TrainingReflection.KIND,
        new Edit.Open<>(
            TrainingReflection.KIND, 2026,
            Values.of(TrainingReflection.PROBLEM, problem.id()).and(TrainingReflection.TOPIC, "几何教学").and(TrainingReflection.ON, LocalDate.of(2026, 9, 8))
                .and(TrainingReflection.HOURS, 3L)));
    Books.given(school.book, TrainingReflection.KIND, new Edit.Open<>(TrainingReflection.KIND, 2026, Values.none()));
    var report = RowsReport.of(new Letterhead("示例小学", LocalDate.of(2026, 9, 9)), TrainingReflection.KIND, school.book);
    assertThat(report.title()).isEqualTo("示例小学教师培训与反思交流（2026年）");
    assertThat(report.attachment()).isEmpty();
    assertThat(report.paper()).as("ten columns, 178 characters").isEqualTo(Document.Paper.A3);
    var first = report.grid().rows().getFirst().stream().map(r -> r.in(ZH)).toList();
    assertThat(first).startsWith("1", "PX-2026-001", "2026年9月8日", "几何教学", "WT-2026-001").contains("3");
    assertThat(report.grid().rows().getLast().get(2).isEmpty()).as("a day nobody gave").isTrue();
    var aligned = report.grid().columns().stream().map(Block.Column::align).toList();
    assertThat(aligned.get(2)).as("days").isEqualTo(Block.Align.CENTRE);
    assertThat(aligned.get(3)).as("long texts").isEqualTo(Block.Align.LEFT);
    assertThat(aligned.get(8)).as("numbers").isEqualTo(Block.Align.RIGHT);
    school.reports.rows(TrainingReflection.KIND, school.book, Path.of("training.xlsx"));
    assertThat(school.files).contains(Path.of("training.xlsx"));
  }

  /** Counted before anything is written: what must be there and is not, and columns nobody has touched. */
  @Test
  void whatWouldBeHandedInEmptyIsCounted() {
    var worked = new Worked(school.book, entry().id(), school.ledgerDesk.today());
    worked.bare();
    worked.measure("集体备课", Measure.State.UNDER_WAY);
    worked.measure("分层作业", Measure.State.UNDER_WAY);
    var gaps = school.reports.gaps(Submitted.LEDGER, SubmissionForm.USUAL);
    assertThat(gaps).filteredOn(Gap::asked).extracting(g -> g.heading().in(ZH) + g.empty() + "/" + g.of())
        .containsExactly("措施责任人2/2", "牵头领导1/1", "责任人1/1");
    assertThat(gaps).filteredOn(g -> !g.asked()).extracting(g -> g.heading().in(ZH)).contains("完成日期", "整改进展").doesNotContain("配合部门", "整改措施");
    put(worked.row(), Values.of(LedgerEntry.PERSON, school.person("王敏", "数学教研组")).and(LedgerEntry.LEADER, school.person("李校长", "")));
    assertThat(school.reports.gaps(Submitted.LEDGER, SubmissionForm.USUAL)).filteredOn(Gap::asked).extracting(g -> g.heading().in(ZH))
        .containsExactly("措施责任人");
  }

  /** By choice all measures of a problem stand in one row; a fact stays a cell. */
  @Test
  void measuresStandTogetherByChoice() {
    var worked = new Worked(school.book, entry().id(), school.ledgerDesk.today());
    worked.bare();
    worked.measure("集体备课", Measure.State.DONE);
    worked.measure("分层作业", Measure.State.UNDER_WAY);
    var grid = school.reports.report(Submitted.LEDGER, SubmissionForm.USUAL.joined(true)).grid();
    assertThat(grid.rows()).hasSize(1);
    assertThat(cell(grid, 0, "整改措施")).isEqualTo("1. 集体备课\n2. 分层作业");
    assertThat(cell(grid, 0, "措施状态")).isEqualTo("已落实\n推进中");
  }

  @Test
  void nameTitleAndNumberAreAsTheDistrictAsks() {
    assertThat(school.reports.fileName(Submitted.LEDGER, SubmissionForm.USUAL)).isEqualTo("附件3+示例小学+整改台账+20260601.xlsx");
    var asked = SubmissionForm.USUAL.numbered(OptionalInt.of(2)).called("国测结果运用").on(Document.Paper.A4);
    assertThat(school.reports.fileName(Submitted.LEDGER, asked)).isEqualTo("附件2+示例小学+整改台账+20260601.xlsx");
    assertThat(school.reports.fileName(Submitted.LEDGER, asked.numbered(OptionalInt.of(0)))).isEqualTo("示例小学+整改台账+20260601.xlsx");
    var report = school.reports.report(Submitted.LEDGER, asked);
    assertThat(report.title()).isEqualTo("示例小学国测结果运用整改台账（2026年）");
    assertThat(report.attachment()).isEqualTo("附件2");
    assertThat(report.paper()).isEqualTo(Document.Paper.A4);
    assertThat(report.dateLine().in(ZH)).isEqualTo("截至日期：2026年6月1日　填报日期：2026年6月1日");
  }
}
