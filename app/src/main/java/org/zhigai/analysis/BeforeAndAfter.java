package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.change.AdjustedChange;
import org.zhigai.stats.change.DifferenceInDifferences;
import org.zhigai.stats.change.RegressionToMean;
import org.zhigai.stats.change.ReliableChange;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** What became of the same rows between two scores. */
final class BeforeAndAfter {
  private static final double LEVEL = 0.95;
  private static final double FIFTH = 0.2;

  private final Scores scores;
  private final double[] before;
  private final double[] after;
  private final double[] change;

  BeforeAndAfter(Scores scores, double[] before, double[] after) {
    this.scores = scores;
    this.before = before;
    this.after = after;
    this.change = new double[before.length];
    for (var p = 0; p < change.length; p++) {
      change[p] = after[p] - before[p];
    }
  }

  /**
   * @param reliability of the scores; {@code NaN} takes the correlation of the two
   * @param treated label of the treated group; null for the later of two
   */
  ScoreChange of(
      String beforeName, String afterName, double reliability, Phrase from, @Nullable Grouping group, @Nullable String treated,
      @Nullable Grouping cluster) {
    var about = Descriptives.of(change);
    var both = matched();
    var r = Correlation.pearson(before, after);
    var sd = Descriptives.of(both).sd();
    var used = Double.isNaN(reliability) ? r : reliability;
    var least = ReliableChange.leastReliable(sd, used, LEVEL);
    var rows = new ArrayList<ScoreChange.Row>();
    var counts = new int[3];
    for (var p = 0; p < change.length; p++) {
      if (!Double.isNaN(change[p])) {
        rows.add(new ScoreChange.Row(p + 1, scores.id(p), change[p], ReliableChange.rci(change[p], sd, used)));
        counts[change[p] >= least ? 2 : change[p] <= -least ? 0 : 1]++;
      }
    }
    var facts = TrustFacts.of(about.n());
    var trust = TrustRules.of(Method.MEAN, Double.isNaN(about.mean()) ? facts.notDefined() : facts);
    return new ScoreChange(
        beforeName, afterName, about.n(), about.mean(), about.meanInterval(LEVEL), r, used, from, least, counts[2], counts[1], counts[0],
        List.copyOf(rows), regression(both), group == null ? null : contrast(group, treated, cluster), trust);
  }

  /** Earlier scores of the rows that have both. */
  private double[] matched() {
    var out = before.clone();
    for (var p = 0; p < out.length; p++) {
      out[p] = Double.isNaN(change[p]) ? Double.NaN : out[p];
    }
    return out;
  }

  private static int side(@Nullable Grouping group, @Nullable String treated) {
    if (group == null || group.labels().size() < 2) {
      return -1;
    }
    return treated == null ? group.labels().size() == 2 ? 1 : -1 : group.labels().indexOf(Numbers.plain(treated));
  }

  /** The weakest fifth; equal scores at the cut all belong to it. */
  private ScoreChange.Regression regression(double[] both) {
    var sorted = Arrays.stream(both).filter(v -> !Double.isNaN(v)).sorted().toArray();
    var cut = sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(FIFTH * sorted.length) - 1)];
    var picked = new boolean[both.length];
    var gains = new double[both.length];
    for (var p = 0; p < both.length; p++) {
      picked[p] = both[p] <= cut;
      gains[p] = picked[p] ? change[p] : Double.NaN;
    }
    var r = Correlation.pearson(before, after);
    var expected = RegressionToMean.of(both, picked, r);
    return new ScoreChange.Regression(
        expected.n(), FIFTH, r, Descriptives.of(gains).mean(), expected.expectedChange(), expected.expectedChangeSd());
  }

  private ScoreChange.@Nullable Contrast contrast(Grouping group, @Nullable String treated, @Nullable Grouping cluster) {
    var at = side(group, treated);
    if (at < 0) {
      return null;
    }
    var first = group.labelled(before);
    var is = new boolean[first.length];
    for (var p = 0; p < is.length; p++) {
      is[p] = group.of()[p] == at;
      first[p] = cluster != null && cluster.of()[p] < 0 ? Double.NaN : first[p];
    }
    var plain = cluster == null ? DifferenceInDifferences.of(first, after, is) : DifferenceInDifferences.of(first, after, is, cluster.of());
    var adjusted = cluster == null ? AdjustedChange.of(first, after, is) : AdjustedChange.of(first, after, is, cluster.of());
    var facts = TrustFacts.of(Math.min(plain.nTreated(), plain.nComparison())).withGroups(cluster == null ? 0 : plain.clusters());
    var trust = TrustRules.of(Method.DIFFERENCE_IN_DIFFERENCES, Double.isNaN(plain.estimate()) ? facts.notDefined() : facts);
    return new ScoreChange.Contrast(
        group.labels().get(at), group.labels().size() == 2 ? group.labels().get(1 - at) : "*", plain.nTreated(), plain.nComparison(),
        plain.clusters(), estimate(plain.estimate(), plain.interval(LEVEL)), plain.p(),
        estimate(adjusted.estimate(), adjusted.interval(LEVEL)), adjusted.p(), adjusted.smallestDetectable(), trust);
  }

  private static Analysis.Estimate estimate(double value, Interval interval) {
    return new Analysis.Estimate(value, interval.low(), interval.high());
  }
}
