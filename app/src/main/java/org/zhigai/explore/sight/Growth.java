package org.zhigai.explore.sight;

import java.util.Arrays;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.multilevel.RandomIntercept;
import org.zhigai.stats.multilevel.VarianceComponents;

/**
 * What pupils who sat both papers gained, in standard deviations: z now − (m + b·(z then − m)), m the mean of all then and b the slope of
 * later on earlier scores, so that a low score rising by itself is no growth.
 *
 * @param of each pupil who sat now; NaN for who did not sit both
 * @param mean of all
 * @param correlation of the two scores
 * @param besideDistrict whether scores are standardised by the district in both rounds; else by the pupils themselves, whose mean is then zero
 * @param classes later on earlier scores with a random intercept a class, both standardised by the pupils themselves
 */
public record Growth(double[] of, double mean, double correlation, boolean besideDistrict, VarianceComponents classes) {

  public static Growth of(Matched matched, PaperFigures now, Sight sight) {
    var then = matched.figures(sight);
    var beside = then.district().sd() > 0 && now.district().sd() > 0 && Double.isFinite(then.district().mean()) && Double.isFinite(now.district().mean());
    var ownBefore = Descriptives.of(matched.earlier());
    var ownAfter = Descriptives.of(matched.later());
    var before = standardised(
        matched.earlier(), beside ? then.district().mean() : ownBefore.mean(), beside ? then.district().sd() : ownBefore.sd());
    var after = standardised(matched.later(), beside ? now.district().mean() : ownAfter.mean(), beside ? now.district().sd() : ownAfter.sd());
    var r = Correlation.pearson(before, after);
    var spread = Descriptives.of(before).sd();
    var slope = spread > 0 ? r * Descriptives.of(after).sd() / spread : 0;
    var middle = Descriptives.of(before).mean();
    var out = new double[before.length];
    for (var p = 0; p < out.length; p++) {
      out[p] = after[p] - middle - slope * (before[p] - middle);
    }
    return new Growth(
        out, Descriptives.of(out).mean(), r, beside,
        RandomIntercept.reml(
            standardised(matched.later(), ownAfter.mean(), ownAfter.sd()), standardised(matched.earlier(), ownBefore.mean(), ownBefore.sd()),
            sight.sat().clusters()));
  }

  private static double[] standardised(double[] values, double mean, double sd) {
    return Arrays.stream(values).map(v -> sd > 0 ? (v - mean) / sd : v - mean).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Growth that && Arrays.equals(of, that.of);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(of);
  }
}
