package org.zhigai.effect;

import org.zhigai.value.Unit;

/**
 * The numbers of one line of the form 效果评估: the same pupils then and now, rounded as they are printed <em>before</em> they are reckoned with, so that
 * whoever checks the line with a pencil finds it right. Rates 0–1, marks as they are; NaN where there is none. The part due to regression to the mean is
 * not in it: it belongs to the annex, and to the verdict.
 *
 * @param baseline 基线 of the same pupils
 * @param target 目标: the value that would have gone the whole way, had those they are compared with stayed where they were
 * @param later 期末 of the same pupils
 * @param change 变化 = 期末 − 基线
 * @param benchmark 对照变化
 * @param net 净变化 = 变化 − 对照变化
 * @param attainment 达成度 = 净变化 ÷ (目标 − 基线), in whole hundredths; below zero when the way went back; none where the data are no ground for it
 * @param pupils measured both times
 */
public record EffectForm(
    double baseline, double target, double later, double change, double benchmark, double net, double attainment, int pupils, Conclusion conclusion) {
  /** Of fewer not even a mean is told. */
  private static final int LEAST_TOLD = 5;

  public static EffectForm of(EffectRow row) {
    var told = row.matched() >= LEAST_TOLD;
    var baseline = printed(told ? row.followUp().before() : row.after().isPresent() ? Double.NaN : row.baseline(), row.unit());
    var later = printed(told ? row.followUp().after() : Double.NaN, row.unit());
    var benchmark = printed(row.benchmarkChange(), row.unit());
    var change = printed(later - baseline, row.unit());
    var net = printed(change - benchmark, row.unit());
    var way = row.followUp().aim() - (row.baseline() - row.baselineBenchmark());
    var target = printed(baseline + way, row.unit());
    var attainment = Double.isNaN(net) || target == baseline ? Double.NaN : Math.round(net / (target - baseline) * 100) / 100.0;
    var conclusion = Conclusion.of(row.verdict(), attainment);
    return new EffectForm(
        baseline, target, later, change, benchmark, net, conclusion == Conclusion.NOT_ENOUGH_DATA ? Double.NaN : attainment, row.matched(), conclusion);
  }

  /** To the tenth of a percentage point, or of a mark. */
  private static double printed(double value, Unit unit) {
    var parts = unit == Unit.RATE ? 1000.0 : 10.0;
    return Double.isNaN(value) ? Double.NaN : Math.round(value * parts) / parts;
  }
}
