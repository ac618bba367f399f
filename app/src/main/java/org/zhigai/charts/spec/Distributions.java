package org.zhigai.charts.spec;

import java.util.List;

/**
 * How marks lie in each of several groups, a small picture a group, all on one scale, with the whole behind each.
 *
 * @param panels in the order they are given, which is that of the classes
 * @param fullMark where the scale ends; it begins at zero
 * @param whole how densely the marks of all lie at evenly spaced places from zero to the full mark
 * @param wholeName its name
 */
public record Distributions(Heading heading, List<Panel> panels, double fullMark, List<Double> whole, String wholeName, String axis)
    implements ChartSpec {
  public Distributions {
    panels = List.copyOf(panels);
    whole = List.copyOf(whole);
  }

  /**
   * A group.
   *
   * @param note its n and mean in words, or why it is hidden
   * @param density as {@code whole}, in the same unit; empty for a group that is hidden or has nobody
   * @param mean in marks; NaN likewise
   */
  public record Panel(String label, String note, List<Double> density, double mean) {
    public Panel {
      density = List.copyOf(density);
    }
  }
}
