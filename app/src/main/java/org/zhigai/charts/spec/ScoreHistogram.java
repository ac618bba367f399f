package org.zhigai.charts.spec;

import java.util.List;

/**
 * How many pupils got how many marks.
 *
 * @param edges bin edges in marks, rising; one more than counts
 * @param lines the school's mean, the district's mean: each a line with its name
 * @param density the smoothed counts at evenly spaced places from the first to the last edge; empty for none
 */
public record ScoreHistogram(
    Heading heading, List<Double> edges, List<Integer> counts, List<Line> lines, String scoreAxis, String countAxis, List<Double> density)
    implements ChartSpec {
  public ScoreHistogram {
    edges = List.copyOf(edges);
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
    density = List.copyOf(density);
    if (edges.size() != counts.size() + 1) {
      throw new IllegalArgumentException("one edge more than counts");
    }
  }

  /** Counts alone. */
  public ScoreHistogram(Heading heading, List<Double> edges, List<Integer> counts, List<Line> lines, String scoreAxis, String countAxis) {
    this(heading, edges, counts, lines, scoreAxis, countAxis, List.of());
  }

  /** An upright line at {@code at} marks. */
  public record Line(double at, String label, Role role) {}
}
