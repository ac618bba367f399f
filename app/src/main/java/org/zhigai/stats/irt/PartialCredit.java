package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * The generalised partial credit model (Muraki 1992) as a step of expectation–maximisation (Bock and Aitkin 1981); 2PL when all
 * items have two categories.
 *
 * <p>The model is an exponential family in (a, d), so a pattern enters only by Σ a·k and Σ d_k, and an item's step needs only
 * how many persons are expected at each ability, how often each category occurs, and the sum of k times the person's mean
 * ability: a step costs patterns × (items + abilities), not their product.
 */
final class PartialCredit implements MarginalLikelihood {
  private static final double MOST_SLOPE = 10;
  private static final double MOST_INTERCEPT = 40;

  final Responses data;
  final IrtOptions options;
  final double[] theta = AbilityGrid.abilities();
  private final double[] logWeights = AbilityGrid.logWeights();
  private final double[][] counts;
  private final boolean[] anyMissing;
  final int[] dAt;
  final int size;

  /** What the last expectation left: persons expected at each ability, of all and of those without item i. */
  final double[] expected = new double[AbilityGrid.POINTS];
  final double[][] without;
  final double[] moment;
  final double[] eap;
  final double[] sd;

  PartialCredit(Responses data, IrtOptions options) {
    this.data = data;
    this.options = options;
    this.counts = data.categoryCounts();
    this.dAt = new int[data.items];
    var at = options.commonSlope() ? 1 : 0;
    for (var i = 0; i < data.items; i++) {
      at += options.commonSlope() ? 0 : 1;
      dAt[i] = at;
      at += data.values[i].length - 1;
    }
    this.size = at;
    this.without = new double[data.items][];
    this.anyMissing = new boolean[data.items];
    for (var i = 0; i < data.items; i++) {
      anyMissing[i] = Arrays.stream(counts[i]).sum() < data.persons();
      without[i] = anyMissing[i] ? new double[AbilityGrid.POINTS] : new double[0];
    }
    this.moment = new double[data.items];
    this.eap = new double[data.patterns];
    this.sd = new double[data.patterns];
  }

  @Override
  public int slopeAt(int i) {
    return options.commonSlope() ? 0 : dAt[i] - 1;
  }

  @Override
  public int steps(int i) {
    return data.values[i].length - 1;
  }

  @Override
  public double[] start() {
    var out = new double[size];
    for (var i = 0; i < data.items; i++) {
      out[slopeAt(i)] = 1;
      for (var k = 1; k <= steps(i); k++) {
        out[dAt[i] + k - 1] = Math.log(counts[i][k] / counts[i][0]);
      }
    }
    return out;
  }

  @Override
  public void admit(double[] x) {
    for (var i = 0; i < data.items; i++) {
      var least = options.slopePrior() ? 0.02 : -MOST_SLOPE;
      x[slopeAt(i)] = Math.clamp(x[slopeAt(i)], least, MOST_SLOPE);
      for (var k = 0; k < steps(i); k++) {
        x[dAt[i] + k] = Math.clamp(x[dAt[i] + k], -MOST_INTERCEPT, MOST_INTERCEPT);
      }
    }
  }

  @Override
  public double step(double[] from, double[] to) {
    var logLik = expect(from);
    System.arraycopy(from, 0, to, 0, size);
    if (options.commonSlope()) {
      new SlopeStep(this).common(to);
    } else {
      new SlopeStep(this).free(to);
    }
    admit(to);
    return logLik;
  }

  /** Fills {@link #expected}, {@link #without}, {@link #moment}, {@link #eap}, {@link #sd}; returns the log-likelihood. */
  @Override
  public double expect(double[] x) {
    var points = AbilityGrid.POINTS;
    var logTotal = logTotals(x);
    var base = logWeights.clone();
    for (var i = 0; i < data.items; i++) {
      for (var q = 0; q < points; q++) {
        base[q] -= logTotal[i][q];
      }
    }
    Arrays.fill(expected, 0);
    Arrays.fill(moment, 0);
    for (var w : without) {
      Arrays.fill(w, 0);
    }
    var post = new double[points];
    double logLik = 0;
    for (var u = 0; u < data.patterns; u++) {
      double slope = 0;
      double constant = 0;
      var complete = true;
      var row = u * data.items;
      for (var i = 0; i < data.items; i++) {
        int k = data.cells[row + i];
        if (k > 0) {
          slope += x[slopeAt(i)] * k;
          constant += x[dAt[i] + k - 1];
        } else if (k < 0) {
          complete = false;
        }
      }
      var from = base;
      if (!complete) {
        from = base.clone();
        for (var i = 0; i < data.items; i++) {
          if (data.cells[row + i] < 0) {
            for (var q = 0; q < points; q++) {
              from[q] += logTotal[i][q];
            }
          }
        }
      }
      logLik += data.weight[u] * posterior(u, from, slope, constant, post);
      spread(u, post, complete);
    }
    return logLik;
  }

