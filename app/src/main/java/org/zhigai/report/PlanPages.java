package org.zhigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.SupportGroup;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.diagnosis.Clause;
import org.zhigai.adjustment.diagnosis.HelpRule;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Document.Paper;
import org.zhigai.report.Document.Section;
import org.zhigai.rows.Field;
import org.zhigai.value.Value;

/** 教学调整方案 as a teacher hands it in: a form of two columns a plan, pupils by pseudonym, groups too small to be told left out. */
final class PlanPages {
  private static final int LABEL = 14;
  private static final int TEXT = 76;
  /** Sheets may have names of so many characters. */
  private static final int SHEET_NAME = 31;

  private final Letterhead head;
  private final LongFunction<String> problemNumber;

  /** @param problemNumber 问题编号 of a problem id */
  PlanPages(Letterhead head, LongFunction<String> problemNumber) {
    this.head = head;
    this.problemNumber = problemNumber;
  }

  /** A plan a section, each begun on a page. */
  Document document(String title, List<TeachingAdjustment> plans) {
    var sections = plans.stream()
        .map(p -> new Section(Run.empty(), Run.of(plans.size() == 1 ? "" : title(p)), Run.empty(), List.of(new Block.Grid(columns(""), rows(p)), signed()),
            Run.empty()))
        .toList();
    return new Document(Sheets.LANG, Paper.A4_UPRIGHT, "", title, Run.lines(Run.of(head.school()), head.dateLine()), Run.empty(), sections);
  }

  /** A plan a sheet. */
  List<SheetReport> sheets(List<TeachingAdjustment> plans) {
    return plans.stream()
        .map(p -> new SheetReport(
            Sheets.LANG, sheetName(p), "", head.school() + title(p), head.reportingLine(), head.dateLine(), Paper.A4_UPRIGHT,
            new Block.Grid(List.of(new Column("项目", LABEL, Align.CENTRE), new Column("内容", TEXT, Align.LEFT)), rows(p)), List.of(), places()))
        .toList();
  }

  private static String sheetName(TeachingAdjustment plan) {
    var name = plan.number() + " " + plan.whom();
    return name.length() > SHEET_NAME ? name.substring(0, SHEET_NAME) : name;
  }

  /** {@code 四（2）班数学教学调整方案}. */
  static String title(TeachingAdjustment plan) {
    var what = switch (plan.scope()) {
      case GRADE, CLASS -> "教学调整方案";
      case GROUP -> "帮扶小组方案";
      case PUPIL -> "个别辅导方案";
    };
    return plan.whom() + plan.subject() + what;
  }

  private static List<Column> columns(String header) {
    return List.of(new Column(header, LABEL, Align.LEFT), new Column(header, TEXT, Align.LEFT));
  }

  private static List<Run> places() {
    return List.of(Run.of("任课教师（签字）："), Run.of("教研组长（签字）："), Run.of("日期："));
  }

  private static Block signed() {
    return new Block.Signatures(places());
  }

  private List<List<Run>> rows(TeachingAdjustment p) {
    var out = new ArrayList<List<Run>>();
    out.add(row("方案 / 问题", Run.say("report.plan.numbers", p.number(), problemNumber.apply(p.problemId()), p.status().label())));
    out.add(row("任课教师", Run.of(p.teacher())));
    out.add(row("学情诊断", diagnosis(p)));
    put(out, "归因", field(p, TeachingAdjustment.CAUSE));
    put(out, "帮扶形式", form(p));
    put(out, "帮扶对象", pupils(p));
    out.add(row("目标", field(p, TeachingAdjustment.GOAL)));
    put(out, "分层目标", field(p, TeachingAdjustment.TIER_AIMS));
    out.add(row("调整策略", Run.lines(field(p, TeachingAdjustment.STRATEGY), field(p, TeachingAdjustment.ASKED))));
    out.add(row("教学活动", AdjustmentReport.numbered(p.activities())));
    put(out, "材料", field(p, TeachingAdjustment.MATERIALS));
    put(out, "分层作业", field(p, TeachingAdjustment.HOMEWORK));
    put(out, "单元与课时", time(p));
    out.add(row("实施时间", Run.say("report.from-to", new Value.Day(p.from()), new Value.Day(p.to()))));
    out.add(row("检测", Run.lines(Run.of(p.checkOn()), field(p, TeachingAdjustment.CHECK_BY))));
    out.add(row("实施记录", written(p, TeachingAdjustment.RECORD)));
    out.add(row("反思", written(p, TeachingAdjustment.REFLECTION)));
    out.add(row("教研组长/教研员意见", written(p, TeachingAdjustment.OPINION)));
    return out;
  }

  /** What somebody wrote, else lines to write on by hand. */
  private static Run written(TeachingAdjustment p, Field<TeachingAdjustment, String> field) {
    var text = p.row().get(field);
    return Run.of(text.isBlank() ? "　\n　\n　" : text);
  }

  private static void put(List<List<Run>> out, String label, Run text) {
    if (!text.isEmpty()) {
      out.add(row(label, text));
    }
  }

  private static List<Run> row(String label, Run text) {
    return List.of(Run.of(label), text);
  }

  private static Run diagnosis(TeachingAdjustment p) {
    var lines = new ArrayList<Run>();
    lines.add(Run.of(p.diagnosis()));
    for (Clause clause : p.clauses()) {
      lines.add(Run.of(clause.says()));
    }
    return new Run.Lines(lines);
  }

  /** The form that was taken, what the rule says of it, and why another was taken. */
  private static Run form(TeachingAdjustment p) {
    return Run.lines(
        field(p, TeachingAdjustment.FORM), p.proposed().map(x -> Run.of(x.because())).orElseGet(Run::empty),
        p.row().get(TeachingAdjustment.OVERRULED).isBlank() ? Run.empty() : Run.say("report.plan.overruled", p.row().get(TeachingAdjustment.OVERRULED)));
  }

  private static Run pupils(TeachingAdjustment p) {
    var groups = p.row().get(TeachingAdjustment.GROUPS);
    if (groups.isEmpty()) {
      return p.pupils().isEmpty()
          ? Run.empty()
          : p.scope() == PlanScope.PUPIL ? Run.of(p.pupils().getFirst()) : group(new SupportGroup(p.pupils(), List.of()), 1);
    }
    var lines = new ArrayList<Run>();
    for (var g = 0; g < groups.size(); g++) {
      lines.add(group(groups.get(g), g + 1));
    }
    return new Run.Lines(lines);
  }

  private static Run group(SupportGroup group, int number) {
    if (group.pupils().size() < HelpRule.SMALLEST_GROUP) {
      return Run.say("report.plan.few", number);
    }
    var names = String.join("、", group.pupils());
    return group.points().isEmpty()
        ? Run.say("report.plan.group", number, group.pupils().size(), names)
        : Run.say("report.plan.group.shared", number, group.pupils().size(), String.join("、", group.points()), names);
  }

  private static Run time(TeachingAdjustment p) {
    var unit = p.row().get(TeachingAdjustment.UNIT);
    return p.periodsBefore() == 0 && p.periodsAfter() == 0
        ? Run.of(unit)
        : Run.say("report.plan.periods", unit, new Value.Count(p.periodsBefore()), new Value.Count(p.periodsAfter()));
  }

  static <V> Run field(TeachingAdjustment p, Field<TeachingAdjustment, V> field) {
    return Run.said(field.type().said(p.row().get(field)));
  }
}
