package org.zhigai.explore.sight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.monitoring.figures.ClassFigures;
import org.zhigai.stats.Density;

/** Smoothed distributions of totals, on the scale from nothing to the full mark. */
public final class Densities {
  static final int PLACES = 101;
  private static final int OUTLINE = 41;

  private Densities() {}

  /** Of everybody in sight. */
  public static Density whole(Sight sight) {
    return sight.kept(Density.class, "whole", () -> Density.of(sight.sat().totals(), 0, full(sight), PLACES));
  }

  /** Of one class. */
  public static Density of(ClassFigures of, Sight sight) {
    return sight.kept(
        Density.class, "of " + of.classRef().label(), () -> Density.of(sight.sat().of(of.classRef(), sight.sat().totals()), 0, full(sight), PLACES));
  }

  private static double full(Sight sight) {
    return sight.results().paper().fullMark();
  }

  public static List<Double> heights(Density density) {
    return Arrays.stream(density.heights()).boxed().toList();
  }

  /** The part of a density from one mark to another, at evenly spaced places; empty where there is no density. */
  public static List<Double> between(Density density, double low, double high, double full) {
    return density.heights().length == 0
        ? List.of()
        : IntStream.range(0, OUTLINE).mapToObj(i -> at(density.heights(), (low + (high - low) * i / (OUTLINE - 1)) / full)).toList();
  }

  private static double at(double[] heights, double share) {
    var place = Math.clamp(share, 0, 1) * (heights.length - 1);
    var below = Math.min((int) place, heights.length - 2);
    return heights[below] + (place - below) * (heights[below + 1] - heights[below]);
  }
}
