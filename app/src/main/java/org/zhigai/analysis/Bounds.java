package org.zhigai.analysis;

import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.consistency.Consistency;
import org.zhigai.stats.consistency.SplitHalves;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/**
 * Reliability beside alpha; key {@code consistency}. See {@link Consistency} and {@link SplitHalves}.
 *
 * @param kr20 {@code NaN} where items are not right or wrong, as {@code kr21}
 * @param n complete rows
 */
public record Bounds(
    double lambda2,
    double lambda2Standardised,
    double lambda6,
    double lambda6Standardised,
    double kr20,
    double kr21,
    Halves splitHalf,
    int n,
    Trust trust) {

  /**
   * @param splits how many ways to cut were looked at
   * @param every whether those are all
   */
  public record Halves(int splits, boolean every, SplitHalves.Spread spearmanBrown, SplitHalves.Spread guttman) {}

  static Bounds of(ScoreMatrix scores, Consistency bounds) {
    var halves = SplitHalves.of(scores);
    var facts = TrustFacts.of(bounds.n());
    return new Bounds(
        bounds.lambda2(), bounds.lambda2Standardised(), bounds.lambda6(), bounds.lambda6Standardised(), bounds.kr20(), bounds.kr21(),
        new Halves(halves.splits(), halves.every(), halves.spearmanBrown(), halves.guttman()), bounds.n(),
        TrustRules.of(Method.ALPHA, Double.isNaN(bounds.lambda2()) ? facts.notDefined() : facts));
  }
}
