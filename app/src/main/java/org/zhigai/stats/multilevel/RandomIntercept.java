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
  private static final double NEAR = 1e-4;

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
    return fitted(InterceptData.of(y, covariates, group), covariates.length == 0);
  }

  /**
   * The null model from what each group adds up to, which is all that it needs: nobody's score has to be known. Labels of the answer are the places of the
   * groups.
   *
   * @param sizes persons of each group, above zero
   * @param sums of their scores
   * @param squares sum of the squares of all scores of all groups
   */
  public static VarianceComponents ofSums(int[] sizes, double[] sums, double squares) {
    return fitted(InterceptData.ofSums(sizes, sums, squares), true);
  }

  private static VarianceComponents fitted(InterceptData data, boolean nullModel) {
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
    var solution = data.at(nullModel ? sharper(data, theta * theta) : theta * theta);
    return data.components(solution, data.at(0).criterion() - solution.criterion());
  }

  /** The root of the slope beside the lowest place that was found; that place itself where the slope does not change its sign there. */
  private static double sharper(InterceptData data, double found) {
    var low = found * (1 - NEAR);
    var high = found * (1 + NEAR);
    if (!(data.slope(low) < 0 && data.slope(high) > 0)) {
      return found;
    }
    for (var middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
      if (data.slope(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
