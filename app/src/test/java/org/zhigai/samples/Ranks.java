package org.zhigai.samples;

import java.util.function.Predicate;

/** Rank columns as scanners' exports carry them; an importer has to drop them. */
final class Ranks {
  private Ranks() {}

  /** 1 + the number of present pupils among those tested with a higher total. */
  static int of(Marks marks, int row, Predicate<Seat> among) {
    int rank = 1;
    for (double total : marks.totals(among)) {
      if (total > marks.total(row)) {
        rank++;
      }
    }
    return rank;
  }
}
