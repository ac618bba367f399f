package org.zhigai.charts;

import java.util.List;

/**
 * Curves over a scale, with measured points beside them and, low in the background, how many stand where on the scale.
 *
 * @param columns counts along the scale, drawn faintly from the bottom; empty when there are none
 */
public record Curves(Heading heading, List<Curve> curves, List<Dot> dots, List<Column> columns, Scale x, Scale y) implements ChartSpec {
  public Curves {
    curves = List.copyOf(curves);
    dots = List.copyOf(dots);
    columns = List.copyOf(columns);
  }

  /**
   * A curve.
   *
   * @param name written at its right end
   * @param x rising
   * @param y one for each x; a point whose y is NaN is left out
   * @param step whether it goes in steps
   */
  public record Curve(String name, List<Double> x, List<Double> y, boolean step, Role role) {
    public Curve {
      x = List.copyOf(x);
      y = List.copyOf(y);
      if (x.size() != y.size()) {
        throw new IllegalArgumentException("a y for each x");
      }
    }
  }

  /** A measured point with the ends of its interval; NaN ends when there is none. */
  public record Dot(double x, double y, double low, double high) {}

  /** So many from here to there. */
  public record Column(double from, double to, int count) {}

  /** @param percent whether its numbers are shares 0–1 written as percentages */
  public record Scale(String label, double from, double to, boolean percent) {}
}