  /** The log-likelihood of one pattern; its posterior goes to {@code post}, mean and spread to the fields. */
  private double posterior(int u, double[] from, double slope, double constant, double[] post) {
    var most = Double.NEGATIVE_INFINITY;
    for (var q = 0; q < post.length; q++) {
      post[q] = from[q] + slope * theta[q];
      most = Math.max(most, post[q]);
    }
    double sum = 0;
    double first = 0;
    double second = 0;
    for (var q = 0; q < post.length; q++) {
      // e^-45 beside 1 is beyond double precision.
      var p = post[q] - most < -45 ? 0 : Math.exp(post[q] - most);
      post[q] = p;
      sum += p;
      first += p * theta[q];
      second += p * theta[q] * theta[q];
    }
    for (var q = 0; q < post.length; q++) {
      post[q] /= sum;
    }
    eap[u] = first / sum;
    sd[u] = Math.sqrt(Math.max(0, second / sum - eap[u] * eap[u]));
    return most + constant + Math.log(sum);
  }

  private void spread(int u, double[] post, boolean complete) {
    var w = data.weight[u];
    for (var q = 0; q < post.length; q++) {
      expected[q] += w * post[q];
    }
    var row = u * data.items;
    for (var i = 0; i < data.items; i++) {
      int k = data.cells[row + i];
      if (k > 0) {
        moment[i] += w * k * eap[u];
      } else if (k < 0 && !complete) {
        for (var q = 0; q < post.length; q++) {
          without[i][q] += w * post[q];
        }
      }
    }
  }

  /** log Σ_k exp(k·a·θ + d_k) of every item at every ability. */
  private double[][] logTotals(double[] x) {
    var out = new double[data.items][theta.length];
    for (var i = 0; i < data.items; i++) {
      var a = x[slopeAt(i)];
      for (var q = 0; q < theta.length; q++) {
        double most = 0;
        for (var k = 1; k <= steps(i); k++) {
          most = Math.max(most, k * a * theta[q] + x[dAt[i] + k - 1]);
        }
        var sum = Math.exp(-most);
        for (var k = 1; k <= steps(i); k++) {
          sum += Math.exp(k * a * theta[q] + x[dAt[i] + k - 1] - most);
        }
        out[i][q] = most + Math.log(sum);
      }
    }
    return out;
  }

  /** Persons expected at ability q who have a score on item i. */
  double present(int i, int q) {
    return anyMissing[i] ? expected[q] - without[i][q] : expected[q];
  }

  double count(int i, int k) {
    return counts[i][k];
  }

  @Override
  public Responses data() {
    return data;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int intercepts(int i) {
    return dAt[i];
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
    return new CreditCurve(x[slopeAt(i)], Arrays.copyOfRange(x, dAt[i], dAt[i] + steps(i)), data.values[i]);
  }

  @Override
  public void read(int i, ItemCurve curve, double[] x) {
    x[slopeAt(i)] = curve.a();
    System.arraycopy(curve.d(), 0, x, dAt[i], steps(i));
  }

  @Override
  public double[] gradient(double[] x) {
    expect(x);
    var step = new SlopeStep(this);
    var out = new double[size];
    for (var i = 0; i < data.items; i++) {
      var m = steps(i);
      var own = new double[m + 1];
      step.derivatives(i, x, own, new double[m + 1][m + 1]);
      out[slopeAt(i)] += own[0];
      for (var k = 1; k <= m; k++) {
        out[dAt[i] + k - 1] += own[k];
      }
    }
    return out;
  }
}
