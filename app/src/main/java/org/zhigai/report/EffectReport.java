package org.zhigai.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.zhigai.effect.Conclusion;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.EvaluateEffects.Line;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Round;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** 效果评估: a form for the bureau, the numbers of which add up on paper, and an annex with the statistics behind the verdicts. */
final class EffectReport {
  /** What a line says of its problem. */
  record Named(String number, Run statement) {}

  private EffectReport() {}

  static SheetReport form(Letterhead head, List<Line> lines, LongFunction<Named> problem) {
    return new Sheets<Line>()
        .centred("问题编号", 13, l -> Run.of(problem.apply(l.row().problemId()).number()))
        .left("问题", 30, l -> problem.apply(l.row().problemId()).statement())
        .left("评估指标", 12, l -> Run.of(l.row().target()))
        .centred("单位", 7, l -> Run.of(l.row().unit() == Unit.RATE ? "%" : l.row().unit() == Unit.MARKS ? "分" : ""))
        .grouped("基线", "时间", 8, l -> Run.of(l.row().before().label()))
        .grouped("基线", "数值", 8, l -> value(l.form().baseline(), l.row().unit()))
        .centred("目标值", 8, l -> value(l.form().target(), l.row().unit()))
        .grouped("期末", "时间", 12, EffectReport::later)
        .grouped("期末", "数值", 8, l -> value(l.form().later(), l.row().unit()))
        .centred("两次均参加人数", 9, l -> count(l.form().pupils()))
        .grouped("变化", "变化", 8, l -> change(l.form().change(), l.row().unit()))
        .grouped("变化", "区对照变化", 8, l -> change(l.form().benchmark(), l.row().unit()))
        .grouped("变化", "净变化", 8, l -> change(l.form().net(), l.row().unit()))
        .centred("达成度", 8, l -> Run.of(new Value.Percent(l.form().attainment())))
        .centred("结论", 9, l -> Run.of(l.form().conclusion().label())).from(Arrays.stream(Conclusion.values()).map(c -> Run.of(c.label())))
        .left("证据", 20, EffectReport::evidence)
        .centred("评估方", 9, l -> Run.said(EffectVerdict.ASSESSOR.type().said(l.verdict().row().get(EffectVerdict.ASSESSOR))))
        .left("下一步", 26, l -> Run.of(l.verdict().next(l.form().conclusion())))
        .of(Submitted.EFFECTS, head, lines);
  }

  /** Where it is judged; or why it cannot be. */
  private static Run evidence(Line line) {
    return line.form().conclusion() == Conclusion.NOT_ENOUGH_DATA
        ? Run.of(line.row().reason())
        : Run.say("report.effect.evidence", line.verdict().row().number());
  }

  private static Run later(Line line) {
    return line.row().after().map(round -> line.verdict().measuredOn().map(Run::of).orElse(Run.of(round.label()))).orElse(Run.missing());
  }

  /** 附表: everybody's values, what regression to the mean accounts for, intervals. */
  static SheetReport annex(Letterhead head, List<Line> lines, LongFunction<Named> problem) {
    var notes = new Words(Sheets.LANG).say("report.notes.effects.annex").lines().map(Run::of).toList();
    return new Sheets<EffectRow>()
        .centred("问题编号", 13, r -> Run.of(problem.apply(r.problemId()).number()))
        .left("评估指标", 12, r -> Run.of(r.target()))
        .grouped("基线（当次全部）", "时间", 8, r -> Run.of(r.before().label()))
        .grouped("基线（当次全部）", "本校值", 8, r -> value(r.baseline(), r.unit()))
        .grouped("基线（当次全部）", "对照值", 8, r -> value(r.baselineBenchmark(), r.unit()))
        .grouped("基线（当次全部）", "n", 6, r -> count(r.baselineN()))
        .grouped("期末（当次全部）", "时间", 8, r -> r.after().map(Round::label).map(Run::of).orElse(Run.missing()))
        .grouped("期末（当次全部）", "本校值", 8, r -> value(r.later(), r.unit()))
        .grouped("期末（当次全部）", "对照值", 8, r -> value(r.laterBenchmark(), r.unit()))
        .grouped("期末（当次全部）", "n", 6, r -> count(r.laterN()))
        .grouped("变化（匹配学生）", "本校（班）变化", 9, r -> change(r.rawChange(), r.unit()))
        .grouped("变化（匹配学生）", "对照变化", 9, r -> change(r.benchmarkChange(), r.unit()))
        .grouped("变化（匹配学生）", "回归均值部分", 9, r -> change(r.expectedFromRegression(), r.unit()))
        .grouped("变化（匹配学生）", "净变化", 9, r -> change(r.net(), r.unit()))
        .grouped("变化（匹配学生）", "净变化95%区间", 14, r -> Run.of(new Value.Span(r.interval().low(), r.interval().high(), r.unit())))
        .grouped("变化（匹配学生）", "匹配人数", 6, r -> count(r.matched()))
        .centred("统计判定", 9, EffectReport::verdict)
        .left("依据", 40, r -> Run.of(r.reason()))
        .behind(Submitted.EFFECTS, new Words(Sheets.LANG).say("report.effects.annex"), head, lines.stream().map(Line::row).toList(), notes);
  }

  static Run verdict(EffectRow row) {
    return Run.say("effect.verdict." + row.verdict().name().toLowerCase(Locale.ROOT));
  }

  private static Run value(double value, Unit unit) {
    return Run.of(unit == Unit.RATE ? new Value.Level(value, unit) : new Value.Figure(value, unit));
  }

  private static Run change(double value, Unit unit) {
    return Run.of(new Value.Distance(value, unit, Value.Sign.ALWAYS));
  }

  private static Run count(int n) {
    return n == 0 ? Run.missing() : Run.count(n);
  }
}
