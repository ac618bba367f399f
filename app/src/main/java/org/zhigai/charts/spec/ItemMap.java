package org.zhigai.charts.spec;

import java.util.List;

/**
 * Items by difficulty (rate of marks, right is easier) and discrimination (up is sharper).
 *
 * @param splitX where the quadrants part on the difficulty axis
 * @param splitY where they part on the discrimination axis
 * @param quadrants names: upper left, upper right, lower left, lower right
 */
public record ItemMap(
    Heading heading, List<Point> points, double splitX, double splitY, List<String> quadrants, String xAxis, String yAxis)
    implements ChartSpec {
  public ItemMap {
    points = List.copyOf(points);
    quadrants = List.copyOf(quadrants);
    if (quadrants.size() != 4) {
      throw new IllegalArgumentException("four quadrants");
    }
  }

  /**
   * An item.
   *
   * @param marked drawn in the accent, and its label placed first
   */
  public record Point(String label, double difficulty, double discrimination, boolean marked) {}
}
