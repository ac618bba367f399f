package org.zhigai.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/**
 * y = Xβ + Σ Zu + e by restricted maximum likelihood, the criterion profiled over relative covariance factors as in Bates, Mächler,
 * Bolker and Walker 2015 (J. Stat. Softw. 67:1). Groupings may cross or nest in any way.
 */
public final class MixedModel {
  private static final Phrase FITTING = Phrase.of("stats.progress.fitting");
  private static final double MOST_RATIO = 1e3;
  private static final int MOST_STEPS = 4000;
  private static final double LIMIT = 3.841458820694124;

  private final Criterion criterion;
  private final Progress progress;

  private MixedModel(Criterion criterion, Progress progress) {
    this.criterion = criterion;
    this.progress = progress;
  }

  /**
   * @param y scores, {@code NaN} when missing
   * @param covariates each as long as y; a row with any of them missing is left out, as is one without a group
   * @param terms at least one
   */
  public static MixedFit reml(double[] y, double[][] covariates, List<RandomTerm> terms, Progress progress) {
    var criterion = Criterion.of(y, covariates, terms);
    if (!criterion.estimable()) {
      return new MixedFit(criterion.n(), Double.NaN, Double.NaN, new double[0], new double[0], List.of(), true);
    }
    return new MixedModel(criterion, progress).fit();
  }

  private MixedFit fit() {
    var best = minimum(new boolean[criterion.size()]);
    var solution = criterion.at(best.theta());
    var out = new ArrayList<MixedFit.Term>();
    for (var t = 0; t < criterion.terms().size(); t++) {
      progress.step((t + 1.0) / (criterion.terms().size() + 1), FITTING);
      var without = new boolean[criterion.size()];
      // The last effect's row of the factor: of an intercept its one entry, of a slope both of its own.
      for (var k = criterion.lastEffectAt(t); k < criterion.firstAt(t + 1); k++) {
        without[k] = true;
      }
      var worse = Math.max(0, minimum(without).value() - best.value());
      var interval = criterion.terms().get(t).width() == 1 ? interval(t, best) : new double[] {Double.NaN, Double.NaN};
      out.add(solution.term(t, worse, interval));
    }
    return new MixedFit(criterion.n(), best.value(), solution.within(), solution.fixed(), solution.fixedErrors(), List.copyOf(out), best.converged());
  }

  private record Minimum(double[] theta, double value, boolean converged) {}

  /** Over all factors but those held at nothing; from two starts, for a criterion may have a dip at the edge. */
  private Minimum minimum(boolean[] nothing) {
    var free = IntStream.range(0, nothing.length).filter(k -> !nothing[k]).toArray();
    if (free.length == 0) {
      var none = new double[nothing.length];
      return new Minimum(none, criterion.at(none).value(), true);
    }
    MultivariateFunction of = x -> criterion.at(filled(free, x, nothing.length)).value();
    var first = search(of, free, 1, nothing.length);
    var second = search(of, free, .1, nothing.length);
    return second.value() < first.value() - 1e-7 ? second : first;
  }

  private static double[] filled(int[] free, double[] x, int size) {
    var out = new double[size];
    for (var k = 0; k < free.length; k++) {
      out[free[k]] = x[k];
    }
    return out;
  }

