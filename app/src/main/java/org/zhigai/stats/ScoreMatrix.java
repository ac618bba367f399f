package org.zhigai.stats;

/** Persons × items, dense and row-major; NaN where there is no score. The array is not copied. */
public record ScoreMatrix(int persons, int items, float[] cells) {

  public float get(int person, int item) {
    return cells[person * items + item];
  }
}
