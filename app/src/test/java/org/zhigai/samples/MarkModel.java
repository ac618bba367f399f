package org.zhigai.samples;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gives marks. Who does better than whom is chance and ability; how well a class does on an item is set: the marks of each class and item
 * are shifted until their mean meets the target, so that nothing but what is planted differs from the district.
 */
final class MarkModel {
  /** Percentage points by which a class lies above or below its school, without anything planted. */
  private static final double[] CLASS = {1.0, -1.5, 2.4, -2.3, 2.3, -1.9};
  private static final double POINT_NOISE = 0.8;
  private static final double ITEM_NOISE = 2.0;
  private static final double SLOPE = 1.15;

  private final Paper paper;
  private final Plan plan;

  MarkModel(Paper paper, Plan plan) {
    this.paper = paper;
    this.plan = plan;
  }

  Marks give(List<Seat> seats, double[] ability, long seed) {
    var random = new Random(seed);
    double[][] latent = latent(seats, ability, random);
    double[][] target = targets(random);
    var marks = new int[seats.size()][0];
    IntStream.range(0, seats.size()).filter(r -> seats.get(r).present()).forEach(r -> marks[r] = new int[paper.items().size()]);
    for (int c = 1; c <= Roster.CLASSES; c++) {
      int classNo = c;
      int[] rows = IntStream.range(0, seats.size()).filter(r -> seats.get(r).present() && seats.get(r).classNo() == classNo).toArray();
      // What rounding leaves over on one item is carried to the next of the same knowledge point.
      var owed = new double[paper.points().size()];
      for (int j = 0; j < paper.items().size(); j++) {
        var item = paper.items().get(j);
        int point = paper.points().indexOf(item.points().getFirst());
        double want = rows.length * item.full() * target[c - 1][j] + owed[point];
        int sum = set(marks, rows, j, item.full(), latent, (int) StrictMath.round(want));
        owed[point] = want - sum;
      }
    }
    return new Marks(paper, seats, marks);
  }

  private double[][] latent(List<Seat> seats, double[] ability, Random random) {
    var points = paper.points();
    var latent = new double[seats.size()][paper.items().size()];
    for (int r = 0; r < seats.size(); r++) {
      var own = new double[points.size()];
      for (int k = 0; k < own.length; k++) {
        own[k] = random.nextGaussian();
      }
      double theta = ability[seats.get(r).pupil().id()];
      for (int j = 0; j < paper.items().size(); j++) {
        int k = points.indexOf(paper.items().get(j).points().getFirst());
        latent[r][j] = 0.62 * theta + 0.25 * own[k] + 0.74 * random.nextGaussian();
      }
    }
    return latent;
  }

  /** Target score rates, 0..1, class × item. */
  private double[][] targets(Random random) {
    var targets = new double[Roster.CLASSES][paper.items().size()];
    for (var point : paper.points()) {
      int[] items = paper.where(i -> i.points().getFirst().equals(point));
      var ofClass = centred(random, Roster.CLASSES, POINT_NOISE);
      for (int c = 0; c < Roster.CLASSES; c++) {
        boolean planted = point.equals(plan.weakPoint());
        double shift = planted ? plan.classShift(c + 1, point) : CLASS[c];
        var ofItem = centred(random, items.length, ITEM_NOISE);
        for (int k = 0; k < items.length; k++) {
          var item = paper.items().get(items[k]);
          double rate = item.rate() + (plan.gap(item) + shift + ofClass[c] + ofItem[k]) / 100;
          targets[c][items[k]] = Math.clamp(rate, 0.2, 0.985);
        }
      }
    }
    return targets;
  }

  private static double[] centred(Random random, int n, double sd) {
    var noise = IntStream.range(0, n).mapToDouble(i -> sd * Math.clamp(random.nextGaussian(), -1.5, 1.5)).toArray();
    double mean = IntStream.range(0, n).mapToDouble(i -> noise[i]).average().orElse(0);
    return IntStream.range(0, n).mapToDouble(i -> noise[i] - mean).toArray();
  }

  /** Sets one item's marks in one class so that they sum to the wanted sum, or as near as whole marks allow; returns the sum. */
  private static int set(int[][] marks, int[] rows, int item, int full, double[][] latent, int wanted) {
    double low = -12;
    double high = 12;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (sum(rows, item, full, latent, middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    int above = sum(rows, item, full, latent, high);
    int below = sum(rows, item, full, latent, low);
    double shift = above - wanted <= wanted - below ? high : low;
    for (int r : rows) {
      marks[r][item] = mark(full, latent[r][item] + shift);
    }
    return sum(rows, item, full, latent, shift);
  }

  private static int sum(int[] rows, int item, int full, double[][] latent, double shift) {
    int sum = 0;
    for (int r : rows) {
      sum += mark(full, latent[r][item] + shift);
    }
    return sum;
  }

  /** Items of one or two marks are right or wrong; longer ones earn part marks. */
  private static int mark(int full, double x) {
    if (full <= 2) {
      return x > 0 ? full : 0;
    }
    double share = 1 / (1 + StrictMath.exp(-1.7 * SLOPE * (x + 0.2)));
    return (int) Math.clamp(Math.floor(share * full * 1.12 - 0.06 * full + 0.5), 0, full);
  }
}
