package org.zhigai.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;

/** 教学调整: plans for grade, class and support group. */
final class AdjustmentReport {
  private AdjustmentReport() {}

  /** @param problemNumber 问题编号 of a problem id */
  static SheetReport of(Letterhead head, List<TeachingAdjustment> plans, LongFunction<String> problemNumber) {
    return new Sheets<TeachingAdjustment>()
        .centred("方案编号", 13, a -> Run.of(a.number()))
        .centred("问题编号", 13, a -> Run.of(problemNumber.apply(a.problemId())))
        .centred("对象", 12, AdjustmentReport::whom)
        .centred("学科", 6, a -> Run.of(a.subject()))
        .centred("任课教师", 8, a -> Run.of(a.teacher())).asked()
        .left("学情诊断", 28, a -> Run.of(a.diagnosis()))
        .centred("帮扶形式", 9, a -> PlanPages.field(a, TeachingAdjustment.FORM))
        .left("形式的依据", 18, AdjustmentReport::because)
        .left("归因", 14, a -> Run.of(a.row().get(TeachingAdjustment.CAUSE)))
        .left("目标", 24, a -> Run.of(a.goal())).asked()
        .left("调整策略", 28, a -> Run.of(a.row().get(TeachingAdjustment.STRATEGY))).asked()
        .left("待补充", 12, a -> PlanPages.field(a, TeachingAdjustment.ASKED))
        .left("专项教学活动", 30, a -> numbered(a.activities()))
        .left("分层作业", 20, a -> PlanPages.field(a, TeachingAdjustment.HOMEWORK))
        .grouped("课时", "原安排", 6, a -> periods(a, a.periodsBefore()))
        .grouped("课时", "调整后", 6, a -> periods(a, a.periodsAfter()))
        .grouped("实施时间", "开始", 14, a -> Run.of(a.from())).asked()
        .grouped("实施时间", "结束", 14, a -> Run.of(a.to())).asked()
        .grouped("检测", "日期", 14, a -> Run.of(a.checkOn()))
        .grouped("检测", "方式", 16, a -> Run.of(a.row().get(TeachingAdjustment.CHECK_BY)))
        .centred("状态", 7, a -> Run.of(a.status().label())).from(Arrays.stream(PlanStatus.values()).map(s -> Run.of(s.label())))
        .left("实施记录", 12, a -> Run.of(a.row().get(TeachingAdjustment.RECORD)))
        .left("反思", 12, a -> Run.of(a.row().get(TeachingAdjustment.REFLECTION)))
        .left("教研组长/教研员意见", 14, a -> Run.of(a.row().get(TeachingAdjustment.OPINION)))
        .of(Submitted.ADJUSTMENTS, head, plans);
  }

  private static Run whom(TeachingAdjustment a) {
    var who = a.whom();
    return a.scope() == PlanScope.GROUP ? Run.say("report.group", who, a.pupils().size()) : Run.of(who);
  }

  /** Why this form: the rule that proposed it, or the reason it was overruled for. */
  private static Run because(TeachingAdjustment a) {
    var overruled = a.row().get(TeachingAdjustment.OVERRULED);
    return overruled.isBlank() ? a.proposed().map(p -> Run.of(p.because())).orElseGet(Run::empty) : Run.of(overruled);
  }

  /** Nothing where no lessons are spent on it. */
  private static Run periods(TeachingAdjustment a, int many) {
    return a.periodsBefore() == 0 && a.periodsAfter() == 0 ? Run.empty() : Run.count(many);
  }

  static Run numbered(List<String> lines) {
    return new Run.Lines(IntStream.range(0, lines.size()).mapToObj(i -> Run.of((i + 1) + ". " + lines.get(i))).toList());
  }
}
