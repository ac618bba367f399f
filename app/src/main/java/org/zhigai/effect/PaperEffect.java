package org.zhigai.effect;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Unit;
import org.zhigai.stats.ClusteredMean;
import org.zhigai.stats.Interval;

/**
 * The effect seen in two papers. Papers are not linked: values are compared with the district on each paper, never raw.
 * A problem of the grade is held against the district, pupils matched, classes as clusters; a problem of one class against
 * the other classes of its grade. The part a weakness picked for being extreme would have lost by itself is taken off.
 */
final class PaperEffect {
  private static final int LEAST_MATCHED = 20;
  /** The level the problem list was judged at. */
  private static final double LEVEL = 0.05;

  private final EffectFrame frame;
  private final Finding finding;
  private final SatPaper before;
  private final SatPaper after;
  private final List<Indicator> indicators;
  private final PaperResults beforeResults;
  private final PaperResults afterResults;

  private PaperEffect(
      EffectFrame frame, PaperResults before, PaperResults after, List<Indicator> indicators) {
    this.frame = frame;
    this.finding = frame.problem().finding();
    this.beforeResults = before;
    this.afterResults = after;
    this.before = SatPaper.of(before);
    this.after = SatPaper.of(after);
    this.indicators = indicators;
  }

  static EffectRow of(EffectFrame frame, PaperResults before, PaperResults after, List<Indicator> indicators) {
    return new PaperEffect(frame, before, after, indicators).row();
  }

  private EffectRow row() {
    var then = members(before);
    var now = members(after);
    if (finding.unit() == Unit.NUMBER || finding.rule().equals("pupil-group") || (finding.unit() == Unit.RATE && now.isEmpty())) {
      return frame.without("effect.reason.not-measured");
    }
    var first = values(before, then);
    var second = values(after, now);
    var benchmarkThen = benchmark(before, beforeResults, then);
    var benchmarkNow = benchmark(after, afterResults, now);
    var matched = match(first, second);
    if (finding.classRef().isPresent()) {
      return oneClass(first, second, matched);
    }
    if (Double.isNaN(benchmarkThen) || Double.isNaN(benchmarkNow)) {
      return notComparable(first, second, benchmarkThen, benchmarkNow);
    }
    var values =
        new EffectFrame.Values(
            mean(first, i -> true), count(first, i -> true), benchmarkThen, mean(second, i -> true),
            count(second, i -> true), benchmarkNow);
    var changes = new double[matched.length];
    var clusters = new int[matched.length];
    for (var k = 0; k < matched.length; k++) {
      changes[k] = second[matched[k][1]] - benchmarkNow - (first[matched[k][0]] - benchmarkThen);
      clusters[k] = before.clusters()[matched[k][0]];
    }
    var change = ClusteredMean.noSurerThanIndependent(changes, clusters);
    var expected = expected(first);
    var interval = change.interval(0.95);
    return judged(
        values, change.estimate() - expected, new Interval(interval.low() - expected, interval.high() - expected), expected,
        change.smallestDetectable(), matched.length);
  }

  private EffectRow oneClass(double[] first, double[] second, int[][] matched) {
    var own = before.classes().indexOf(finding.classRef().orElseThrow());
    var one = new double[matched.length];
    var two = new double[matched.length];
    var treated = new boolean[matched.length];
    var inClassNow = new boolean[second.length];
    for (var k = 0; k < matched.length; k++) {
      one[k] = first[matched[k][0]];
      two[k] = second[matched[k][1]];
      treated[k] = before.clusters()[matched[k][0]] == own;
      inClassNow[matched[k][1]] = treated[k];
    }
    var values =
        new EffectFrame.Values(
            mean(first, i -> before.clusters()[i] == own), count(first, i -> before.clusters()[i] == own),
            mean(first, i -> before.clusters()[i] != own), mean(second, i -> inClassNow[i]),
            count(second, i -> inClassNow[i]), mean(second, i -> !inClassNow[i]));
    // A class picked for being weak comes nearer to the others without any teaching, as a group of pupils does.
    var effect = GroupEffect.of(one, two, treated);
    return judged(values, effect.net(), effect.interval(), effect.expected(), effect.smallestDetectable(), effect.helped());
  }

  /** The pupils of a support group beside all others who sat both papers, by their rates on the problem's items. */
  static GroupEffect ofGroup(EffectFrame frame, PaperResults before, PaperResults after, Collection<String> group) {
    var one = new PaperEffect(frame, before, after, List.of());
    var first = one.values(one.before, one.members(one.before));
    var second = one.values(one.after, one.members(one.after));
    var matched = one.match(first, second);
    var helped = new boolean[matched.length];
    for (var k = 0; k < matched.length; k++) {
      helped[k] = group.contains(one.before.pupils().get(matched[k][0]).pseudonym());
    }
    return GroupEffect.of(
        Arrays.stream(matched).mapToDouble(m -> first[m[0]]).toArray(),
        Arrays.stream(matched).mapToDouble(m -> second[m[1]]).toArray(), helped);
  }

