package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * Graded response and 3PL as a step of expectation–maximisation (Bock and Aitkin 1981): how many persons of each ability are expected in
 * each category, and for each item by itself Fisher scoring of what these counts say.
 */
final class CurveModel implements MarginalLikelihood {
  private static final double MOST_SLOPE = 10;
  private static final double MOST_INTERCEPT = 40;
  private static final double LEAST_GAP = 1e-4;
  private static final double MOST_LOGIT = 12;
  private static final int SCORING = 2;
  private static final int HALVINGS = 12;
  private static final double LEAST_CHANCE = 1e-300;

  private final Responses data;
  private final IrtOptions options;
  private final double[] theta = AbilityGrid.abilities();
  private final double[] logWeights = AbilityGrid.logWeights();
  private final int[] at;
  /** Persons expected by item, category and ability. */
  private final double[][][] expected;
  private final double[] eap;
  private final double[] sd;

  /** @param options of which the shape is not {@link CurveShape#CREDIT} */
  CurveModel(Responses data, IrtOptions options) {
    this.data = data;
    this.options = options;
    this.at = new int[data.items + 1];
    this.expected = new double[data.items][][];
    for (var i = 0; i < data.items; i++) {
      if (guessing() && steps(i) > 1) {
        throw new IllegalArgumentException("item " + data.kept[i] + " is not right or wrong");
      }
      at[i + 1] = at[i] + 1 + steps(i) + (guessing() ? 1 : 0);
      expected[i] = new double[steps(i) + 1][theta.length];
    }
    this.eap = new double[data.patterns];
    this.sd = new double[data.patterns];
  }

  private boolean guessing() {
    return options.shape() == CurveShape.GUESSING;
  }

  @Override
  public Responses data() {
    return data;
  }

  @Override
  public int size() {
    return at[data.items];
  }

  @Override
  public int slopeAt(int i) {
    return at[i];
  }

  @Override
  public int intercepts(int i) {
    return at[i] + 1;
  }

  @Override
  public int steps(int i) {
    return data.values[i].length - 1;
  }

  @Override
  public double ability(int u) {
    return eap[u];
  }

  @Override
  public double abilitySd(int u) {
    return sd[u];
  }

  @Override
  public ItemCurve curve(int i, double[] x) {
    var d = Arrays.copyOfRange(x, at[i] + 1, at[i] + 1 + steps(i));
    return guessing()
        ? new GuessingCurve(x[at[i]], d, 1 / (1 + Math.exp(-x[at[i] + 2])), data.values[i])
        : new GradedCurve(x[at[i]], d, data.values[i]);
  }

  @Override
  public void read(int i, ItemCurve curve, double[] x) {
    x[at[i]] = curve.a();
    System.arraycopy(curve.d(), 0, x, at[i] + 1, steps(i));
    if (guessing()) {
      x[at[i] + 2] = Math.log(curve.guess() / (1 - curve.guess()));
    }
  }

  @Override
  public double[] start() {
    var out = new double[size()];
    var counts = data.categoryCounts();
    var chance = options.guess().chance();
    for (var i = 0; i < data.items; i++) {
      var all = Arrays.stream(counts[i]).sum();
      var above = all;
      out[at[i]] = 1;
      for (var k = 1; k <= steps(i); k++) {
        above -= counts[i][k - 1];
        var share = guessing() ? Math.max((above / all - chance) / (1 - chance), .05) : above / all;
        out[at[i] + k] = Math.log(share / (1 - share));
      }
      if (guessing()) {
        out[at[i] + 2] = options.guess().centre();
      }
    }
    admit(out);
    return out;
  }

  @Override
  public void admit(double[] x) {
    for (var i = 0; i < data.items; i++) {
      admit(i, x);
    }
  }

  private void admit(int i, double[] x) {
    x[at[i]] = Math.clamp(x[at[i]], options.slopePrior() ? 0.02 : -MOST_SLOPE, MOST_SLOPE);
    for (var k = 1; k <= steps(i); k++) {
      var highest = k == 1 ? MOST_INTERCEPT : x[at[i] + k - 1] - LEAST_GAP;
      x[at[i] + k] = Math.min(Math.clamp(x[at[i] + k], -MOST_INTERCEPT, MOST_INTERCEPT), highest);
    }
    if (guessing()) {
      x[at[i] + 2] = Math.clamp(x[at[i] + 2], -MOST_LOGIT, MOST_LOGIT / 2);
    }
  }

  @Override
  public double step(double[] from, double[] to) {
    var logLik = expect(from);
    System.arraycopy(from, 0, to, 0, from.length);
    double prior = 0;
    for (var i = 0; i < data.items; i++) {
      prior += logPrior(i, from);
      for (var round = 0; round < SCORING; round++) {
        score(i, to);
      }
    }
    return logLik + prior;
  }

  private double logPrior(int i, double[] x) {
    return options.logPrior(x[at[i]]) + (guessing() ? options.guess().log(x[at[i] + 2]) : 0);
  }

