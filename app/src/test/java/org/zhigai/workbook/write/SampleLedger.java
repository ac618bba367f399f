package org.zhigai.workbook.write;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Lang;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Block.Grid;
import org.zhigai.report.Document.Paper;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** An invented 整改台账 of twenty columns, with texts as long as people write them. */
final class SampleLedger {
  private static final String[] HEADERS = {
      "序号", "问题编号", "存在问题", "整改目标（可量化）", "整改措施", "牵头领导", "责任单位（部门）", "责任人", "配合部门", "启动时间", "完成时限", "整改进展",
      "完成情况（状态）", "佐证材料（编号）", "成效", "自查意见", "复核（验收）单位/人/日期/意见", "是否销号/销号日期", "回头看", "备注"
  };
  private static final int[] WIDTHS = {5, 13, 24, 26, 32, 8, 12, 8, 10, 11, 11, 16, 9, 12, 14, 12, 18, 11, 10, 10};

  private SampleLedger() {}

  static SheetReport of(int rows) {
    var columns = new ArrayList<Column>();
    for (var c = 0; c < HEADERS.length; c++) {
      columns.add(new Column(HEADERS[c], WIDTHS[c], WIDTHS[c] >= 14 ? Align.LEFT : Align.CENTRE));
    }
    var lines = new ArrayList<List<Run>>();
    for (var r = 1; r <= rows; r++) {
      lines.add(line(r));
    }
    return new SheetReport(
        Lang.ZH, "整改台账", "附件2", "南开区示范小学义务教育质量监测结果应用整改台账", Run.of("填报单位（盖章）：南开区示范小学（虚构）"), Run.of("填报日期：2026年6月30日"),
        Paper.A3, new Grid(columns, lines),
        List.of(Run.of("“完成情况”分为未启动、整改中、待复核、已销号、长期坚持。"), Run.of("复核人须来自责任部门之外；没有佐证材料和效果评估的，不得销号。逾期由系统按完成时限判断，未完成不得以阶段性小结代替。")),
        List.of(Run.of("填报人："), Run.of("审核人："), Run.of("主要负责人（签字）："), Run.of("联系电话：")));
  }

  private static List<Run> line(int r) {
    var texts = List.of(
        "2026-MATH-%02d".formatted(r),
        "四年级数学“图形的认识与测量”得分率 58.0%，低于全区 9.1 个百分点（95% 区间 −13.2～−4.8），6 个班中 5 个班低于全区，第 9、18、27(2) 题失分集中。",
        "2026年12月区测中该知识点得分率与全区差距缩小到 4 个百分点以内；Ⅰ水平学生比例由 10% 降到 6% 以下。",
        "1. 第五单元由 6 课时调整为 9 课时，增加实际测量与操作活动；\n2. 每周四下午教研组集体备课，研磨“面积与周长”变式题组；\n3. 建立 A、B、C 三层作业，每两周一次小测并记录；\n4. 区教研员每月听课 1 次，现场反馈。",
        "王校长", "教导处、数学教研组", "李老师", "德育处\n信息中心", "2026年3月2日", "2026年12月31日",
        r % 3 == 0 ? "已完成两轮集体备课，第一次小测得分率 63.5%。" : "=按计划推进", r % 4 == 0 ? "整改中\n逾期" : "整改中",
        "ZL-001 教学设计\nZL-002 小测统计表", "第一次小测提高 5.5 个百分点。", "措施已落实三项，第四项待区教研员排期。",
        r % 5 == 0 ? "区教研室\n张教研员\n2026年6月20日\n同意进入复核，请补充学生作业样本。" : "", r % 5 == 0 ? "是\n2026年6月25日" : "否", "2026年秋", r == 2 ? "+86" : "");
    var out = new ArrayList<Run>();
    out.add(Run.count(r));
    texts.forEach(t -> out.add(Run.of(t)));
    return out;
  }

  /** A table with a header of two rows, numbers and a missing number. */
  static SheetReport grouped() {
    return new SheetReport(
        Lang.ZH, "效果评估", "附件4", "效果评估表", Run.of("填报单位（盖章）：示范小学"), Run.of("填报日期：2026年12月30日"), Paper.A4,
        new Grid(List.of(
            new Column("序号", 5, Align.CENTRE), new Column("问题", 30, Align.LEFT), new Column(Run.of("得分率"), "基线", 9, Align.RIGHT),
            new Column(Run.of("n"), "基线", 7, Align.RIGHT), new Column(Run.of("得分率"), "期末", 9, Align.RIGHT), new Column(Run.of("n"), "期末", 7, Align.RIGHT),
            new Column("净变化（百分点，扣除全区变化）", 12, Align.RIGHT), new Column("结论", 12, Align.CENTRE)),
            List.of(
                List.of(Run.count(1), Run.of("图形的认识与测量"), Run.of(new Value.Level(0.58, Unit.RATE)), Run.count(226), Run.of(new Value.Level(0.666, Unit.RATE)),
                    Run.count(226), Run.of(new Value.Figure(7.3, Unit.MARKS)), Run.of("达成")),
                List.of(Run.count(2), Run.of("@数量关系"), Run.of(new Value.Level(0.7, Unit.RATE)), Run.count(226), Run.of(new Value.Level(Double.NaN, Unit.RATE)),
                    Run.count(0), Run.of(new Value.Figure(Double.NaN, Unit.MARKS)), Run.of("数据不足")))),
        List.of(Run.of("净变化＝本校变化－全区变化。")), List.of(Run.of("填报人："), Run.of("审核人："), Run.of("主要负责人（签字）：")));
  }
}
