package org.zhigai.monitoring.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.stats.compare.BenjaminiHochberg;
import org.zhigai.stats.compare.TwoShares;
import org.zhigai.stats.ctt.Dichotomy;

/**
 * Which knowledge points few master without another: of every two the easier and the harder one, and the share that masters the harder
 * among those who master the easier and among those who do not.
 *
 * @param shares of those who master each point, 0–1
 * @param n answers to each point
 * @param links those that are told, the strongest of each harder point
 */
public record Mastery(double[] shares, int[] n, List<Link> links) {
  /** From this share of a point's marks on it counts as mastered. */
  public static final double FROM = Dichotomy.USUAL_RATE;
  /** Fewer on either side are not compared. */
  static final int LEAST = 10;
  /** A smaller difference is what any two points of one paper show. */
  public static final double FLOOR = 0.3;
  private static final int MOST_A_POINT = 2;
  private static final double FALSE_ALARMS = 0.05;

  /**
   * Few master {@code to} without {@code from}.
   *
   * @param with share that masters {@code to} of those who master {@code from}
   * @param without of those who do not
   */
  public record Link(int from, int to, double with, int nWith, double without, int nWithout, TwoShares difference) {}

  public static Mastery of(PaperFigures figures, SatPaper sat) {
    var points = figures.knowledge();
    var members = points.stream().map(g -> members(g, figures)).toList();
    var mastered = members.stream().map(m -> mastered(sat.rates(m))).toList();
    var n = mastered.stream().mapToInt(m -> (int) Arrays.stream(m).filter(v -> v >= 0).count()).toArray();
    var shares = IntStream.range(0, n.length).mapToDouble(i -> Arrays.stream(mastered.get(i)).filter(v -> v == 1).count() / (double) n[i]).toArray();
    var pairs = new ArrayList<Link>();
    for (var i = 0; i < n.length; i++) {
      for (var j = 0; j < n.length; j++) {
        // An item of both points would tie them by itself.
        var easier = shares[i] > shares[j] || (shares[i] == shares[j] && i < j);
        if (easier && members.get(i).stream().noneMatch(members.get(j)::contains)) {
          link(i, j, mastered).ifPresent(pairs::add);
        }
      }
    }
    return new Mastery(shares, n, told(pairs));
  }

  private static List<Integer> members(GroupRate group, PaperFigures figures) {
    return IntStream.range(0, figures.items().size()).filter(i -> group.items().contains(figures.items().get(i).item().label())).boxed().toList();
  }

  /** 1 mastered, 0 not, −1 without an answer. */
  private static int[] mastered(double[] rates) {
    return Arrays.stream(rates).mapToInt(r -> Double.isNaN(r) ? -1 : r >= FROM - 1e-6 ? 1 : 0).toArray();
  }

  private static Optional<Link> link(int from, int to, List<int[]> mastered) {
    var counts = new int[2][2];
    for (var p = 0; p < mastered.get(from).length; p++) {
      var a = mastered.get(from)[p];
      var b = mastered.get(to)[p];
      if (a >= 0 && b >= 0) {
        counts[a][b]++;
      }
    }
    var without = counts[0][0] + counts[0][1];
    var with = counts[1][0] + counts[1][1];
    if (without < LEAST || with < LEAST) {
      return Optional.empty();
    }
    var high = (double) counts[1][1] / with;
    var low = (double) counts[0][1] / without;
    return Optional.of(new Link(from, to, high, with, low, without, TwoShares.of(high, with, low, without)));
  }

  private static List<Link> told(List<Link> pairs) {
    var q = BenjaminiHochberg.adjust(pairs.stream().mapToDouble(l -> l.difference().p()).toArray());
    var clear = IntStream.range(0, pairs.size())
        .filter(k -> q[k] <= FALSE_ALARMS && pairs.get(k).difference().difference() >= FLOOR)
        .mapToObj(pairs::get)
        .sorted(Comparator.comparingDouble((Link l) -> -l.difference().difference()))
        .toList();
    return clear.stream()
        .filter(l -> clear.stream().filter(o -> o.to() == l.to()).limit(MOST_A_POINT).anyMatch(l::equals))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mastery that && Arrays.equals(shares, that.shares) && links.equals(that.links);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(shares);
  }
}
