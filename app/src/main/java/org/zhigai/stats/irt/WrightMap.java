package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.List;

/**
 * Persons and items on one scale, as counts, so that nobody can be read off it.
 *
 * @param from lower end of the first bin
 * @param width of a bin
 * @param persons how many abilities fall into each bin
 * @param locations of each item, its step locations; empty for an undefined item
 */
public record WrightMap(double from, double width, int[] persons, List<double[]> locations) {

  /** Bins of {@code width} from −4 to 4, the outermost taking what lies beyond; abilities that are {@code NaN} are left out. */
  public static WrightMap of(IrtFit fit, double width) {
    return of(fit.eap(), fit.items(), width);
  }

  /** As {@link #of(IrtFit, double)} for abilities and items from elsewhere. */
  public static WrightMap of(double[] abilities, List<ItemCurve> items, double width) {
    var bins = (int) Math.ceil(8 / width);
    var persons = new int[bins];
    for (var theta : abilities) {
      if (!Double.isNaN(theta)) {
        persons[Math.clamp((int) Math.floor((theta + 4) / width), 0, bins - 1)]++;
      }
    }
    return new WrightMap(-4, width, persons, items.stream().map(ItemCurve::b).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrightMap that && from == that.from && Arrays.equals(persons, that.persons);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(persons);
  }
}
