package org.zhigai.problems;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a school of some size can see: in how many of {@value #RUNS} simulated schools a knowledge point of three items, planted
 * this far below the district, was on the list. Measured by {@code ProblemListBench} with all rules and the program's own thresholds.
 *
 * @param between share of the variance that lies between classes
 * @param alarm share of schools with nothing wrong whose list was not empty, 0–1
 * @param found share of schools in which it was found, for each of {@link #BELOW}
 */
public record Power(int classes, int pupils, double between, double alarm, List<Double> found) {
  public static final int RUNS = 1_000;

  /** How far below the district the point was planted, 0–1. */
  public static final List<Double> BELOW = List.of(0.05, 0.08, 0.10, 0.15);

  private static final String TABLE = "power.csv";
  private static final int BEFORE_FOUND = 4;

  public Power {
    found = List.copyOf(found);
  }

  /** Every size that was simulated, small to large. */
  public static List<Power> table() {
    try (var in = Objects.requireNonNull(Power.class.getResourceAsStream(TABLE), TABLE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(Power::of).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Power of(String line) {
    var cells = line.split(",", -1);
    var found = IntStream.range(0, BELOW.size()).mapToObj(i -> Double.valueOf(cells[BEFORE_FOUND + i])).toList();
    return new Power(
        Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), found);
  }

  /**
   * A grade's size between the simulated ones.
   *
   * @param sizes of the grade itself, once for each share between classes
   * @param smaller the simulated size below, with the number of classes nearest to the grade's
   * @param larger the one above; the same as {@code smaller} when nothing smaller or nothing larger was simulated
   */
  public record Between(List<Power> sizes, Power smaller, Power larger) {
    public Between {
      sizes = List.copyOf(sizes);
    }
  }

  /** What a grade finds, interpolated on the logarithm of pupils; of false alarms the worse of both neighbours. Nothing is extrapolated. */
  public static Between between(int pupils, int classes) {
    var counts = table().stream().mapToInt(Power::pupils).distinct().sorted().toArray();
    var low = Arrays.stream(counts).filter(c -> c <= pupils).max().orElse(counts[0]);
    var high = Arrays.stream(counts).filter(c -> c >= pupils).min().orElse(counts[counts.length - 1]);
    var smaller = nearest(low, classes);
    var larger = nearest(high, classes);
    var share = low == high ? 0 : Math.log((double) pupils / low) / Math.log((double) high / low);
    var own =
        IntStream.range(0, smaller.size())
            .mapToObj(i -> mixed(smaller.get(i), larger.get(i), share, low == high ? low : pupils, low == high ? smaller.get(i).classes : classes))
            .toList();
    return new Between(own, smaller.getFirst(), larger.getFirst());
  }

  private static Power mixed(Power a, Power b, double share, int pupils, int classes) {
    var found = IntStream.range(0, BELOW.size()).mapToObj(i -> a.found.get(i) * (1 - share) + b.found.get(i) * share).toList();
    return new Power(classes, pupils, a.between, Math.max(a.alarm, b.alarm), found);
  }

  /** The simulated size nearest to a grade's, first by pupils and then by classes: the same for each share between classes. */
  public static List<Power> nearest(int pupils, int classes) {
    var all = table();
    var best =
        all.stream()
            .min(
                Comparator.<Power>comparingDouble(p -> Math.abs(Math.log((double) p.pupils / Math.max(1, pupils))))
                    .thenComparingInt(p -> Math.abs(p.classes - classes)))
            .orElseThrow();
    return all.stream().filter(p -> p.classes == best.classes && p.pupils == best.pupils).toList();
  }
}
