package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.change.AdjustedChange;
import org.zhigai.stats.change.DifferenceInDifferences;
import org.zhigai.stats.change.RegressionToMean;
import org.zhigai.stats.change.ReliableChange;
import org.zhigai.stats.compare.EffectSize;
import org.zhigai.stats.compare.MeanDifference;
import org.zhigai.stats.ctt.ClassicalItems;
import org.zhigai.stats.ctt.QuestionnaireScale;
import org.zhigai.stats.ctt.Reliability;
import org.zhigai.stats.ctt.StudentProblem;
import org.zhigai.stats.ctt.TierProbability;
import org.zhigai.stats.diagnosis.CognitiveDiagnosis;
import org.zhigai.stats.diagnosis.DiagnosisErrors;
import org.zhigai.stats.diagnosis.QMatrix;
import org.zhigai.stats.diagnosis.Rule;
import org.zhigai.stats.dif.DifAnalysis;
import org.zhigai.stats.dif.LogisticDif;
import org.zhigai.stats.factor.Omega;
import org.zhigai.stats.factor.ReliabilityIntervals;
import org.zhigai.stats.irt.Abilities;
import org.zhigai.stats.irt.AndersenRatio;
import org.zhigai.stats.irt.ConditionalModel;
import org.zhigai.stats.irt.GuessPrior;
import org.zhigai.stats.irt.IrtOptions;
import org.zhigai.stats.irt.LimitedInformation;
import org.zhigai.stats.irt.ItemFit;
import org.zhigai.stats.irt.MarginalModel;
import org.zhigai.stats.irt.RaschCml;
import org.zhigai.stats.irt.StandardErrors;
import org.zhigai.stats.irt.WrightMap;
import org.zhigai.stats.link.Linking;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.multilevel.RandomIntercept;
import org.zhigai.stats.resampling.Bootstrap;

/**
 * One person, one item, all right, all wrong, all absent, constant totals, groups of one: every number is finite or not defined, every
 * interval is the right way round, nothing is thrown. Values come from so few that such cases are the rule.
 */
class DegenerateInputTest {

  /** Nobody to six persons; missing, 0, 1 or a constant far away. */
  @Provide
  Arbitrary<double[]> values() {
    var free = Arbitraries.of(Double.NaN, 0.0, 1.0, 1.0, 87.5).array(double[].class).ofMinSize(0).ofMaxSize(6);
    var constant = Arbitraries.of(Double.NaN, 0.0, 1.0, 1e6).flatMap(v -> Arbitraries.just(v).array(double[].class).ofMinSize(0).ofMaxSize(6));
    return Arbitraries.oneOf(List.of(free, constant));
  }

  /** Up to five persons and items, right, wrong or missing; often a whole row or column alike. */
  @Provide
  Arbitrary<ScoreMatrix> answers() {
    var size = Arbitraries.integers().between(0, 5);
    var kinds = Arbitraries.of("random", "right", "wrong", "absent", "rows", "columns", "constant");
    return net.jqwik.api.Combinators.combine(size, size, kinds, Arbitraries.longs()).as(DegenerateInputTest::matrix);
  }

  private static ScoreMatrix matrix(int persons, int items, String kind, long seed) {
    var random = new java.util.Random(seed);
    var cells = new float[persons * items];
    for (var c = 0; c < cells.length; c++) {
      var p = c / items;
      var i = c % items;
      cells[c] =
          switch (kind) {
            case "right" -> 1;
            case "wrong" -> 0;
            case "absent" -> Float.NaN;
            case "rows" -> p % 2;
            case "columns" -> i % 2;
            case "constant" -> i == p % items ? 1 : 0;
            default -> random.nextInt(4) == 0 ? Float.NaN : random.nextInt(2);
          };
    }
    return new ScoreMatrix(persons, items, cells);
  }

  private static void said(double... numbers) {
    for (var number : numbers) {
      assertThat(Double.isInfinite(number)).isFalse();
    }
  }

  private static void said(Interval interval) {
    said(interval.low(), interval.high());
    assertThat(Double.isNaN(interval.low())).isEqualTo(Double.isNaN(interval.high()));
    assertThat(interval.low() > interval.high() + 1e-9).isFalse();
  }

  private static double[] as(double[] values, int length) {
    return IntStream.range(0, length).mapToDouble(i -> i < values.length ? values[i] : Double.NaN).toArray();
  }

