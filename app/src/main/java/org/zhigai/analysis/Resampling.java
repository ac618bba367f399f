package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Bootstrap;
import org.zhigai.stats.Method;
import org.zhigai.stats.Reliability;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.TrustFacts;
import org.zhigai.stats.TrustRules;
import org.zhigai.stats.factor.Omega;

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
    ToDoubleFunction<int[]> mean = rows -> IntStream.of(rows).mapToDouble(r -> totals[kept[r]]).average().orElse(Double.NaN);
    ToDoubleFunction<int[]> alpha = rows -> Reliability.alpha(picked(scores, kept, rows)).value();
    ToDoubleFunction<int[]> sem = rows -> Reliability.alpha(picked(scores, kept, rows)).sem();
    var named = new LinkedHashMap<String, ToDoubleFunction<int[]>>();
    named.put("mean", mean);
    named.put("alpha", alpha);
    named.put("sem", sem);
    if (guard.says(TrustRules.of(Method.OMEGA, TrustFacts.of(kept.length)))) {
      named.put("omegaTotal", rows -> Omega.of(picked(scores, kept, rows), Progress.NONE).total());
      named.put("omegaHierarchical", rows -> Omega.of(picked(scores, kept, rows), Progress.NONE).hierarchical());
    }
    var out = new ArrayList<Analysis.Resampled>();
    named.forEach((what, statistic) -> {
      var part = progress.part((double) out.size() / named.size(), (out.size() + 1.0) / named.size());
      out.add(interval(what, statistic, kept.length, clusters != null, cluster, part));
    });
    return List.copyOf(out);
  }

  private Analysis.Resampled interval(
      String what, ToDoubleFunction<int[]> statistic, int n, boolean clustered, int[] cluster, Progress progress) {
    var value = statistic.applyAsDouble(IntStream.range(0, n).toArray());
    var groups = (int) IntStream.of(cluster).distinct().count();
    var found = clustered ? bootstrap.clusters(cluster, statistic, progress) : bootstrap.persons(n, statistic, progress);
    var facts = TrustFacts.of(n).withGroups(groups);
    var trust =
        TrustRules.of(
            clustered ? Method.BOOTSTRAP_CLUSTERS : Method.BOOTSTRAP_PERSONS, found.defined() ? facts : facts.notDefined());
    return new Analysis.Resampled(
        what, value, guard.say(found, trust), clustered ? "cluster" : "row", clustered ? groups : n, trust);
  }

  private static ScoreMatrix picked(ScoreMatrix scores, int[] kept, int[] rows) {
    var width = scores.items();
    var cells = new float[rows.length * width];
    for (var r = 0; r < rows.length; r++) {
      System.arraycopy(scores.cells(), kept[rows[r]] * width, cells, r * width, width);
    }
    return new ScoreMatrix(rows.length, width, cells);
  }
}
