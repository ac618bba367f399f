package org.zhigai.stats.trust;

/**
 * What the rules of trust want to know beside the method.
 *
 * @param n persons counted; the smaller group's for {@link Method#DIF}
 * @param groups classes or other clusters counted; 0 when there are none
 * @param least the least number of a kind that the method feeds on: answers in the rarest category (PCM, RSM, GPCM), items on the rarest
 *     skill (DINA, G-DINA), anchor items (linking), items a rate rests on; otherwise 0
 * @param share share of anchor items among the items (linking); otherwise 0
 * @param calibrated whether item parameters come from an earlier, large enough calibration
 * @param defined whether the number exists at all for these data
 */
public record TrustFacts(int n, int groups, int least, double share, boolean calibrated, boolean defined) {

  /** Only the number of persons. */
  public static TrustFacts of(int n) {
    return new TrustFacts(n, 0, 0, 0, false, true);
  }

  public TrustFacts withGroups(int groups) {
    return new TrustFacts(n, groups, least, share, calibrated, defined);
  }

  public TrustFacts withLeast(int least) {
    return new TrustFacts(n, groups, least, share, calibrated, defined);
  }

  public TrustFacts withShare(double share) {
    return new TrustFacts(n, groups, least, share, calibrated, defined);
  }

  public TrustFacts fromCalibratedItems() {
    return new TrustFacts(n, groups, least, share, true, defined);
  }

  /** For a number that is not defined: never usable. */
  public TrustFacts notDefined() {
    return new TrustFacts(n, groups, least, share, calibrated, false);
  }
}
