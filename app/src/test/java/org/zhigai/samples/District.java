package org.zhigai.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What the district is said to have reached, set from the school's own marks so that the planted gaps are exact: the district's rate on an
 * item is the school's minus the planned gap, with noise that cancels within each knowledge point.
 *
 * @param n pupils of the district who sat the paper
 * @param itemRates percent with one decimal, by item
 * @param mean of the totals
 * @param sd of the totals
 * @param levels percent at 水平Ⅰ..Ⅳ
 */
record District(Paper paper, int n, double[] itemRates, double mean, double sd, double[] levels) {
  private static final double ITEM_NOISE = 0.8;
  /** School minus district on the level shares; a school a little below the district on the whole. */
  private static final double[] LEVEL_GAPS = {0.7, 0.8, -0.4, -1.1};

  static District around(Marks truth, Plan plan, long seed) {
    var paper = truth.paper();
    var random = new Random(seed);
    var rates = new double[paper.items().size()];
    for (var point : paper.points()) {
      int[] items = paper.where(i -> i.points().getFirst().equals(point));
      int marks = IntStream.of(items).map(j -> paper.items().get(j).full()).sum();
      var noise = IntStream.of(items).mapToDouble(j -> ITEM_NOISE * Math.clamp(random.nextGaussian(), -1.5, 1.5)).toArray();
      double mean = IntStream.range(0, items.length).mapToDouble(k -> noise[k] * paper.items().get(items[k]).full()).sum() / marks;
      for (int k = 0; k < items.length; k++) {
        var item = paper.items().get(items[k]);
        rates[items[k]] = oneDecimal(truth.rate(items[k]) - plan.gap(item) + noise[k] - mean);
      }
    }
    double mean = IntStream.range(0, rates.length).mapToDouble(j -> rates[j] / 100 * paper.items().get(j).full()).sum();
    var levels = Levels.shares(truth.totals(s -> true), paper.full());
    var shares = IntStream.range(0, 4).mapToDouble(i -> oneDecimal(levels[i] - LEVEL_GAPS[i])).toArray();
    shares[2] = oneDecimal(100 - shares[0] - shares[1] - shares[3]);
    return new District(paper, paper.district(), rates, Math.round(mean * 100) / 100.0,
        Math.round(Numbers.sd(truth.totals(s -> true)) * 103) / 100.0, shares);
  }

  /** Score rate in percent over the items. */
  double rate(int... items) {
    double got = 0;
    double could = 0;
    for (int j : items) {
      got += itemRates[j] * paper.items().get(j).full();
      could += paper.items().get(j).full();
    }
    return got / could;
  }

  /** School minus district by knowledge point, in percentage points. */
  Map<String, Double> gaps(Marks truth) {
    var gaps = new LinkedHashMap<String, Double>();
    paper.points().forEach(p -> gaps.put(p, gap(truth, p)));
    return gaps;
  }

  double gap(Marks truth, String point) {
    return truth.rate(paper.ofPoint(point)) - rate(paper.ofPoint(point));
  }

  static double oneDecimal(double x) {
    return Math.round(x * 10) / 10.0;
  }
}