  @Property(tries = 600)
  void oneSample(@ForAll("values") double[] values, @ForAll @IntRange(min = 1, max = 3) int groups) {
    var about = Descriptives.of(values);
    said(about.mean(), about.sd(), about.median(), about.standardError());
    said(about.meanInterval(.95));
    var cluster = IntStream.range(0, values.length).map(i -> i % groups).toArray();
    var mean = ClusteredMean.of(values, cluster);
    said(mean.estimate(), mean.se(), mean.df(), mean.twoSidedP(.5), mean.smallestDetectable());
    said(mean.interval(.95));
    said(ClusteredMean.noSurerThanIndependent(values, cluster).interval(.95));
    var possible = new double[values.length];
    Arrays.fill(possible, groups - 1.0);
    said(ClusteredMean.ofRates(values, possible, cluster).interval(.95));
    var variance = RandomIntercept.reml(values, cluster);
    said(variance.between(), variance.within(), variance.icc(), variance.reml());
    said(variance.iccInterval());
    IntStream.range(0, variance.labels().length).forEach(g -> said(variance.effectInterval(g, .95)));
    var bootstrap = new Bootstrap(8, .95, 1);
    for (var kind : List.of(bootstrap, bootstrap.spread(), bootstrap.reflected())) {
      said(kind.persons(values.length, rows -> Descriptives.of(Arrays.stream(rows).mapToDouble(r -> values[r]).toArray()).mean(), Progress.NONE));
      said(kind.clusters(cluster, rows -> Descriptives.of(Arrays.stream(rows).mapToDouble(r -> values[r]).toArray()).sd(), Progress.NONE));
    }
    for (var reliability : new double[] {Double.NaN, 0, .8, 1}) {
      for (var tier : TierProbability.of(values, reliability, .27)) {
        assertThat(Double.isNaN(tier.low()) || Math.abs(tier.low() + tier.middle() + tier.high() - 1) < 1e-9).isTrue();
      }
      said(ReliableChange.rci(1, about.sd(), reliability), ReliableChange.leastReliable(about.sd(), reliability, .95));
    }
  }

  @Property(tries = 600)
  void twoSamples(@ForAll("values") double[] first, @ForAll("values") double[] second) {
    for (var difference : List.of(MeanDifference.welch(first, second), MeanDifference.pooled(first, second))) {
      said(difference.estimate(), difference.se(), difference.p());
      said(difference.interval(.95));
    }
    for (var effect : List.of(EffectSize.cohenD(first, second, .95), EffectSize.hedgesG(first, second, .95), EffectSize.cliffDelta(first, second, .95))) {
      said(effect.value());
      said(effect.interval());
    }
    var n = Math.max(first.length, second.length);
    var before = as(first, n);
    var after = as(second, n);
    said(Correlation.pearson(before, after));
    said(Correlation.interval(Correlation.pearson(before, after), Correlation.pairs(before, after), .95));
    var treated = new boolean[n];
    var cluster = new int[n];
    for (var i = 0; i < n; i++) {
      treated[i] = i % 2 == 0;
      cluster[i] = i / 2;
    }
    said(DifferenceInDifferences.of(before, after, treated).interval(.95));
    said(DifferenceInDifferences.of(before, after, treated, cluster).interval(.95));
    said(AdjustedChange.of(before, after, treated).interval(.95));
    said(AdjustedChange.of(before, after, treated, cluster).interval(.95));
    var beside = RandomIntercept.reml(after, before, cluster);
    said(beside.iccInterval());
    said(beside.fixed());
    var regression = RegressionToMean.of(before, treated, Correlation.pearson(before, after));
    said(regression.expectedChange(), regression.expectedChangeSd());
  }

  @Property(tries = 600)
  void classical(@ForAll("answers") ScoreMatrix scores) {
    var full = new double[scores.items()];
    Arrays.fill(full, 1);
    for (var item : ClassicalItems.of(scores, full)) {
      said(item.mean(), item.sd(), item.difficultyP(), item.itemRest(), item.d27());
      said(item.itemRestInterval(.95));
    }
    for (var i = 0; i < scores.items(); i++) {
      said(ClassicalItems.d27Interval(scores, i, 1, .95));
      said(ClassicalItems.tails(scores, i, 1));
    }
    var alpha = Reliability.alpha(scores);
    said(alpha.value(), alpha.sem());
    said(alpha.interval());
    var omega = Omega.of(scores, Progress.NONE);
    said(omega.total(), omega.hierarchical());
    var intervals = new ReliabilityIntervals(scores.complete(), null, new Bootstrap(6, .95, 1));
    said(intervals.mean(Progress.NONE));
    said(intervals.alpha(Progress.NONE));
    said(intervals.sem(Progress.NONE));
    said(intervals.omegaTotal(Progress.NONE));
    said(intervals.omegaHierarchical(Progress.NONE));
    var table = StudentProblem.of(scores);
    said(table.personCaution());
    said(table.itemCaution());
    said(table.meanCaution());
    var scale = QuestionnaireScale.of(scores, new boolean[scores.items()], 0, 1);
    said(scale.scores());
    said(scale.relation(scores.totals(), .95).interval());
  }

