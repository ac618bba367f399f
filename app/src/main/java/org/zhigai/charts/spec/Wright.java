package org.zhigai.charts.spec;

import java.util.List;

/**
 * Pupils and items on one upright scale: left how many pupils stand at each height, right which items do. Nobody can be read off it.
 *
 * @param bins lowest first, of equal width
 * @param persons name of the left side
 * @param items name of the right side
 */
public record Wright(Heading heading, List<Bin> bins, String persons, String items) implements ChartSpec {
  public Wright {
    bins = List.copyOf(bins);
  }

  /**
   * A step of the scale.
   *
   * @param persons how many
   * @param items labels of those whose difficulty lies in it, in the order of the paper
   */
  public record Bin(double from, double to, int persons, List<String> items) {
    public Bin {
      items = List.copyOf(items);
    }
  }
}
