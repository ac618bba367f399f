package org.zhigai.samples;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The truth of a subject known only by its total: no items, no district, nothing planted.
 *
 * @param totals by seat; meaningless for those who were not present
 */
record SubjectMarks(String subject, int full, List<Seat> seats, int[] totals) {
  /** Points of 100 by which the classes lie apart. */
  private static final double[] CLASS = {0.8, -0.9, 0.6, -0.8, 1.1, -0.7};

  /** Totals with about the given mean and spread in every class, higher for abler pupils. */
  static SubjectMarks give(String subject, int full, double mean, double sd, List<Seat> seats, double[] ability, long seed) {
    var random = new Random(seed);
    var raw = seats.stream().mapToDouble(s -> 0.75 * ability[s.pupil().id()] + 0.65 * random.nextGaussian()).toArray();
    var totals = new int[seats.size()];
    for (int c = 1; c <= Roster.CLASSES; c++) {
      int classNo = c;
      int[] rows = IntStream.range(0, raw.length).filter(r -> seats.get(r).classNo() == classNo && seats.get(r).present()).toArray();
      var own = IntStream.of(rows).mapToDouble(r -> raw[r]).toArray();
      double centre = Numbers.mean(own);
      double spread = Numbers.sd(own);
      for (int r : rows) {
        double wanted = mean + CLASS[c - 1] * full / 100 + sd * (raw[r] - centre) / spread;
        totals[r] = Math.clamp(Math.round(wanted), 0, full);
      }
    }
    return new SubjectMarks(subject, full, seats, totals);
  }

  int count(Predicate<Seat> test) {
    return (int) seats.stream().filter(test).count();
  }

  /** Totals of the present pupils who satisfy the test. */
  double[] totals(Predicate<Seat> test) {
    return IntStream.range(0, totals.length).filter(r -> seats.get(r).present() && test.test(seats.get(r))).mapToDouble(r -> totals[r]).toArray();
  }
}