  @Property(tries = 300)
  void itemResponse(@ForAll("answers") ScoreMatrix scores, @ForAll boolean common, @ForAll boolean prior) {
    var options = common ? IrtOptions.COMMON_SLOPE : IrtOptions.FREE_SLOPES;
    options = prior ? options.withSlopePrior() : options;
    var fit = MarginalModel.fit(scores, options, Progress.NONE);
    said(fit.logLik(), fit.aic(), fit.reliability(), fit.information(0));
    said(fit.eap());
    said(fit.se());
    assertThat(StandardErrors.of(scores, options, fit, Progress.NONE)).hasSize(scores.items());
    for (var item : ItemFit.of(scores, fit.items(), fit.eap())) {
      said(item.infit(), item.outfit());
    }
    said(Abilities.of(scores, fit.items(), 0, 1).eap());
    assertThat(Arrays.stream(WrightMap.of(fit, .5).persons()).sum()).isLessThanOrEqualTo(scores.persons());
    for (var method : Linking.Method.values()) {
      var line = Linking.of(method, fit.items(), fit.items());
      said(line.slope(), line.shift());
    }
    var conditional = RaschCml.fit(scores, Progress.NONE);
    said(conditional.logLik());
    said(conditional.difficulty());
    said(conditional.se());
    for (var p = 0; p < scores.persons(); p++) {
      said(conditional.ability(scores.row(p)));
      said(conditional.mostLikely(scores.row(p)));
    }
    var andersen = AndersenRatio.of(scores, Progress.NONE);
    said(andersen.statistic(), andersen.p());
  }

  @Property(tries = 200)
  void curvesOfOtherShapes(@ForAll("answers") ScoreMatrix scores, @ForAll boolean graded, @ForAll boolean prior) {
    var options = graded ? IrtOptions.GRADED : IrtOptions.guessing(prior ? GuessPrior.FOUR_OPTIONS : GuessPrior.NONE);
    options = (prior ? options.withSlopePrior() : options).until(1e-4, 400);
    var fit = MarginalModel.fit(scores, options, Progress.NONE);
    said(fit.logLik(), fit.reliability(), fit.information(0));
    said(fit.eap());
    assertThat(StandardErrors.of(scores, options, fit, Progress.NONE)).hasSize(scores.items());
    said(Abilities.of(scores, fit.items(), 0, 1).eap());
    for (var method : Linking.Method.values()) {
      said(Linking.of(method, fit.items(), fit.items()).slope());
    }
    var found = LimitedInformation.of(scores, fit.items(), false, Progress.NONE);
    said(found.statistic(), found.p(), found.rmsea(), found.srmsr());
    assertThat(Double.isNaN(found.statistic())).isEqualTo(found.outcome() != LimitedInformation.Outcome.DEFINED);
    for (var form : ConditionalModel.Form.values()) {
      var conditional = ConditionalModel.fit(scores, form, Progress.NONE);
      said(conditional.logLik());
      said(conditional.ability());
    }
  }

  @Property(tries = 300)
  void diagnosisAndBias(@ForAll("answers") ScoreMatrix scores, @ForAll @IntRange(max = 31) int asks, @ForAll boolean saturated) {
    var rows = new int[scores.items()][3];
    for (var i = 0; i < rows.length; i++) {
      // The third point has no item.
      rows[i][0] = asks >> i & 1;
      rows[i][1] = asks >> (4 - i) & 1;
    }
    var plan = QMatrix.of(rows, 3);
    var fit = saturated ? CognitiveDiagnosis.gdina(scores, plan, Progress.NONE) : CognitiveDiagnosis.dina(scores, plan, Progress.NONE);
    said(fit.logLik(), fit.patternAccuracy());
    assertThat(fit.prevalence()[2]).isNaN();
    var errors = DiagnosisErrors.of(scores, plan, fit, saturated ? Rule.GDINA : Rule.DINA, Progress.NONE);
    for (var k = 0; k < 3; k++) {
      said(fit.prevalence()[k], errors.prevalence()[k]);
      said(DiagnosisErrors.interval(fit.prevalence()[k], errors.prevalence()[k], .95));
    }
    for (var i = 0; i < scores.items(); i++) {
      assertThat(errors.right().get(i)).hasSameSizeAs(fit.items().get(i).right());
      said(errors.right().get(i));
    }
    var focal = new boolean[scores.persons()];
    for (var p = 0; p < focal.length; p++) {
      focal[p] = p % 2 == 0;
    }
    for (var item : DifAnalysis.mantelHaenszel(scores, focal, true, Progress.NONE)) {
      assertThat(item.test().p() < 0 || item.test().p() > 1).isFalse();
    }
    for (var item : LogisticDif.of(scores, focal, true, Progress.NONE)) {
      said(item.uniform(), item.crossing(), item.deltaR2());
    }
  }
}
