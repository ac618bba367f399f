package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * Standard errors of an item's parameters; {@code NaN} where the information is not positive, empty for an undefined item.
 *
 * @param a of the slope
 * @param d of the intercepts
 * @param b of the step locations, by the delta method
 * @param guess of the chance to be right without knowing, by the delta method; {@code NaN} where the model has none
 */
public record ItemErrors(double a, double[] d, double[] b, double guess) {

  static final ItemErrors UNDEFINED = new ItemErrors(Double.NaN, new double[0], new double[0], Double.NaN);

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemErrors that && Double.compare(a, that.a) == 0 && Arrays.equals(d, that.d);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(a) + Arrays.hashCode(d);
  }
}