  @Override
  public double expect(double[] x) {
    var points = theta.length;
    var log = new double[data.items][][];
    for (var i = 0; i < data.items; i++) {
      log[i] = new double[steps(i) + 1][points];
      var curve = curve(i, x);
      for (var q = 0; q < points; q++) {
        var chance = curve.probabilities(theta[q]);
        for (var k = 0; k < chance.length; k++) {
          log[i][k][q] = Math.log(Math.max(chance[k], LEAST_CHANCE));
        }
      }
      for (var row : expected[i]) {
        Arrays.fill(row, 0);
      }
    }
    var post = new double[points];
    double logLik = 0;
    for (var u = 0; u < data.patterns; u++) {
      System.arraycopy(logWeights, 0, post, 0, points);
      for (var i = 0; i < data.items; i++) {
        int k = data.cells[u * data.items + i];
        if (k >= 0) {
          var own = log[i][k];
          for (var q = 0; q < points; q++) {
            post[q] += own[q];
          }
        }
      }
      logLik += data.weight[u] * posterior(u, post);
      for (var i = 0; i < data.items; i++) {
        int k = data.cells[u * data.items + i];
        if (k >= 0) {
          var own = expected[i][k];
          for (var q = 0; q < points; q++) {
            own[q] += data.weight[u] * post[q];
          }
        }
      }
    }
    return logLik;
  }

  /** Log-likelihood of a pattern; what was the log of its posterior becomes the posterior. */
  private double posterior(int u, double[] post) {
    var most = Arrays.stream(post).max().orElse(0);
    double sum = 0;
    double first = 0;
    double second = 0;
    for (var q = 0; q < post.length; q++) {
      post[q] = Math.exp(post[q] - most);
      sum += post[q];
      first += post[q] * theta[q];
      second += post[q] * theta[q] * theta[q];
    }
    for (var q = 0; q < post.length; q++) {
      post[q] /= sum;
    }
    eap[u] = first / sum;
    sd[u] = Math.sqrt(Math.max(0, second / sum - eap[u] * eap[u]));
    return most + Math.log(sum);
  }

  /** One step of Fisher scoring of item i, as short as it must be not to lead down. */
  private void score(int i, double[] x) {
    var width = at[i + 1] - at[i];
    var gradient = new double[width];
    var information = new double[width][width];
    derivatives(i, x, gradient, information);
    gradient[0] += options.priorSlope(x[at[i]]);
    information[0][0] += options.priorCurvature(x[at[i]]);
    SlopeStep.solve(information, gradient);
    var before = Arrays.copyOfRange(x, at[i], at[i + 1]);
    var here = fits(i, x);
    for (var half = 0; half < HALVINGS; half++) {
      var share = Math.pow(.5, half);
      for (var k = 0; k < width; k++) {
        x[at[i] + k] = before[k] + share * Math.clamp(gradient[k], -1, 1);
      }
      if (inOrder(i, x) && fits(i, x) >= here - 1e-12 * Math.abs(here)) {
        return;
      }
    }
    // The edge of what is allowed is where a category that hardly occurs, or guessing that does not, ends up.
    for (var k = 0; k < width; k++) {
      x[at[i] + k] = before[k] + Math.clamp(gradient[k], -1, 1);
    }
    admit(i, x);
    if (fits(i, x) < here) {
      System.arraycopy(before, 0, x, at[i], width);
    }
  }

  private boolean inOrder(int i, double[] x) {
    var before = Arrays.copyOfRange(x, at[i], at[i + 1]);
    admit(i, x);
    return Arrays.equals(before, Arrays.copyOfRange(x, at[i], at[i + 1]));
  }

  /** Expected log-likelihood of an item with its priors. */
  private double fits(int i, double[] x) {
    var curve = curve(i, x);
    var out = logPrior(i, x);
    for (var q = 0; q < theta.length; q++) {
      var chance = curve.probabilities(theta[q]);
      for (var k = 0; k < chance.length; k++) {
        out += expected[i][k][q] > 0 ? expected[i][k][q] * Math.log(Math.max(chance[k], LEAST_CHANCE)) : 0;
      }
    }
    return out;
  }

  /** Gradient and expected information of an item's expected log-likelihood, with the prior on guessing. */
  private void derivatives(int i, double[] x, double[] gradient, double[][] information) {
    var curve = curve(i, x);
    for (var q = 0; q < theta.length; q++) {
      double persons = 0;
      for (var counts : expected[i]) {
        persons += counts[q];
      }
      if (persons < 1e-12) {
        continue;
      }
      var chance = curve.probabilities(theta[q]);
      var slopes = curve.gradients(theta[q]);
      for (var k = 0; k < chance.length; k++) {
        if (chance[k] > LEAST_CHANCE) {
          for (var r = 0; r < gradient.length; r++) {
            gradient[r] += expected[i][k][q] * slopes[k][r] / chance[k];
            for (var c = 0; c <= r; c++) {
              information[r][c] += persons * slopes[k][r] * slopes[k][c] / chance[k];
            }
          }
        }
      }
    }
    if (guessing()) {
      gradient[2] += options.guess().slope(x[at[i] + 2]);
      information[2][2] += options.guess().curvature();
    }
  }

  @Override
  public double[] gradient(double[] x) {
    expect(x);
    var out = new double[size()];
    for (var i = 0; i < data.items; i++) {
      var width = at[i + 1] - at[i];
      var own = new double[width];
      derivatives(i, x, own, new double[width][width]);
      System.arraycopy(own, 0, out, at[i], width);
    }
    return out;
  }
}
