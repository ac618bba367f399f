package org.zhigai.effect;

import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.rows.Facts;

/** Strategies that a judged effect confirmed: those that a plan took which was carried out, and whose problem a later measurement found mended. */
public final class ConfirmedStrategies {
  private ConfirmedStrategies() {}

  /** Their keys in the library. */
  public static Set<String> of(Facts facts) {
    var mended =
        facts.all(EffectVerdict.KIND).stream()
            .filter(v -> v.numbers().verdict() == Verdict.EFFECTIVE)
            .map(EffectVerdict::problemId)
            .collect(Collectors.toSet());
    return facts.all(TeachingAdjustment.KIND).stream()
        .filter(p -> p.status() == PlanStatus.IN_EFFECT || p.status() == PlanStatus.CLOSED)
        .filter(p -> mended.contains(p.problemId()) && !p.chosen().isEmpty())
        .map(TeachingAdjustment::chosen)
        .collect(Collectors.toSet());
  }
}
