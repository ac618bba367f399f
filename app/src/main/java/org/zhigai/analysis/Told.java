package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.stats.irt.CreditCurve;
import org.zhigai.stats.irt.ItemCurve;
import org.zhigai.stats.trust.Trust;

/** What items and the whole paper tell of abilities from −3 to 3. */
final class Told {
  private static final int STEPS = 6;
  private static final double RANGE = 6;

  private Told() {}

  private static double theta(int k) {
    return k / 2.0;
  }

  /** Information of one item at every half unit; empty for an item without a curve. */
  static double[] of(ItemCurve curve) {
    var out = new double[curve.defined() ? 2 * STEPS + 1 : 0];
    for (var k = 0; k < out.length; k++) {
      out[k] = curve.information(theta(k - STEPS));
    }
    return out;
  }

  /** Ability at which an item tells most: of one step where that lies, else from −6 to 6, to a hundredth; {@code NaN} without a curve. */
  static double mostAt(ItemCurve curve) {
    if (curve instanceof CreditCurve credit && credit.d().length == 1) {
      return credit.b()[0];
    }
    var best = Double.NaN;
    var most = 0.0;
    for (var k = 0; curve.defined() && k <= 200 * RANGE; k++) {
      var at = -RANGE + k / 100.0;
      var here = curve.information(at);
      if (here > most) {
        most = here;
        best = at;
      }
    }
    return best;
  }

  static List<Analysis.Information> all(List<ItemCurve> curves, Guard guard, Trust trust) {
    var out = new ArrayList<Analysis.Information>();
    for (var k = -STEPS; k <= STEPS; k++) {
      double sum = 0;
      double score = 0;
      for (var curve : curves) {
        sum += curve.information(theta(k));
        score += curve.defined() ? curve.expected(theta(k)) : 0;
      }
      var information = guard.say(sum, trust);
      out.add(
          new Analysis.Information(
              theta(k), information, information > 0 ? 1 / Math.sqrt(information) : Double.NaN, guard.say(score, trust)));
    }
    return List.copyOf(out);
  }
}
