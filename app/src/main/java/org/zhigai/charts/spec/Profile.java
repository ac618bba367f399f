package org.zhigai.charts.spec;

import java.util.List;

/**
 * Values at steps that have an order, such as ability levels or rounds, joined by lines; the benchmark beside the school.
 *
 * @param steps names below, from left to right
 * @param lines one a group, each with a value a step
 * @param zero name of the line at zero; empty where zero is no benchmark
 * @param percent whether values are shares 0–1 written as percentages; else they are written with their sign
 */
public record Profile(Heading heading, List<String> steps, List<Line> lines, String zero, String axis, boolean percent) implements ChartSpec {
  public Profile {
    steps = List.copyOf(steps);
    lines = List.copyOf(lines);
    for (var line : lines) {
      if (line.points().size() != steps.size()) {
        throw new IllegalArgumentException("a point for each step: " + line.name());
      }
    }
  }

  /** @param name written at its right end */
  public record Line(String name, List<Point> points, Role role) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A value with the ends of its interval; NaN where there is none. */
  public record Point(double value, double low, double high) {}
}
