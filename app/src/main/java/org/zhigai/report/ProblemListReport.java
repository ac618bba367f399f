package org.zhigai.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Grades;
import org.zhigai.people.People;
import org.zhigai.problems.list.Problem;

/** 问题清单: the confirmed problems. */
final class ProblemListReport {
  private ProblemListReport() {}

  /** @param grounds 数据依据 of a problem */
  static SheetReport of(Letterhead head, List<Problem> problems, People people, Function<Problem, Phrase> grounds) {
    return new Sheets<Problem>()
        .centred("问题编号", 13, p -> Run.of(p.number()))
        .centred("问题来源", 7, p -> name("source", p.finding().source()))
        .centred("监测年度", 9, p -> Run.of(p.finding().round().label()))
        .centred("学科（领域）", 8, p -> Run.of(p.finding().domain()))
        .centred("年级", 8,
            p -> p.finding().grade() == 0 ? p.finding().isMeasured() ? Run.empty() : Run.say("report.grade.all") : Run.of(Grades.label(p.finding().grade())))
        .left("具体问题表现", 30, p -> Run.of(p.statement()))
        .left("数据依据（指标·本校值·对照值）", 36, p -> Run.of(grounds.apply(p)))
        .centred("问题类别", 7, p -> name("category", p.finding().category()))
        .centred("严重程度", 6, p -> name("severity", p.severity()))
        .left("原因分析", 24, p -> new Run.Lines(p.causes().stream().map(c -> Run.of(c.told())).toList()))
        .left("整改方向", 30, p -> Run.of(p.direction()))
        .centred("责任主体", 14, p -> Run.of(people.path(p.responsible())))
        .centred("配合部门", 12, p -> Run.of(people.paths(p.supporting())))
        .centred("提出人/日期", 15, p -> p.proposer().isEmpty() ? Run.of(p.proposedOn()) : Run.lines(Run.of(p.proposer()), Run.of(p.proposedOn())))
        .of(Submitted.PROBLEMS, head, problems);
  }

  private static Run name(String list, Enum<?> value) {
    return Run.say("report." + list + "." + value.name().toLowerCase(Locale.ROOT));
  }
}
