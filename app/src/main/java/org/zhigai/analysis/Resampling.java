package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.ctt.Reliability;
import org.zhigai.stats.factor.Omega;
import org.zhigai.stats.factor.ReliabilityIntervals;
import org.zhigai.stats.resampling.Bootstrap;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Intervals of mean, alpha, standard error of measurement and omega by resampling complete rows, or the clusters they sit in. */
final class Resampling {
  private static final double LEVEL = 0.95;
  private static final long SEED = 20260101;

  private final Guard guard;
  private final Bootstrap bootstrap;

  Resampling(int replicates, Guard guard) {
    this.guard = guard;
    this.bootstrap = new Bootstrap(replicates, LEVEL, SEED);
  }

  List<Analysis.Resampled> of(ScoreMatrix scores, @Nullable Grouping clusters, Progress progress) {
    var totals = scores.totals();
    var kept =
        IntStream.range(0, totals.length)
            .filter(p -> !Double.isNaN(totals[p]) && (clusters == null || clusters.of()[p] >= 0))
            .toArray();
    var cluster = clusters == null ? new int[0] : IntStream.of(kept).map(p -> clusters.of()[p]).toArray();
    var complete = picked(scores, kept);
    var of = new ReliabilityIntervals(complete, clusters == null ? null : cluster, bootstrap);
    var alpha = Reliability.alpha(complete);
    var out = new ArrayList<Analysis.Resampled>();
    var units = clusters == null ? kept.length : (int) IntStream.of(cluster).distinct().count();
    var facts = TrustFacts.of(kept.length).withGroups(clusters == null ? 0 : units);
    out.add(said("mean", Descriptives.of(complete.totals()).mean(), of.mean(progress.part(0, .05)), facts, clusters != null, units));
    out.add(said("alpha", alpha.value(), of.alpha(progress.part(.05, .15)), facts, clusters != null, units));
    out.add(said("sem", alpha.sem(), of.sem(progress.part(.15, .25)), facts, clusters != null, units));
    if (guard.says(TrustRules.of(Method.OMEGA, TrustFacts.of(kept.length)))) {
      var omega = Omega.of(complete, Progress.NONE);
      out.add(said("omegaTotal", omega.total(), of.omegaTotal(progress.part(.25, .6)), facts, clusters != null, units));
      out.add(said("omegaHierarchical", omega.hierarchical(), of.omegaHierarchical(progress.part(.6, 1)), facts, clusters != null, units));
    }
    return List.copyOf(out);
  }

  private Analysis.Resampled said(String what, double value, Interval found, TrustFacts facts, boolean clustered, int units) {
    var trust =
        TrustRules.of(
            clustered ? Method.BOOTSTRAP_CLUSTERS : Method.BOOTSTRAP_PERSONS, found.defined() ? facts : facts.notDefined());
    return new Analysis.Resampled(what, value, guard.say(found, trust), clustered ? "cluster" : "row", units, trust);
  }

  private static ScoreMatrix picked(ScoreMatrix scores, int[] kept) {
    var width = scores.items();
    var cells = new float[kept.length * width];
    for (var r = 0; r < kept.length; r++) {
      System.arraycopy(scores.cells(), kept[r] * width, cells, r * width, width);
    }
    return new ScoreMatrix(kept.length, width, cells);
  }
}
