package org.zhigai.ui.effect;

import java.util.List;
import org.zhigai.effect.EffectForm;
import org.zhigai.effect.EffectRow;
import org.zhigai.stats.trust.ExplainFindings;
import org.zhigai.stats.trust.Explanation;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** How the numbers of a verdict were made, each with its own figures. */
final class EffectSums {
  private final EffectRow row;

  EffectSums(EffectRow row) {
    this.row = row;
  }

  /** Of the change that is judged. */
  Trust trust() {
    var facts = TrustFacts.of(row.matched());
    return TrustRules.of(Method.DIFFERENCE_IN_DIFFERENCES, Double.isNaN(row.net()) ? facts.notDefined() : facts);
  }

  /** @param whose change it is */
  List<Explanation> raw(ExplainFindings.Whose whose) {
    return List.of(ExplainFindings.change(row.unit(), whose, row.rawChange(), row.matched(), trust()));
  }

  List<Explanation> expected() {
    return List.of(ExplainFindings.byItself(row.unit(), row.expectedFromRegression(), trust()));
  }

  List<Explanation> net() {
    return List.of(ExplainFindings.net(row.unit(), row.rawChange(), row.benchmarkChange(), row.expectedFromRegression(), row.net(), row.interval(),
        row.matched(), trust()));
  }

  List<Explanation> smallest() {
    var half = (row.interval().high() - row.interval().low()) / 2;
    return List.of(ExplainFindings.smallest(row.unit(), row.smallestDetectable(), half, row.matched(), trust()));
  }

  /** As the form reckons it. */
  List<Explanation> attainment(EffectForm form) {
    return Double.isNaN(form.attainment())
        ? List.of()
        : List.of(ExplainFindings.attainment(row.unit(), form.baseline(), form.net(), form.target(), trust()));
  }
}
