package org.zhigai.explore.exhibit;

import java.util.List;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.ItemFigures;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;

/** What is drawn, as numbers: rates are 0–1, NaN is "not given". */
public sealed interface Drawing {
  /** An item whose discrimination is below this says little of who knows more. */
  double LOW_DISCRIMINATION = 0.2;

  /** How many lines it has one above another, to know how much room it wants. */
  int lines();

  /** Shares of the four levels, one bar a class; the school and the district last. */
  record Shares(List<Bar> rows) implements Drawing {
    public Shares {
      rows = List.copyOf(rows);
    }

    @Override
    public int lines() {
      return rows.size();
    }

    /**
     * A bar.
     *
     * @param shares Ⅰ first; empty when suppressed
     * @param n 0 when not said
     */
    public record Bar(Phrase label, List<Double> shares, int n, Kind kind, Small.Cover cover) {
      public Bar {
        shares = List.copyOf(shares);
      }
    }
  }

  /** Whose number it is. */
  enum Kind {
    CLASS,
    SCHOOL,
    DISTRICT
  }

  /**
   * Pupils by ten equal steps of the full mark.
   *
   * @param density the smoothed counts at evenly spaced places from nothing to the full mark; empty where all are alike
   * @param mean of those counted, in marks
   * @param district mean of the district, NaN when not given
   * @param who the school or a class
   */
  record Spread(List<Integer> counts, List<Double> density, double fullMark, double mean, double district, Phrase who) implements Drawing {
    public Spread {
      counts = List.copyOf(counts);
      density = List.copyOf(density);
    }

    @Override
    public int lines() {
      return 1;
    }
  }

  /**
   * Knowledge points × classes.
   *
   * @param values a row a knowledge point, the score rate of each column; NaN when there is none
   * @param benchmarks the district's rate of each row; NaN when not given
   * @param covers whether and why a column is suppressed
   */
  record Heat(
      List<Phrase> rows, List<Phrase> columns, List<List<Double>> values, List<Double> benchmarks, List<Small.Cover> covers)
      implements Drawing {
    public Heat {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      values = values.stream().map(List::copyOf).toList();
      benchmarks = List.copyOf(benchmarks);
      covers = List.copyOf(covers);
    }

    @Override
    public int lines() {
      return rows.size();
    }
  }

  /**
   * A rate with its interval beside a benchmark, one a line.
   *
   * @param who the school or a class
   */
  record Rates(List<Line> rows, Phrase who) implements Drawing {
    public Rates {
      rows = List.copyOf(rows);
    }

    @Override
    public int lines() {
      return rows.size();
    }

    /**
     * A line.
     *
     * @param interval not defined when only the rate is known
     * @param benchmark NaN when not given
     */
    public record Line(Phrase label, double rate, Interval interval, double benchmark, int n, Kind kind) {

      /** One of many like it. */
      public Line(Phrase label, double rate, Interval interval, double benchmark, int n) {
        this(label, rate, interval, benchmark, n, Kind.CLASS);
      }
    }
  }

  /**
   * Totals of each class as boxes, the school last.
   *
   * @param district mean of the district, NaN when not given
   */
  record Boxes(List<Box> rows, double fullMark, double district) implements Drawing {
    public Boxes {
      rows = List.copyOf(rows);
    }

    @Override
    public int lines() {
      return rows.size();
    }

    /**
     * A box; nothing of {@code total} is drawn unless it is shown.
     *
     * @param outline how densely totals lie from the 10th to the 90th percentile; empty for a box
     */
    public record Box(Phrase label, Descriptives total, Kind kind, Small.Cover cover, List<Double> outline) {
      public Box {
        outline = List.copyOf(outline);
      }
    }
  }

  /** Items by difficulty and discrimination. */
  record Map(List<ItemFigures> items) implements Drawing {
    public Map {
      items = List.copyOf(items);
    }

    @Override
    public int lines() {
      return 1;
    }
  }

  /** Differences from the district with their intervals, in rate points of 100. */
  record Differences(List<GroupRate> rows) implements Drawing {
    public Differences {
      rows = List.copyOf(rows);
    }

    @Override
    public int lines() {
      return rows.size();
    }
  }
}
