package org.zhigai.stats.diagnosis;

import java.util.Arrays;

/**
 * An item of a fitted model.
 *
 * @param right probability of a right answer for each kind of person the model tells apart on this item, fewest skills first: for
 *     DINA those lacking any skill asked for and those lacking none; for DINO those lacking all and those lacking not all; for G-DINA the combinations of the skills asked for, read as
 *     binary numbers with the first skill as the lowest bit. One entry alone when the item asks for nothing. Empty when nobody
 *     has a score on it
 */
public record DiagnosticItem(double[] right) {

  /** Probability of being right with none of the skills; {@code NaN} when not defined. */
  public double guess() {
    return right.length < 2 ? Double.NaN : right[0];
  }

  /** Probability of being wrong with all of them; {@code NaN} when not defined. */
  public double slip() {
    return right.length == 0 ? Double.NaN : 1 - right[right.length - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DiagnosticItem that && Arrays.equals(right, that.right);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(right);
  }
}
