package org.zhigai.rollup;

import java.util.List;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.BetweenGroups;

/**
 * What many schools say together of one paper.
 *
 * @param between over schools that told their sums, in marks
 * @param schools by name
 * @param untold schools that did not tell squares, or sums, for they would give somebody away: not in what needs them
 * @param levels from the lowest, over all schools
 * @param shares over schools that told each level by itself
 * @param points knowledge points, then abilities, as they first come
 */
public record PooledFigures(PooledId paper, BetweenGroups between, List<School> schools, List<String> untold, List<LevelBounds> levels, Shares shares,
    List<Point> points) {
  public PooledFigures {
    schools = List.copyOf(schools);
    untold = List.copyOf(untold);
    levels = List.copyOf(levels);
    points = List.copyOf(points);
  }

  /**
   * A school beside the others.
   *
   * @param sd {@code NaN} where it did not tell its squares, as the interval
   * @param difference of its mean from that of all pupils, its own among them, in marks; {@code NaN} where it is the only one
   * @param interval 95 % of the difference, school and all told apart by their pupils alone
   */
  public record School(String name, int n, double mean, double sd, double difference, Interval interval) {}

  /**
   * A level, of all pupils of schools that told a distribution. Where a school put it together with its neighbours only bounds are known.
   *
   * @param low share at least
   * @param high share at most; equal to {@code low} where every school told it
   * @param n pupils
   */
  public record LevelBounds(double low, double high, int n) {
    public boolean isExact() {
      return high - low < 1e-12;
    }
  }

  /** Shares of the levels, from the lowest, over the pupils of some schools; none where there is no such school. */
  public record Shares(List<Double> of, int schools, int n) {
    public Shares {
      of = List.copyOf(of);
    }
  }

  /**
   * A point over schools that told it.
   *
   * @param rate over all their pupils
   * @param spread √Σ (nᵢ/N)(rateᵢ − rate)²; {@code NaN} of one school
   */
  public record Point(org.zhigai.pack.PaperShare.PointSort sort, String name, int schools, int n, double rate, double spread) {}

  /** The mean as a part of the full mark. */
  public double rate() {
    return between.mean() / paper.fullMark();
  }

  /** (a) on the scale of 0 to 100 on which differences between schools are told. */
  public double spreadOf100() {
    return between.weightedSd() / paper.fullMark() * 100;
  }
}