  private Minimum search(MultivariateFunction of, int[] free, double start, int size) {
    if (free.length == 1) {
      // On the logarithm, with nothing at all as another candidate.
      var found = new BrentOptimizer(1e-12, 1e-14).optimize(
          new MaxEval(500), new UnivariateObjectiveFunction(z -> of.value(new double[] {Math.exp(z)})), GoalType.MINIMIZE,
          new SearchInterval(Math.log(1e-5), Math.log(MOST_RATIO), Math.log(start)));
      var none = of.value(new double[] {0});
      var x = none <= found.getValue() ? 0 : Math.exp(found.getPoint());
      return new Minimum(filled(free, new double[] {x}, size), Math.min(none, found.getValue()), true);
    }
    var x = new double[free.length];
    var low = new double[free.length];
    var high = new double[free.length];
    for (var k = 0; k < free.length; k++) {
      var diagonal = criterion.isDiagonal(free[k]);
      x[k] = diagonal ? start : 0;
      low[k] = diagonal ? 0 : -MOST_RATIO;
      high[k] = MOST_RATIO;
    }
    var radius = start / 2;
    var converged = true;
    var value = of.value(x);
    // BOBYQA's trust region shrinks once; starting it again where it stopped lets it leave a ridge.
    for (var round = 0; round < 4; round++) {
      progress.step(-1, FITTING);
      try {
        var found = new BOBYQAOptimizer(2 * free.length + 1, radius, 1e-9)
            .optimize(new MaxEval(MOST_STEPS), new ObjectiveFunction(of), GoalType.MINIMIZE, new SimpleBounds(low, high), new InitialGuess(x));
        converged = value - found.getValue() < 1e-6 * (1 + Math.abs(value));
        if (found.getValue() <= value) {
          x = found.getPoint();
          value = found.getValue();
        }
      } catch (MathIllegalStateException stuck) {
        converged = false;
      }
      if (converged) {
        break;
      }
      radius = Math.max(1e-3, radius / 4);
    }
    return new Minimum(filled(free, x, size), value, converged);
  }

  /** Standard deviations over that of what is left, of one intercept, at which the rest fitted anew is not significantly worse. */
  private double[] interval(int t, Minimum best) {
    var at = criterion.firstAt(t);
    var ratio = best.theta()[at];
    var limit = best.value() + LIMIT;
    var low = ratio > 0 && held(at, 0, best.theta()) > limit ? crossing(at, ratio, 0, limit, best.theta()) : 0;
    var far = Math.max(1, ratio) * 4;
    while (held(at, far, best.theta()) <= limit && far < MOST_RATIO) {
      far *= 4;
    }
    return new double[] {low, far >= MOST_RATIO ? Double.POSITIVE_INFINITY : crossing(at, ratio, far, limit, best.theta())};
  }

  private double crossing(int at, double inside, double outside, double limit, double[] near) {
    var in = inside;
    var out = outside;
    for (var round = 0; round < 24; round++) {
      progress.step(-1, FITTING);
      var middle = (in + out) / 2;
      if (held(at, middle, near) <= limit) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return (in + out) / 2;
  }

  /** The criterion with one factor held and the others at their best. */
  private double held(int at, double value, double[] near) {
    var others = IntStream.range(0, criterion.size()).filter(k -> k != at).toArray();
    MultivariateFunction of = x -> {
      var theta = filled(others, x, criterion.size());
      theta[at] = value;
      return criterion.at(theta).value();
    };
    if (others.length == 0) {
      return of.value(new double[0]);
    }
    if (others.length == 1) {
      var from = Math.max(near[others[0]], 1e-3);
      var found = new BrentOptimizer(1e-7, 1e-9).optimize(
          new MaxEval(200), new UnivariateObjectiveFunction(z -> of.value(new double[] {Math.exp(z)})), GoalType.MINIMIZE,
          new SearchInterval(Math.log(1e-4), Math.log(MOST_RATIO), Math.log(from)));
      return Math.min(found.getValue(), of.value(new double[] {0}));
    }
    var x = Arrays.stream(others).mapToDouble(k -> near[k]).toArray();
    var low = Arrays.stream(others).mapToDouble(k -> criterion.isDiagonal(k) ? 0 : -MOST_RATIO).toArray();
    var high = new double[others.length];
    Arrays.fill(high, MOST_RATIO);
    try {
      return new BOBYQAOptimizer(2 * others.length + 1, .3, 1e-6)
          .optimize(new MaxEval(MOST_STEPS), new ObjectiveFunction(of), GoalType.MINIMIZE, new SimpleBounds(low, high), new InitialGuess(x)).getValue();
    } catch (MathIllegalStateException stuck) {
      return of.value(x);
    }
  }
}
