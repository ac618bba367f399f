package org.zhigai.report;

import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.zhigai.effect.EffectRow;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Round;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** 效果评估: before and after of each problem, relative to the district. */
final class EffectReport {
  private static final Words ZH = new Words(Lang.ZH);

  private EffectReport() {}

  /** @param problem number and statement of a problem id, in one line */
  static SheetReport of(Letterhead head, List<EffectRow> rows, LongFunction<String> problem) {
    return new Sheets<EffectRow>()
        .text("问题编号与问题", 26, r -> problem.apply(r.problemId()))
        .text("评估指标", 12, EffectRow::target)
        .grouped("基线", "时间", 8, r -> new SheetReport.Text(r.before().label()))
        .grouped("基线", "本校值", 8, r -> value(r.baseline(), r.unit()))
        .grouped("基线", "对照值", 8, r -> value(r.baselineBenchmark(), r.unit()))
        .grouped("基线", "n", 6, r -> count(r.baselineN()))
        .grouped("期末", "时间", 8, r -> new SheetReport.Text(r.after().map(Round::label).orElse("—")))
        .grouped("期末", "本校值", 8, r -> value(r.later(), r.unit()))
        .grouped("期末", "对照值", 8, r -> value(r.laterBenchmark(), r.unit()))
        .grouped("期末", "n", 6, r -> count(r.laterN()))
        .grouped("变化", "本校（班）变化", 9, r -> change(r.rawChange(), r.unit()))
        .grouped("变化", "对照变化", 9, r -> change(r.benchmarkChange(), r.unit()))
        .grouped("变化", "回归均值部分", 9, r -> change(r.expectedFromRegression(), r.unit()))
        .grouped("变化", "净变化", 9, r -> change(r.net(), r.unit()))
        .grouped("变化", "净变化95%区间", 14, r -> new SheetReport.Text(interval(r)))
        .grouped("变化", "匹配人数", 6, r -> count(r.matched()))
        .grouped("结论", "达成度", 8, r -> percent(r.attainment()))
        .grouped("结论", "结论", 9, r -> new SheetReport.Text(verdict(r)))
        .grouped("结论", "依据", 40, r -> new SheetReport.Text(reason(r)))
        .of(Kind.EFFECTS, head, SheetReport.Paper.A3, rows, ZH.say("report.notes.effects").lines().toList());
  }

  private static String verdict(EffectRow row) {
    return ZH.say("effect.verdict." + row.verdict().name().toLowerCase(Locale.ROOT));
  }

  private static String reason(EffectRow row) {
    return ZH.say(row.warning().map(w -> Phrase.of("effect.warned", row.reason(), w)).orElse(row.reason()));
  }

  private static SheetReport.Cell value(double value, Unit unit) {
    return Double.isNaN(value)
        ? new SheetReport.Text("—")
        : new SheetReport.Figure(value, unit == Unit.RATE ? "0.0%" : unit == Unit.NUMBER ? "0.00" : "0.0");
  }

  private static SheetReport.Cell change(double value, Unit unit) {
    return Double.isNaN(value)
        ? new SheetReport.Text("—")
        : new SheetReport.Figure(unit == Unit.RATE ? value * 100 : value, "+0.0;-0.0;0.0");
  }

  private static SheetReport.Cell percent(double value) {
    return Double.isNaN(value) ? new SheetReport.Text("—") : new SheetReport.Figure(value, "0%");
  }

  private static SheetReport.Cell count(int n) {
    return n == 0 ? new SheetReport.Text("—") : new SheetReport.Figure(n, "0");
  }

  private static String interval(EffectRow row) {
    return ZH.say(new Value.Span(row.interval().low(), row.interval().high(), row.unit()));
  }
}
