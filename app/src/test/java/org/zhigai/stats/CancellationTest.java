package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.diagnosis.CognitiveDiagnosis;
import org.zhigai.stats.diagnosis.DiagnosisErrors;
import org.zhigai.stats.diagnosis.QMatrix;
import org.zhigai.stats.diagnosis.Rule;
import org.zhigai.stats.dif.DifAnalysis;
import org.zhigai.stats.dif.LogisticDif;
import org.zhigai.stats.factor.Omega;
import org.zhigai.stats.factor.ReliabilityIntervals;
import org.zhigai.stats.irt.AndersenRatio;
import org.zhigai.stats.irt.ConditionalModel;
import org.zhigai.stats.irt.GuessPrior;
import org.zhigai.stats.irt.IrtOptions;
import org.zhigai.stats.irt.LimitedInformation;
import org.zhigai.stats.irt.MarginalModel;
import org.zhigai.stats.irt.RaschCml;
import org.zhigai.stats.irt.StandardErrors;
import org.zhigai.stats.resampling.Bootstrap;

/** Every fit that may take long asks often whether it is still wanted, and stops where it hears that it is not. */
class CancellationTest {
  private static final int OFTEN = 3;

  private final ScoreMatrix scores = Tables.read("raschdat1.csv");
  private final QMatrix q = plan(scores.items());

  private static QMatrix plan(int items) {
    var rows = new int[items][];
    for (var i = 0; i < items; i++) {
      rows[i] = new int[] {1, i % 2};
    }
    return QMatrix.of(rows, 2);
  }

  private Map<String, Consumer<Progress>> fits() {
    var focal = new boolean[scores.persons()];
    for (var p = 0; p < focal.length; p++) {
      focal[p] = p % 2 == 0;
    }
    var irt = MarginalModel.fit(scores, IrtOptions.FREE_SLOPES, Progress.NONE);
    var dina = CognitiveDiagnosis.dina(scores, q, Progress.NONE);
    var intervals = new ReliabilityIntervals(scores, null, new Bootstrap(20, .95, 1));
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry("2pl", p -> MarginalModel.fit(scores, IrtOptions.FREE_SLOPES, p)),
            Map.entry("2pl errors", p -> StandardErrors.of(scores, IrtOptions.FREE_SLOPES, irt, p)),
            Map.entry("rasch", p -> RaschCml.fit(scores, p)),
            Map.entry("rating scale", p -> ConditionalModel.fit(scores, ConditionalModel.Form.RATING_SCALE, p)),
            Map.entry("graded", p -> MarginalModel.fit(scores, IrtOptions.GRADED, p)),
            Map.entry("3pl", p -> MarginalModel.fit(scores, IrtOptions.guessing(GuessPrior.FOUR_OPTIONS), p)),
            Map.entry("m2", p -> LimitedInformation.of(scores, irt.items(), false, p)),
            Map.entry("andersen", p -> AndersenRatio.of(scores, p)),
            Map.entry("dina", p -> CognitiveDiagnosis.dina(scores, q, p)),
            Map.entry("gdina", p -> CognitiveDiagnosis.gdina(scores, q, p)),
            Map.entry("dina errors", p -> DiagnosisErrors.of(scores, q, dina, Rule.DINA, p)),
            Map.entry("omega", p -> Omega.of(scores, p)),
            Map.entry("dif", p -> DifAnalysis.mantelHaenszel(scores, focal, true, p)),
            Map.entry("logistic dif", p -> LogisticDif.of(scores, focal, true, p)),
            Map.entry("resampled alpha", intervals::alpha)));
  }

  @Test
  void everyFitIsAskedOftenAndStopsAtOnce() {
    fits().forEach((name, fit) -> {
      var asked = new AtomicInteger();
      fit.accept((fraction, what) -> {
        assertThat(fraction).as(name).isBetween(-1.0, 1.0);
        return asked.incrementAndGet() > 0;
      });
      assertThat(asked.get()).as(name).isGreaterThanOrEqualTo(OFTEN);
      for (var last = 1; last <= OFTEN; last++) {
        var limit = last;
        var calls = new AtomicInteger();
        assertThatThrownBy(() -> fit.accept((fraction, what) -> calls.incrementAndGet() < limit))
            .as(name)
            .isInstanceOf(CancellationException.class);
        assertThat(calls.get()).as(name).isEqualTo(limit);
      }
    });
  }
}
