package org.zhigai.report;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.value.Value;

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
        .centred("任课教师", 8, a -> Run.of(a.teacher()))
        .left("学情诊断", 28, a -> Run.of(a.diagnosis()))
        .left("帮扶形式与依据", 18, AdjustmentReport::form)
        .left("归因", 14, a -> Run.of(a.row().get(TeachingAdjustment.CAUSE)))
        .left("目标", 24, a -> Run.of(a.goal()))
        .left("调整策略", 28, a -> Run.lines(Run.of(a.row().get(TeachingAdjustment.STRATEGY)), PlanPages.field(a, TeachingAdjustment.ASKED)))
        .left("专项教学活动", 30, a -> numbered(a.activities()))
        .left("分层作业", 20, a -> PlanPages.field(a, TeachingAdjustment.HOMEWORK))
        .centred("课时（原→调整后）", 9, AdjustmentReport::periods)
        .centred("实施时间", 16, a -> Run.say("report.from-to", new Value.Day(a.from()), new Value.Day(a.to())))
        .left("检测日期与方式", 20, a -> Run.lines(Run.of(a.checkOn()), Run.of(a.row().get(TeachingAdjustment.CHECK_BY))))
        .centred("状态", 7, a -> Run.of(a.status().label()))
        .left(
            "实施记录与反思", 14,
            a -> Run.lines(Run.of(a.row().get(TeachingAdjustment.RECORD)), Run.of(a.row().get(TeachingAdjustment.REFLECTION))))
        .left("教研组长/教研员意见", 14, a -> Run.of(a.row().get(TeachingAdjustment.OPINION)))
        .of(Submitted.ADJUSTMENTS, head, plans);
  }

  private static Run whom(TeachingAdjustment a) {
    var who = a.whom();
    return a.scope() == PlanScope.GROUP ? Run.say("report.group", who, a.pupils().size()) : Run.of(who);
  }

  /** The form that was taken and why: the rule that proposed it, or the reason it was overruled for. */
  private static Run form(TeachingAdjustment a) {
    var overruled = a.row().get(TeachingAdjustment.OVERRULED);
    var because = overruled.isBlank() ? a.proposed().map(p -> Run.of(p.because())).orElseGet(Run::empty) : Run.of(overruled);
    return Run.lines(PlanPages.field(a, TeachingAdjustment.FORM), because);
  }

  /** Nothing where no lessons are spent on it. */
  private static Run periods(TeachingAdjustment a) {
    return a.periodsBefore() == 0 && a.periodsAfter() == 0
        ? Run.empty()
        : Run.say("report.periods", new Value.Count(a.periodsBefore()), new Value.Count(a.periodsAfter()));
  }

  static Run numbered(List<String> lines) {
    return new Run.Lines(IntStream.range(0, lines.size()).mapToObj(i -> Run.of((i + 1) + ". " + lines.get(i))).toList());
  }
}
