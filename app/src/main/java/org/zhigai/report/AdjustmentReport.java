package org.zhigai.report;

import java.util.List;
import java.util.function.LongFunction;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;

/** 教学调整: plans for grade, class and support group. */
final class AdjustmentReport {
  private static final Words ZH = new Words(Lang.ZH);

  private AdjustmentReport() {}

  /** @param problemNumber 问题编号 of a problem id */
  static SheetReport of(Letterhead head, List<TeachingAdjustment> plans, LongFunction<String> problemNumber) {
    return new Sheets<TeachingAdjustment>()
        .centred("方案编号", 13, TeachingAdjustment::number)
        .centred("问题编号", 13, a -> problemNumber.apply(a.problemId()))
        .centred("对象", 12, AdjustmentReport::whom)
        .centred("学科", 6, TeachingAdjustment::subject)
        .centred("任课教师", 8, TeachingAdjustment::teacher)
        .text("学情诊断", 28, a -> a.diagnosis().in(ZH))
        .text("归因", 14, a -> a.row().get(TeachingAdjustment.CAUSE))
        .text("目标", 24, a -> a.goal().in(ZH))
        .text("调整策略", 28, a -> a.row().get(TeachingAdjustment.STRATEGY))
        .text("专项教学活动", 30, a -> numbered(a.activities()))
        .text("分层作业", 20, a -> a.row().get(TeachingAdjustment.HOMEWORK))
        .centred("课时（原→调整后）", 9, a -> a.periodsBefore() + " → " + a.periodsAfter())
        .centred("实施时间", 16, a -> Letterhead.written(a.from()) + "—\n" + Letterhead.written(a.to()))
        .text("检测日期与方式", 20, a -> Letterhead.written(a.checkOn()) + "\n" + a.row().get(TeachingAdjustment.CHECK_BY))
        .centred("状态", 7, a -> ZH.say(a.status().label()))
        .text("实施记录与反思", 14, a -> (a.row().get(TeachingAdjustment.RECORD) + "\n" + a.row().get(TeachingAdjustment.REFLECTION)).strip())
        .text("教研组长/教研员意见", 14, a -> a.row().get(TeachingAdjustment.OPINION))
        .of(Kind.ADJUSTMENTS, head, SheetReport.Paper.A3, plans, ZH.say("report.notes.adjustments").lines().toList());
  }

  private static String whom(TeachingAdjustment a) {
    var who = a.classRef().map(ClassRef::label).orElseGet(() -> Grades.label(a.grade()));
    return a.scope() == PlanScope.GROUP ? ZH.say("report.group", who, a.pupils().size()) : who;
  }

  static String numbered(List<String> lines) {
    var out = new StringBuilder();
    for (var i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(lines.get(i));
    }
    return out.toString();
  }
}
