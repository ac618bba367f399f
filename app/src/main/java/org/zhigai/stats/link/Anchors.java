package org.zhigai.stats.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.irt.ItemCurve;

/** Pairs of curves of the same items on two scales. */
record Anchors(List<ItemCurve> fresh, List<ItemCurve> old) {
  private static final int POINTS = 41;
  private static final double RANGE = 4;

  /** Pairs of which both are defined, with as many categories on both sides and finite locations. */
  static Anchors of(List<ItemCurve> fresh, List<ItemCurve> old) {
    var a = new ArrayList<ItemCurve>();
    var b = new ArrayList<ItemCurve>();
    for (var i = 0; i < fresh.size(); i++) {
      if (fresh.get(i).d().length == old.get(i).d().length
          && Double.isFinite(location(fresh.get(i)))
          && Double.isFinite(location(old.get(i)))) {
        a.add(fresh.get(i));
        b.add(old.get(i));
      }
    }
    return new Anchors(List.copyOf(a), List.copyOf(b));
  }

  int size() {
    return fresh.size();
  }

  /** Mean of the step locations; {@code NaN} for an undefined item. */
  static double location(ItemCurve item) {
    return Arrays.stream(item.b()).average().orElse(Double.NaN);
  }

  private static Descriptives locations(List<ItemCurve> items) {
    return Descriptives.of(items.stream().flatMapToDouble(i -> Arrays.stream(i.b())).toArray());
  }

  Linking meanSigma() {
    var here = locations(fresh);
    var there = locations(old);
    var slope = there.sd() / here.sd();
    return here.sd() > 0 && there.sd() > 0
        ? new Linking(slope, there.mean() - slope * here.mean(), size())
        : new Linking(Double.NaN, Double.NaN, size());
  }

  double haebara(double slope, double shift) {
    var line = new Linking(slope, shift, size());
    double out = 0;
    for (var i = 0; i < size(); i++) {
      var moved = line.item(fresh.get(i));
      for (var q = 0; q < POINTS; q++) {
        var there = old.get(i).probabilities(theta(q));
        var here = moved.probabilities(theta(q));
        for (var k = 0; k < there.length; k++) {
          out += weight(q) * Math.pow(there[k] - here[k], 2);
        }
      }
    }
    return out;
  }

  double stockingLord(double slope, double shift) {
    var line = new Linking(slope, shift, size());
    var gap = new double[POINTS];
    for (var i = 0; i < size(); i++) {
      var moved = line.item(fresh.get(i));
      for (var q = 0; q < POINTS; q++) {
        gap[q] += old.get(i).expected(theta(q)) - moved.expected(theta(q));
      }
    }
    double out = 0;
    for (var q = 0; q < POINTS; q++) {
      out += weight(q) * gap[q] * gap[q];
    }
    return out;
  }

  private static double theta(int q) {
    return -RANGE + 2 * RANGE * q / (POINTS - 1);
  }

  private static double weight(int q) {
    return Math.exp(-theta(q) * theta(q) / 2);
  }
}
