package org.zhigai.template;

/**
 * A label beside a table and where what it asks for is written.
 *
 * @param text the label itself
 * @param from where in its own cell the answer begins, in letters; below 0 where it stands in another cell
 * @param to behind the blank that it takes the place of
 * @param pad whether something else follows in the same cell
 * @param row of the cell for the answer
 * @param answered what stands there already; empty for nothing
 */
public record FormLabel(String text, FormFact fact, int from, int to, boolean pad, int row, int column, String answered) {

  boolean isWithin() {
    return from >= 0;
  }

  public boolean isAnswered() {
    return !answered.isBlank();
  }
}
