package org.zhigai.report;

import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.zhigai.effect.EffectRow;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** 效果评估: before and after of each problem, relative to the district. */
final class EffectReport {
  private EffectReport() {}

  /** @param problem number and statement of a problem id, one below the other */
  static SheetReport of(Letterhead head, List<EffectRow> rows, LongFunction<Run> problem) {
    return new Sheets<EffectRow>()
        .left("问题编号与问题", 26, r -> problem.apply(r.problemId()))
        .left("评估指标", 12, r -> Run.of(r.target()))
        .grouped("基线", "时间", 8, r -> Run.of(r.before().label()))
        .grouped("基线", "本校值", 8, r -> value(r.baseline(), r.unit()))
        .grouped("基线", "对照值", 8, r -> value(r.baselineBenchmark(), r.unit()))
        .grouped("基线", "n", 6, r -> count(r.baselineN()))
        .grouped("期末", "时间", 8, r -> r.after().map(Round::label).map(Run::of).orElse(Run.missing()))
        .grouped("期末", "本校值", 8, r -> value(r.later(), r.unit()))
        .grouped("期末", "对照值", 8, r -> value(r.laterBenchmark(), r.unit()))
        .grouped("期末", "n", 6, r -> count(r.laterN()))
        .grouped("变化", "本校（班）变化", 9, r -> change(r.rawChange(), r.unit()))
        .grouped("变化", "对照变化", 9, r -> change(r.benchmarkChange(), r.unit()))
        .grouped("变化", "回归均值部分", 9, r -> change(r.expectedFromRegression(), r.unit()))
        .grouped("变化", "净变化", 9, r -> change(r.net(), r.unit()))
        .grouped("变化", "净变化95%区间", 14, r -> Run.of(new Value.Span(r.interval().low(), r.interval().high(), r.unit())))
        .grouped("变化", "匹配人数", 6, r -> count(r.matched()))
        .grouped("结论", "达成度", 8, r -> Run.of(new Value.Percent(r.attainment())))
        .grouped("结论", "结论", 9, EffectReport::verdict)
        .grouped("结论", "依据", 40, EffectReport::reason)
        .of(Submitted.EFFECTS, head, rows);
  }

  static Run verdict(EffectRow row) {
    return Run.say("effect.verdict." + row.verdict().name().toLowerCase(Locale.ROOT));
  }

  private static Run reason(EffectRow row) {
    return Run.of(row.warning().map(w -> Phrase.of("effect.warned", row.reason(), w)).orElse(row.reason()));
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