  private EffectRow judged(
      EffectFrame.Values values, double net, Interval interval, double expected, double smallest, int matched) {
    Verdict verdict;
    String reason;
    if (matched < LEAST_MATCHED || Double.isNaN(interval.low())) {
      verdict = Verdict.NOT_ENOUGH_DATA;
      reason = "effect.reason.few";
    } else if (interval.low() > 0) {
      verdict = Verdict.EFFECTIVE;
      reason = "effect.reason.effective";
    } else {
      verdict = Verdict.NO_EFFECT_SEEN;
      reason = "effect.reason.unseen";
    }
    var scale = finding.unit() == Unit.RATE ? 100 : 1;
    var phrase =
        Phrase.of(
            reason, matched, net * scale, interval.low() * scale, interval.high() * scale, smallest * scale,
            expected * scale, Phrase.of(finding.unit() == Unit.RATE ? "effect.unit.rate" : "effect.unit.mean"));
    return frame.row(
        after.paper().info().round(), values, new EffectFrame.Judged(
            net, expected, interval, smallest, matched, verdict, phrase));
  }

  private EffectRow notComparable(double[] first, double[] second, double then, double now) {
    var values =
        new EffectFrame.Values(
            mean(first, i -> true), count(first, i -> true), then, mean(second, i -> true), count(second, i -> true),
            now);
    var nothing = new Interval(Double.NaN, Double.NaN);
    return frame.row(
        after.paper().info().round(), values,
        new EffectFrame.Judged(
            Double.NaN, Double.NaN, nothing, Double.NaN, 0, Verdict.NOT_COMPARABLE, Phrase.of("effect.reason.no-benchmark")));
  }

  /** Items of the finding's target on a paper; for the whole paper none. */
  private List<Integer> members(SatPaper paper) {
    return IntStream.range(0, paper.paper().items().size())
        .filter(i -> isAbout(paper.paper().items().get(i)))
        .boxed()
        .toList();
  }

  private boolean isAbout(Item item) {
    return finding.unit() == Unit.RATE
        && (item.knowledgePoints().contains(finding.target())
            || item.ability().equals(finding.target())
            || item.type().equals(finding.target()));
  }

  /** Rates 0–1, or totals brought to the full mark of the earlier paper. */
  private double[] values(SatPaper paper, List<Integer> members) {
    if (finding.unit() == Unit.RATE) {
      return paper.rates(members);
    }
    var scale = before.paper().fullMark() / paper.paper().fullMark();
    return Arrays.stream(paper.totals()).map(t -> t * scale).toArray();
  }

  private double benchmark(SatPaper paper, PaperResults results, List<Integer> members) {
    if (finding.unit() == Unit.MARKS) {
      var mean = FigurePaper.of(results, indicators).district().mean();
      return mean * before.paper().fullMark() / paper.paper().fullMark();
    }
    var items = members.stream().map(paper.paper().items()::get).toList();
    var full = items.stream().mapToDouble(Item::fullMark).sum();
    return items.stream().mapToDouble(i -> i.districtRate() * i.fullMark()).sum() / full;
  }

  /** Row pairs (before, after) of pupils who sat both and have a value in both. */
  private int[][] match(double[] first, double[] second) {
    var later = new HashMap<Long, Integer>();
    for (var i = 0; i < after.pupils().size(); i++) {
      later.put(after.pupils().get(i).pupilId(), i);
    }
    return IntStream.range(0, before.pupils().size())
        .filter(i -> later.containsKey(before.pupils().get(i).pupilId()))
        .mapToObj(i -> new int[] {i, later.getOrDefault(before.pupils().get(i).pupilId(), -1)})
        .filter(pair -> !Double.isNaN(first[pair[0]]) && !Double.isNaN(second[pair[1]]))
        .toArray(int[][]::new);
  }

  /**
   * The change expected because the weakness was picked for being far off: luck that helped it over the threshold is not
   * drawn twice. The mean of a normal estimate beyond its threshold c exceeds its true value by about
   * se·φ(z − c)/Φ(z − c), the correction of Zöllner and Pritchard 2007 (AJHG 80:605–615) taken at the estimate itself. The
   * threshold is that of the whole list: the p at which q would have been .05, or the practical floor if that is further.
   */
  private double expected(double[] first) {
    var values = finding.classRef().map(c -> before.of(c, first)).orElse(first);
    var se = ClusteredMean.of(values, new int[values.length]).se();
    if (!(se > 0) || !(finding.q() > 0)) {
      return 0;
    }
    var normal = new NormalDistribution();
    var z = Math.abs(finding.difference()) / se;
    var admitted = Math.min(1, finding.p() * LEVEL / finding.q());
    var threshold = -normal.inverseCumulativeProbability(admitted);
    var beyond = z - Math.min(z, threshold);
    return se * normal.density(beyond) / normal.cumulativeProbability(beyond);
  }

  private static double mean(double[] values, IntPredicate which) {
    return IntStream.range(0, values.length)
        .filter(i -> which.test(i) && !Double.isNaN(values[i]))
        .mapToDouble(i -> values[i])
        .average()
        .orElse(Double.NaN);
  }

  private static int count(double[] values, IntPredicate which) {
    return (int) IntStream.range(0, values.length).filter(i -> which.test(i) && !Double.isNaN(values[i])).count();
  }
}
