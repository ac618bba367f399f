package org.zhigai.charts.spec;

import java.util.List;
import java.util.Optional;

/**
 * Curves over a scale, with measured points beside them and, low in the background, how many stand where on the scale.
 *
 * @param columns counts along the scale, drawn faintly from the bottom; empty when there are none
 * @param second the scale at the right, of the curves that say so
 */
public record Curves(
    Heading heading, List<Curve> curves, List<Dot> dots, List<Column> columns, Scale x, Scale y, Optional<Scale> second) implements ChartSpec {
  public Curves {
    curves = List.copyOf(curves);
    dots = List.copyOf(dots);
    columns = List.copyOf(columns);
  }

  /** With one upright scale. */
  public Curves(Heading heading, List<Curve> curves, List<Dot> dots, List<Column> columns, Scale x, Scale y) {
    this(heading, curves, dots, columns, x, y, Optional.empty());
  }

  /**
   * A curve.
   *
   * @param name written beside it where there is room
   * @param x rising
   * @param y one for each x; a point whose y is NaN is left out
   * @param step whether it goes in steps
   * @param second whether it goes by the scale at the right
   */
  public record Curve(String name, List<Double> x, List<Double> y, boolean step, Role role, boolean second) {
    public Curve {
      x = List.copyOf(x);
      y = List.copyOf(y);
      if (x.size() != y.size()) {
        throw new IllegalArgumentException("a y for each x");
      }
    }

    /** By the scale at the left. */
    public Curve(String name, List<Double> x, List<Double> y, boolean step, Role role) {
      this(name, x, y, step, role, false);
    }
  }

  /** A measured point with the ends of its interval; NaN ends when there is none. */
  public record Dot(double x, double y, double low, double high) {}

  /** So many from here to there. */
  public record Column(double from, double to, int count) {}

  /** @param percent whether its numbers are shares 0–1 written as percentages */
  public record Scale(String label, double from, double to, boolean percent) {}
}
