package org.zhigai.effect;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Target;
import org.zhigai.value.Unit;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.multilevel.OneCluster;
import org.zhigai.stats.multilevel.TEstimate;
import org.zhigai.stats.multilevel.WithinDifference;

/**
 * The effect seen in two papers. Papers are not linked: values are compared with the district on each paper, never raw.
 * A problem of the grade is held against the district, pupils matched, classes as clusters; a problem of one class against
 * the other classes of its grade. The part a weakness picked for being extreme would have lost by itself is taken off, see
 * {@link Luck}.
 */
final class PaperEffect {
  private static final int LEAST_MATCHED = 20;
  /** What classes share at least of the changes of totals, and of those of a few items, which are measurement for the most part. */
  private static final double COMMON_OF_TOTALS = 0.1;
  private static final double COMMON_OF_RATES = 0.02;

  /** The group in question, and the one it is compared with. */
  private static final int OWN = 0;
  private static final int OTHERS = 1;

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
    if (finding.unit() == Unit.NUMBER || (finding.unit() == Unit.RATE && now.isEmpty())) {
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
    if (finding.target() instanceof Target.PupilGroup group) {
      return oneGroup(group, first, second, matched);
    }
    if (Double.isNaN(benchmarkThen) || Double.isNaN(benchmarkNow)) {
      return notComparable(first, second, benchmarkThen, benchmarkNow, matched);
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
    var change = ClusteredMean.ofClasses(changes, clusters, finding.unit() == Unit.RATE ? COMMON_OF_RATES : COMMON_OF_TOTALS);
    var luck = Luck.in(finding, change.plainSe() * change.plainSe(), sd());
    var theirs = benchmarkNow - benchmarkThen;
    return judged(
        values, later(first, matched, k -> true), new EffectFrame.Changes(change.estimate() + theirs, theirs),
        new TEstimate(change.estimate(), change.se(), change.df()), luck,
        matched.length);
  }

  private EffectRow oneClass(double[] first, double[] second, int[][] matched) {
    var own = before.classes().indexOf(finding.classRef().orElseThrow());
    if (own < 0) {
      return frame.without("effect.reason.not-measured");
    }
    var changes = new double[matched.length];
    var clusters = new int[matched.length];
    var inClassNow = new boolean[second.length];
    for (var k = 0; k < matched.length; k++) {
      changes[k] = second[matched[k][1]] - first[matched[k][0]];
      clusters[k] = before.clusters()[matched[k][0]];
      inClassNow[matched[k][1]] = clusters[k] == own;
    }
    var values =
        new EffectFrame.Values(
            mean(first, i -> before.clusters()[i] == own), count(first, i -> before.clusters()[i] == own),
            mean(first, i -> before.clusters()[i] != own), mean(second, i -> inClassNow[i]),
            count(second, i -> inClassNow[i]), mean(second, i -> !inClassNow[i]));
    var contrast = OneCluster.of(changes, clusters, own, COMMON_OF_RATES);
    var luck = Luck.in(finding, contrast.noise(), Double.NaN);
    var both = new EffectFrame.Changes(mean(changes, k -> clusters[k] == own), mean(changes, k -> clusters[k] != own));
    return judged(
        values, later(first, matched, k -> clusters[k] == own), both, contrast.contrast(), luck, Math.min(contrast.n(), contrast.others()));
  }

  /** A group beside the other, inside the classes both sit in, as the gap was found. */
  private EffectRow oneGroup(Target.PupilGroup group, double[] first, double[] second, int[][] matched) {
    var sideThen = sides(group, before);
    var sideNow = sides(group, after);
    var changes = new double[matched.length];
    var side = new int[matched.length];
    var clusters = new int[matched.length];
    for (var k = 0; k < matched.length; k++) {
      changes[k] = second[matched[k][1]] - first[matched[k][0]];
      side[k] = sideThen[matched[k][0]];
      clusters[k] = before.clusters()[matched[k][0]];
    }
    var gap = WithinDifference.of(changes, side, clusters);
    var values = new EffectFrame.Values(
        mean(first, i -> sideThen[i] == OWN), count(first, i -> sideThen[i] == OWN), mean(first, i -> sideThen[i] == OTHERS),
        mean(second, i -> sideNow[i] == OWN), count(second, i -> sideNow[i] == OWN), mean(second, i -> sideNow[i] == OTHERS));
    var theirs = mean(changes, k -> side[k] == OTHERS);
    return judged(
        values, later(first, matched, k -> side[k] == OWN), new EffectFrame.Changes(gap.estimate() + theirs, theirs),
        new TEstimate(gap.estimate(), gap.se(), gap.df()), Luck.in(finding, gap.se() * gap.se(), sd()), Math.min(gap.n(), gap.m()));
  }

  private static int[] sides(Target.PupilGroup group, SatPaper paper) {
    return paper.pupils().stream().mapToInt(p -> group.division().side(p.groups())).map(s -> s < 0 ? s : s == group.side() ? OWN : OTHERS).toArray();
  }

  /** What the matched pupils in question had at first, and when they were measured again. */
  private EffectFrame.Later later(double[] first, int[][] matched, IntPredicate which) {
    var had = IntStream.range(0, matched.length).filter(which).mapToDouble(k -> first[matched[k][0]]).average().orElse(Double.NaN);
    return new EffectFrame.Later(after.paper().info().round(), after.paper().date(), had);
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

  /** @param change as it was seen, luck not yet taken off: {@code changes} less the benchmark's */
  private EffectRow judged(EffectFrame.Values values, EffectFrame.Later later, EffectFrame.Changes changes, TEstimate change, Luck luck, int matched) {
    var expected = luck.expected();
    var left = change.less(expected, luck.variance());
    var net = left.value();
    var interval = left.interval(0.95);
    var smallest = left.smallestDetectable();
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
    var phrase = EffectFrame.reason(reason, matched, finding.unit(), net, interval, smallest, expected);
    return frame.row(
        later, values, changes, new EffectFrame.Judged(
            net, expected, interval, smallest, matched, verdict, phrase));
  }

  private EffectRow notComparable(double[] first, double[] second, double then, double now, int[][] matched) {
    var values =
        new EffectFrame.Values(
            mean(first, i -> true), count(first, i -> true), then, mean(second, i -> true), count(second, i -> true),
            now);
    var nothing = new Interval(Double.NaN, Double.NaN);
    var own = IntStream.range(0, matched.length).mapToDouble(k -> second[matched[k][1]] - first[matched[k][0]]).average().orElse(Double.NaN);
    return frame.row(
        later(first, matched, k -> true), values, new EffectFrame.Changes(own, now - then),
        new EffectFrame.Judged(
            Double.NaN, Double.NaN, nothing, Double.NaN, matched.length, Verdict.NOT_COMPARABLE, Phrase.of("effect.reason.no-benchmark")));
  }

  private double sd() {
    var figures = FigurePaper.of(beforeResults, indicators);
    return Double.isNaN(figures.district().sd()) ? figures.total().sd() : figures.district().sd();
  }

  /** Items of the finding's target on a paper; for the whole paper none. */
  private List<Integer> members(SatPaper paper) {
    return IntStream.range(0, paper.paper().items().size())
        .filter(i -> isAbout(paper.paper().items().get(i)))
        .boxed()
        .toList();
  }

  private boolean isAbout(Item item) {
    var name = finding.target().name();
    return finding.unit() == Unit.RATE
        && switch (finding.target()) {
          case Target.KnowledgePoint _ -> item.knowledgePoints().contains(name);
          case Target.AbilityLevel _ -> item.ability().equals(name);
          case Target.ItemType _ -> item.type().equals(name);
          case Target.ByPeople _,Target.Unknown _ ->
              item.knowledgePoints().contains(name) || item.ability().equals(name) || item.type().equals(name);
          // Another paper has other items, and the rest is not made of items.
          case Target.OneItem _,Target.WholePaper _,Target.Factor _,Target.IndicatorLine _,Target.PupilGroup _,Target.Participation _,Target.ClassSpread _,Target.PaperQuality _ ->
              false;
        };
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
