package org.zhigai.stats.multilevel;

import java.util.Arrays;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * The model y = Xβ + u(group) + e by restricted maximum likelihood (Patterson and Thompson 1971; profiled over the ratio of
 * variances as in Bates et al. 2015, J. Stat. Softw. 67). Group sums are sufficient, so the cost of a step is that of the groups.
 */
public final class RandomIntercept {

  private RandomIntercept() {}

  /** The null model: a constant and the groups. Persons without a score are left out. */
  public static VarianceComponents reml(double[] y, int[] group) {
    return reml(y, new double[0][], group);
  }

  /** With one covariate. */
  public static VarianceComponents reml(double[] y, double[] covariate, int[] group) {
    return reml(y, new double[][] {covariate}, group);
  }

  /**
   * @param y scores, {@code NaN} when missing
   * @param covariates each as long as y; a person with any of them missing is left out
   * @param group any label of each person's group
   */
  public static VarianceComponents reml(double[] y, double[][] covariates, int[] group) {
    var data = InterceptData.of(y, covariates, group);
    if (!data.estimable()) {
      return VarianceComponents.undefined(data);
    }
    UnivariateFunction profile = theta -> data.at(theta * theta).criterion();
    var best = 0.0;
    var least = profile.value(0);
    // The criterion can have a dip at zero and another inside: look on a grid, then close in on the lowest place.
    var grid = new double[61];
    for (var k = 1; k < grid.length; k++) {
      grid[k] = Math.exp(Math.log(1e-3) + (k - 1) * Math.log(1e6) / (grid.length - 2));
      var value = profile.value(grid[k]);
      if (value < least) {
        least = value;
        best = grid[k];
      }
    }
    var at = Math.max(Arrays.binarySearch(grid, best), 0);
    var low = grid[Math.max(0, at - 1)];
    var high = grid[Math.min(grid.length - 1, at + 1)];
    var found =
        new BrentOptimizer(1e-10, 1e-12)
            .optimize(
                new MaxEval(500),
                new UnivariateObjectiveFunction(profile),
                GoalType.MINIMIZE,
                new SearchInterval(low, high, Math.clamp(best, low + 1e-9, high - 1e-9)));
    var theta = found.getValue() < least ? found.getPoint() : best;
    var solution = data.at(theta * theta);
    return data.components(solution, data.at(0).criterion() - solution.criterion());
  }
}
