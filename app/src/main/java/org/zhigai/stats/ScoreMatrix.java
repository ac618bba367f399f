package org.zhigai.stats;

import java.util.Arrays;

/**
 * Scores of persons on items, dense and row by row.
 *
 * @param persons rows, 0 or more
 * @param items columns, 0 or more
 * @param cells {@code persons × items} scores, {@code NaN} where there is none; taken over, not copied
 */
public record ScoreMatrix(int persons, int items, float[] cells) {

  public ScoreMatrix {
    if (persons < 0 || items < 0 || cells.length != (long) persons * items) {
      throw new IllegalArgumentException(persons + " × " + items + " is not " + cells.length + " cells");
    }
  }

  /** The matrix of these rows, which must be equally long. */
  public static ScoreMatrix of(float[][] rows) {
    var items = rows.length == 0 ? 0 : rows[0].length;
    var cells = new float[rows.length * items];
    for (var p = 0; p < rows.length; p++) {
      if (rows[p].length != items) {
        throw new IllegalArgumentException("row " + p + " has " + rows[p].length + " items, not " + items);
      }
      System.arraycopy(rows[p], 0, cells, p * items, items);
    }
    return new ScoreMatrix(rows.length, items, cells);
  }

  /** The score of person {@code p} on item {@code i}, {@code NaN} when there is none. */
  public float get(int p, int i) {
    return cells[p * items + i];
  }

  /** A copy of item {@code i}'s scores as the decimals they stand for ({@link Marks}), {@code NaN} included. */
  public double[] column(int i) {
    var out = new double[persons];
    for (var p = 0; p < persons; p++) {
      out[p] = Marks.of(cells[p * items + i]);
    }
    return out;
  }

  /** A copy of person {@code p}'s scores, {@code NaN} included. */
  public double[] row(int p) {
    var out = new double[items];
    for (var i = 0; i < items; i++) {
      out[i] = Marks.of(cells[p * items + i]);
    }
    return out;
  }

  /** Sum of each person's scores, exact in hundredths and the same in every order of the items, {@code NaN} for a person with a score missing. */
  public double[] totals() {
    var out = new double[persons];
    for (var p = 0; p < persons; p++) {
      double sum = 0;
      for (var at = p * items; at < (p + 1) * items; at++) {
        sum += Marks.of(cells[at]);
      }
      out[p] = items == 0 ? Double.NaN : Marks.of(sum);
    }
    return out;
  }

  /** The persons of whom every score is present. */
  public ScoreMatrix complete() {
    var keep = new boolean[persons];
    var totals = totals();
    for (var p = 0; p < persons; p++) {
      keep[p] = !Double.isNaN(totals[p]);
    }
    return persons(keep);
  }

  /** The persons for whom {@code keep} is true. */
  public ScoreMatrix persons(boolean[] keep) {
    var out = new float[cells.length];
    var kept = 0;
    for (var p = 0; p < persons; p++) {
      if (keep[p]) {
        System.arraycopy(cells, p * items, out, kept * items, items);
        kept++;
      }
    }
    return new ScoreMatrix(kept, items, Arrays.copyOf(out, kept * items));
  }

  /** The items at these columns, in this order. */
  public ScoreMatrix items(int... columns) {
    var out = new float[persons * columns.length];
    for (var p = 0; p < persons; p++) {
      for (var c = 0; c < columns.length; c++) {
        out[p * columns.length + c] = get(p, columns[c]);
      }
    }
    return new ScoreMatrix(persons, columns.length, out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreMatrix that
        && persons == that.persons
        && items == that.items
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * persons + items) + Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return "ScoreMatrix[" + persons + " × " + items + "]";
  }
}
