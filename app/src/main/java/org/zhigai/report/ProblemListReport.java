package org.zhigai.report;

import java.util.List;
import java.util.Locale;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Grades;
import org.zhigai.people.People;
import org.zhigai.problems.Problem;
import org.zhigai.problems.Statements;

/** 问题清单: the confirmed problems. */
final class ProblemListReport {
  private static final Words ZH = new Words(Lang.ZH);

  private ProblemListReport() {}

  static SheetReport of(Letterhead head, List<Problem> problems, People people) {
    return new Sheets<Problem>()
        .centred("问题编号", 13, Problem::number)
        .centred("问题来源", 7, p -> name("source", p.finding().source()))
        .centred("监测年度", 9, p -> p.finding().round().label())
        .centred("学科（领域）", 8, p -> p.finding().domain())
        .centred("年级", 8, p -> p.finding().grade() == 0 ? "" : Grades.label(p.finding().grade()))
        .text("具体问题表现", 30, p -> p.statement().in(ZH))
        .text("数据依据（指标·本校值·对照值）", 36, p -> ZH.text(Statements.evidence(p.finding())))
        .centred("问题类别", 7, p -> name("category", p.finding().category()))
        .centred("严重程度", 6, p -> name("severity", p.severity()))
        .text("原因分析", 20, Problem::cause)
        .text("整改方向", 30, p -> p.direction().in(ZH))
        .centred("责任主体", 14, p -> people.path(p.responsible()))
        .centred("配合部门", 12, p -> people.paths(p.supporting()))
        .centred("提出人/日期", 15, p -> (p.proposer() + "\n" + Letterhead.written(p.proposedOn())).strip())
        .of(Kind.PROBLEMS, head, SheetReport.Paper.A3, problems, ZH.say("report.notes.problems").lines().toList());
  }

  private static String name(String list, Enum<?> value) {
    return ZH.say("report." + list + "." + value.name().toLowerCase(Locale.ROOT));
  }
}
