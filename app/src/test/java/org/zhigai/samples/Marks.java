package org.zhigai.samples;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The truth of a paper: every mark given.
 *
 * @param marks row = seat, column = item; the rows of those who were not present are empty arrays
 */
record Marks(Paper paper, List<Seat> seats, int[][] marks) {

  int present() {
    return (int) seats.stream().filter(Seat::present).count();
  }

  int count(Predicate<Seat> test) {
    return (int) seats.stream().filter(test).count();
  }

  boolean present(int row) {
    return seats.get(row).present();
  }

  int total(int row) {
    return IntStream.of(marks[row]).sum();
  }

  /** Totals of the present pupils who satisfy the test. */
  double[] totals(Predicate<Seat> test) {
    return IntStream.range(0, seats.size()).filter(r -> seats.get(r).present() && test.test(seats.get(r)))
        .mapToDouble(this::total).toArray();
  }

  /** Score rate in percent over the items: sum of marks / sum of full marks, present pupils who satisfy the test. */
  double rate(int[] items, Predicate<Seat> test) {
    long got = 0;
    long could = 0;
    for (int r = 0; r < seats.size(); r++) {
      if (seats.get(r).present() && test.test(seats.get(r))) {
        for (int j : items) {
          got += marks[r][j];
          could += paper.items().get(j).full();
        }
      }
    }
    return 100.0 * got / could;
  }

  double rate(int... items) {
    return rate(items, s -> true);
  }
}
