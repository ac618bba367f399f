package org.zhigai.problems.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.Item;

/**
 * The law that simulated schools and their district are drawn from: a paper of 30 items in 10 knowledge points of three, 4 ability
 * levels and 3 types, another such paper a term later, and a questionnaire of 4 factors.
 *
 * @param classes how many
 * @param perClass pupils in each
 * @param icc share of the variance of ability that lies between classes
 * @param loading what a standard deviation of ability is worth on an item, 0–1 of its marks
 * @param own standard deviation of what a pupil is better or worse at in one knowledge point, in standard deviations of ability; it lasts
 * @param stability correlation of the ability of a pupil beside the class over a term
 * @param drift standard deviation of how far a class moves over a term, in standard deviations of ability
 * @param present chance that a pupil sits a paper
 * @param district the district on each paper
 */
record World(
    int classes, int perClass, double icc, double loading, double own, double stability, double drift, double present,
    List<District> district) {
  static final int ITEMS = 30;
  static final int POINTS = 10;
  static final int MARKS = 4;
  static final int QUESTIONS = 12;
  static final Origin ORIGIN = new Origin("simulated", "", "");
  static final double USUAL_LOADING = 0.13;

  private static final int DISTRICT_PUPILS = 200_000;

  /** The district itself on one paper, and on the questionnaire. */
  record District(double[] rates, double mean, double sd, double factor) {}

  /** One paper of items; one pupil in twenty-five is absent. */
  static World oneTerm(int classes, int perClass, double icc, List<District> district) {
    return new World(classes, perClass, icc, USUAL_LOADING, 0, 1, 0, 0.96, district);
  }

  int pupils() {
    return classes * perClass;
  }

  /** From 200,000 pupils of the law. */
  static List<District> districts(double loading, double own) {
    var random = new SplittableRandom(20_260_601);
    return IntStream.range(0, 2).mapToObj(round -> district(round, loading, own, random)).toList();
  }

  private static District district(int round, double loading, double own, SplittableRandom random) {
    var rates = new double[ITEMS];
    double sum = 0;
    double squares = 0;
    var high = 0;
    for (var p = 0; p < DISTRICT_PUPILS; p++) {
      var able = random.nextGaussian();
      var points = points(own, random);
      double total = 0;
      for (var i = 0; i < ITEMS; i++) {
        var score = score(rate(round, i), loading * (able + points[i / 3]), random);
        rates[i] += score / (double) MARKS / DISTRICT_PUPILS;
        total += score;
      }
      sum += total;
      squares += total * total;
      var mood = random.nextGaussian();
      double answers = 0;
      for (var q = 0; q < QUESTIONS / 4; q++) {
        answers += answer(mood, random);
      }
      high += answers / 3 >= 3.5 ? 1 : 0;
    }
    var mean = sum / DISTRICT_PUPILS;
    return new District(rates, mean, Math.sqrt(squares / DISTRICT_PUPILS - mean * mean), high / (double) DISTRICT_PUPILS);
  }

  /** What a pupil is better or worse at, by knowledge point. */
  static double[] points(double own, SplittableRandom random) {
    var out = new double[POINTS];
    for (var k = 0; k < POINTS && own > 0; k++) {
      out[k] = own * random.nextGaussian();
    }
    return out;
  }

  /** What the item asks of a middling pupil, 0.45–0.9; another paper asks as much of each knowledge point, in another order. */
  static double rate(int round, int item) {
    var like = item / 3 * 3 + (item + round) % 3;
    return 0.45 + 0.45 * ((like * 7) % ITEMS) / (ITEMS - 1.0);
  }

  static float score(double rate, double able, SplittableRandom random) {
    return Math.clamp(Math.round(MARKS * (rate + able + 0.25 * random.nextGaussian())), 0, MARKS);
  }

  static float answer(double mood, SplittableRandom random) {
    return Math.clamp(Math.round(3.6 + 0.7 * mood + 0.8 * random.nextGaussian()), 1, 5);
  }

  static String point(int k) {
    return "知识点" + (k + 1);
  }

  Item item(int round, int i) {
    return new Item(
        String.valueOf(i + 1), MARKS, "", "题型" + (i % 3 + 1), List.of(point(i / 3)), "层级" + (i % 4 + 1),
        district.get(round).rates()[i], ORIGIN);
  }
}
