package org.zhigai.stats.mixed;

import java.util.Arrays;

/**
 * One grouping of the rows and what differs between its groups.
 *
 * @param name of the grouping
 * @param group of each row, 0, 1, 2 …; −1 leaves the row out
 * @param slope what a slope belongs to, one a row; empty for an intercept alone
 */
public record RandomTerm(String name, int[] group, double[] slope) {

  public static RandomTerm intercept(String name, int[] group) {
    return new RandomTerm(name, group, new double[0]);
  }

  /** Random effects a group: 1 or 2. */
  int width() {
    return slope.length == 0 ? 1 : 2;
  }

  int groups() {
    return Arrays.stream(group).max().orElse(-1) + 1;
  }

  double value(int row, int effect) {
    return effect == 0 ? 1 : slope[row];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RandomTerm that && name.equals(that.name) && Arrays.equals(group, that.group) && Arrays.equals(slope, that.slope);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(group);
  }
}
