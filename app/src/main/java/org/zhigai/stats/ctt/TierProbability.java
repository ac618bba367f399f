package org.zhigai.stats.ctt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Quantiles;

/**
 * How probably a person's true score belongs to the lower, the middle or the upper tier of the group, given the score and the
 * paper's reliability. True scores of persons with score x are taken as normal about Kelley's 1927 estimate mean + r·(x − mean)
 * with variance sd²·r·(1 − r) (Lord and Novick 1968, § 3.7); the tiers are the lower and the upper share of the true scores,
 * cut at mean ± z·sd·√r. Tiers are for support, never a label.
 *
 * @param low probability of the lower tier
 * @param middle of the middle one
 * @param high of the upper one; the three sum to 1, or are all {@code NaN} without a score
 */
public record TierProbability(double low, double middle, double high) {
  /** Share of the lower and of the upper tier: Kelley's 27 %. */
  public static final double USUAL_TAIL = 0.27;

  private static final TierProbability UNDEFINED = new TierProbability(Double.NaN, Double.NaN, Double.NaN);

  /**
   * @param scores of the whole group, {@code NaN} when missing
   * @param reliability in 0–1; without spread or reliability everybody has the tiers' own shares, for nothing is known of anybody
   * @param tail share of the lower and of the upper tier, above 0 and below one half
   */
  public static List<TierProbability> of(double[] scores, double reliability, double tail) {
    if (!(tail > 0 && tail < .5)) {
      throw new IllegalArgumentException("a tail of " + tail);
    }
    var about = Descriptives.of(scores);
    var r = Double.isNaN(reliability) ? 0 : Math.clamp(reliability, 0, 1);
    var known = about.sd() > 0 && r > 0;
    var cut = -Quantiles.normal(tail);
    var out = new ArrayList<TierProbability>();
    for (var score : scores) {
      if (Double.isNaN(score)) {
        out.add(UNDEFINED);
      } else if (!known) {
        out.add(new TierProbability(tail, 1 - 2 * tail, tail));
      } else {
        // In units of the spread of true scores.
        var centre = Math.sqrt(r) * (score - about.mean()) / about.sd();
        out.add(between(centre, Math.sqrt(1 - r), -cut, cut));
      }
    }
    return List.copyOf(out);
  }

  /** From an ability with its standard error, cut at two places of the same scale. */
  public static TierProbability ofAbility(double eap, double se, double lowCut, double highCut) {
    return Double.isNaN(eap) || Double.isNaN(se) ? UNDEFINED : between(eap, se, lowCut, highCut);
  }

  private static TierProbability between(double centre, double sd, double lowCut, double highCut) {
    if (!(sd > 0)) {
      return new TierProbability(centre < lowCut ? 1 : 0, centre >= lowCut && centre < highCut ? 1 : 0, centre >= highCut ? 1 : 0);
    }
    var below = Quantiles.normalCdf((lowCut - centre) / sd);
    var above = Quantiles.normalCdf((centre - highCut) / sd);
    return new TierProbability(below, Math.max(0, 1 - below - above), above);
  }

  /** The probability of the likeliest tier. */
  public double most() {
    return Arrays.stream(new double[] {low, middle, high}).max().orElse(Double.NaN);
  }
}
