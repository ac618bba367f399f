package org.zhigai.stats.dif;

import org.zhigai.stats.ChiSquared;

/**
 * The association common to several 2 × 2 tables (Mantel and Haenszel 1959, JNCI 22:719–748). With no table that tells anything,
 * every number is {@code NaN}.
 *
 * @param chi2 with continuity correction, which a difference of less than half a person goes without (as in R's {@code mantelhaen.test})
 * @param p of {@link #chi2}, one degree of freedom
 * @param chi2Uncorrected without the correction
 * @param oddsRatio common odds ratio; infinite or 0 when one diagonal is empty throughout
 * @param logSe standard error of its logarithm (Robins, Breslow and Greenland 1986); {@code NaN} when that is not finite
 */
public record MantelHaenszel(double chi2, double p, double chi2Uncorrected, double oddsRatio, double logSe) {

  /** @param tables of each stratum: first group yes, first group no, second group yes, second group no */
  public static MantelHaenszel of(double[][] tables) {
    double observed = 0;
    double expected = 0;
    double variance = 0;
    double r = 0;
    double s = 0;
    double pr = 0;
    double psqr = 0;
    double qs = 0;
    for (var t : tables) {
      var n = t[0] + t[1] + t[2] + t[3];
      var first = t[0] + t[1];
      var yes = t[0] + t[2];
      if (n < 2) {
        continue;
      }
      observed += t[0];
      expected += first * yes / n;
      variance += first * (n - first) * yes * (n - yes) / (n * n * (n - 1));
      var ad = t[0] * t[3] / n;
      var bc = t[1] * t[2] / n;
      var same = (t[0] + t[3]) / n;
      r += ad;
      s += bc;
      pr += same * ad;
      psqr += same * bc + (1 - same) * ad;
      qs += (1 - same) * bc;
    }
    if (!(variance > 0)) {
      return new MantelHaenszel(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    var gap = Math.abs(observed - expected);
    var corrected = Math.pow(gap < .5 ? gap : gap - .5, 2) / variance;
    var se = Math.sqrt(pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s));
    return new MantelHaenszel(
        corrected,
        ChiSquared.tail(corrected, 1),
        gap * gap / variance,
        r / s,
        Double.isFinite(se) ? se : Double.NaN);
  }
}
