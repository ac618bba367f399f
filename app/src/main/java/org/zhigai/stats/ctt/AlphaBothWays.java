package org.zhigai.stats.ctt;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.zhigai.stats.ScoreMatrix;

/**
 * Alpha with and without the items on which all complete rows scored alike. Such an item adds nothing to any variance but counts in
 * k: PSPP and SPSS keep it, psych drops it, and the two alphas differ.
 *
 * @param all of all items
 * @param varying of the items that vary
 * @param constant columns of the items that do not
 */
public record AlphaBothWays(Alpha all, Alpha varying, int[] constant) {

  public static AlphaBothWays of(ScoreMatrix scores) {
    var complete = scores.complete();
    var constant = IntStream.range(0, complete.items()).filter(i -> complete.persons() > 0 && isConstant(complete.column(i))).toArray();
    var all = Reliability.alpha(complete);
    if (constant.length == 0) {
      return new AlphaBothWays(all, all, constant);
    }
    var kept = IntStream.range(0, complete.items()).filter(i -> Arrays.binarySearch(constant, i) < 0).toArray();
    return new AlphaBothWays(all, Reliability.alpha(complete.items(kept)), constant);
  }

  private static boolean isConstant(double[] column) {
    return Arrays.stream(column).allMatch(v -> v == column[0]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AlphaBothWays that && all.equals(that.all) && Arrays.equals(constant, that.constant);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }
}
