package org.zhigai.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Grades;
import org.zhigai.people.People;
import org.zhigai.problems.Category;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;
import org.zhigai.problems.Statements;
import org.zhigai.problems.list.Problem;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** 问题清单: the confirmed problems, a fact a cell; and an annex with the statistics behind them. */
final class ProblemListReport {
  private final Letterhead head;
  private final List<Problem> problems;
  private final People people;

  ProblemListReport(Letterhead head, List<Problem> problems, People people) {
    this.head = head;
    this.problems = problems;
    this.people = people;
  }

  SheetReport form() {
    return new Sheets<Problem>()
        .centred("问题编号", 13, p -> Run.of(p.number()))
        .centred("问题来源", 7, p -> name("source", p.finding().source())).from(names("source", Source.values()))
        .centred("监测年度", 9, p -> Run.of(p.finding().round().label()))
        .centred("学科（领域）", 8, p -> Run.of(p.finding().domain()))
        .centred("年级", 8,
            p -> p.finding().grade() == 0 ? p.finding().isMeasured() ? Run.empty() : Run.say("report.grade.all") : Run.of(Grades.label(p.finding().grade())))
        .left("具体问题表现", 30, p -> Run.of(p.statement())).asked()
        .left("评估指标", 12, p -> measured(p, f -> Run.of(f.target().name())))
        .centred("本校值", 8, p -> measured(p, f -> Run.of(new Value.Level(f.estimate(), f.unit()))))
        .centred("对照", 8, p -> measured(p, f -> Run.of(f.against())))
        .centred("对照值", 8, p -> measured(p, f -> Run.of(new Value.Level(f.benchmark(), f.unit()))))
        .centred("差距", 8, p -> measured(p, f -> Run.of(new Value.Distance(f.difference(), f.unit(), Value.Sign.ALWAYS))))
        .centred("人数", 6, p -> measured(p, f -> Run.count(f.n())))
        .left("其他依据", 14, p -> Run.of(p.finding().isMeasured() ? "" : p.grounds()))
        .centred("问题类别", 7, p -> name("category", p.finding().category())).from(names("category", Category.values()))
        .centred("严重程度", 6, p -> name("severity", p.severity())).from(names("severity", Severity.values()))
        .left("原因分析", 24, p -> new Run.Lines(p.causes().stream().map(c -> Run.of(c.told())).toList())).asked()
        .left("整改方向", 30, p -> Run.of(p.direction())).asked()
        .centred("责任主体", 14, p -> Run.of(people.path(p.responsible()))).asked().from(people.units().stream().map(u -> Run.of(people.path(u.id()))))
        .centred("配合部门", 12, p -> Run.of(people.paths(p.supporting())))
        .centred("提出人", 8, p -> Run.of(p.proposer())).asked()
        .centred("提出日期", 14, p -> Run.of(p.proposedOn())).asked()
        .of(Submitted.PROBLEMS, head, problems);
  }

  /** 附表: how large, how sure, by which rule, on what. */
  SheetReport annex(Function<Problem, Phrase> grounds) {
    var words = new Words(Sheets.LANG);
    return new Sheets<Problem>()
        .centred("问题编号", 13, p -> Run.of(p.number()))
        .left("评估指标", 16, p -> Run.of(p.finding().target().name()))
        .left("判定规则", 22, p -> Run.of(Statements.rule(p.finding())))
        .centred("差距", 9, p -> Run.of(new Value.Distance(p.finding().difference(), p.finding().unit(), Value.Sign.ALWAYS)))
        .centred("单位", 8, p -> Run.of(p.finding().unit() == Unit.RATE ? "百分点" : p.finding().unit() == Unit.MARKS ? "分" : ""))
        .centred("95%区间", 18, p -> Run.of(new Value.Span(p.finding().interval().low(), p.finding().interval().high(), p.finding().unit())))
        .centred("人数 n", 7, p -> Run.count(p.finding().n()))
        .centred("错误发现率 q", 9, p -> Run.of(new Value.Chance(p.finding().q())))
        .left("依据题目", 16, p -> Run.of(String.join("、", p.finding().evidence().items())))
        .left("数据依据", 44, p -> Run.of(grounds.apply(p)))
        .behind(
            Submitted.PROBLEMS, words.say("report.problems.annex"), head, problems.stream().filter(p -> p.finding().isMeasured()).toList(),
            words.say("report.notes.problems.annex").lines().map(Run::of).toList());
  }

  private static Run measured(Problem problem, Function<Finding, Run> what) {
    return problem.finding().isMeasured() ? what.apply(problem.finding()) : Run.empty();
  }

  private static Stream<Run> names(String list, Enum<?>[] values) {
    return Arrays.stream(values).map(v -> name(list, v));
  }

  private static Run name(String list, Enum<?> value) {
    return Run.say("report." + list + "." + value.name().toLowerCase(Locale.ROOT));
  }
}
