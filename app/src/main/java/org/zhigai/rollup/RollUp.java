package org.zhigai.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.pack.PaperShare.Scale;
import org.zhigai.pack.PaperShare.SpanShare;
import org.zhigai.rollup.PooledFigures.LevelBounds;
import org.zhigai.rollup.PooledFigures.Point;
import org.zhigai.rollup.PooledFigures.School;
import org.zhigai.rollup.PooledFigures.Shares;
import org.zhigai.rollup.RollupStore.PointLine;
import org.zhigai.rollup.RollupStore.SpanLine;
import org.zhigai.rollup.RollupStore.Sums;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;
import org.zhigai.stats.multilevel.BetweenGroups;

/** Use case: what schools say together, from sums alone. It is what an analysis of all their pupils says, for sums are all that it needs. */
public final class RollUp {
  private static final double LEVEL = 0.95;
  private static final int PERCENT = 100;
  private static final Interval NOWHERE = new Interval(Double.NaN, Double.NaN);

  private final RollupStore store;

  public RollUp(RollupStore store) {
    this.store = store;
  }

  public PooledFigures figures(PooledId paper) {
    var sums = store.sums(List.of(paper.id()));
    var told = sums.stream().filter(Sums::isTold).toList();
    var spans = store.spans(paper.id()).stream().filter(s -> s.span().scale() == Scale.LEVEL).toList();
    return new PooledFigures(
        paper, between(told), schools(told), sums.stream().filter(s -> !s.isWhole()).map(Sums::school).toList(), levels(spans), shares(spans),
        points(store.points(paper.id())));
  }

  /** Of each paper how far schools lie apart, all read at once. */
  public Map<PooledId, BetweenGroups> spread(Collection<PooledId> papers) {
    var byPaper = store.sums(papers.stream().map(PooledId::id).toList()).stream().filter(Sums::isTold).collect(Collectors.groupingBy(Sums::pooled));
    var out = new LinkedHashMap<PooledId, BetweenGroups>();
    papers.forEach(p -> out.put(p, between(byPaper.getOrDefault(p.id(), List.of()))));
    return out;
  }

  private static BetweenGroups between(List<Sums> told) {
    return BetweenGroups.of(
        told.stream().mapToInt(Sums::present).toArray(), told.stream().mapToDouble(Sums::sum).toArray(),
        told.stream().mapToDouble(Sums::squares).toArray());
  }

  /**
   * Each school beside all of them. All hold the school itself, so that its mean stands in both: of the difference (1−w)x̄ᵢ − Σ wⱼx̄ⱼ each part has the error of
   * its own pupils, with the degrees of freedom of Satterthwaite. Of another school that did not tell its squares the spread within all that did is taken.
   */
  static List<School> schools(List<Sums> told) {
    var n = told.stream().mapToInt(Sums::present).sum();
    var mean = told.stream().mapToDouble(Sums::sum).sum() / n;
    var whole = told.stream().filter(s -> !Double.isNaN(variance(s))).toList();
    var within = whole.stream().mapToDouble(s -> variance(s) * (s.present() - 1)).sum() / whole.stream().mapToInt(s -> s.present() - 1).sum();
    return told.stream().map(s -> {
      var own = s.sum() / s.present();
      if (told.size() < 2) {
        return new School(s.school(), s.present(), own, Math.sqrt(variance(s)), Double.NaN, NOWHERE);
      }
      var error = 0.0;
      var freedom = 0.0;
      for (var other : told) {
        var weight = (other.equals(s) ? 1 : 0) - (double) other.present() / n;
        var spread = other.equals(s) || !Double.isNaN(variance(other)) ? variance(other) : within;
        var part = weight * weight * spread / other.present();
        error += part;
        freedom += part * part / (other.present() - 1);
      }
      return new School(
          s.school(), s.present(), own, Math.sqrt(variance(s)), own - mean,
          Double.isNaN(error) ? NOWHERE : Interval.around(own - mean, Quantiles.tTwoSided(LEVEL, error * error / freedom) * Math.sqrt(error)));
    }).toList();
  }

  /** Of a school's pupils; {@code NaN} where it did not tell its squares. */
  private static double variance(Sums s) {
    var own = s.sum() / s.present();
    return s.present() < 2 ? Double.NaN : Math.max(0, s.squares() - s.present() * own * own) / (s.present() - 1.0);
  }

  /** A span of several levels may hold of each of them nobody or everybody in it. */
  private static List<LevelBounds> levels(List<SpanLine> spans) {
    var told = spans.stream().map(SpanLine::span).toList();
    var n = told.stream().mapToInt(SpanShare::pupils).sum();
    var out = new ArrayList<LevelBounds>();
    var all = Levels.values();
    for (var l = 0; l < all.length && n > 0; l++) {
      var from = (int) Math.round(all[l].from() * PERCENT);
      var to = l + 1 < all.length ? (int) Math.round(all[l + 1].from() * PERCENT) : PERCENT;
      var exact = told.stream().filter(s -> s.from() == from && s.to() == to).mapToInt(SpanShare::pupils).sum();
      var over = told.stream().filter(s -> s.from() <= from && s.to() >= to).mapToInt(SpanShare::pupils).sum();
      out.add(new LevelBounds((double) exact / n, (double) over / n, n));
    }
    return out;
  }

  private static Shares shares(List<SpanLine> spans) {
    var whole = spans.stream().collect(Collectors.groupingBy(SpanLine::school)).values().stream().filter(s -> s.size() == Levels.values().length).toList();
    var n = whole.stream().flatMap(List::stream).mapToInt(s -> s.span().pupils()).sum();
    var counts = new double[Levels.values().length];
    whole.forEach(s -> {
      for (var l = 0; l < counts.length; l++) {
        counts[l] += (double) s.get(l).span().pupils() / n;
      }
    });
    return new Shares(n == 0 ? List.of() : Arrays.stream(counts).boxed().toList(), whole.size(), n);
  }

  private static List<Point> points(List<PointLine> lines) {
    return lines.stream().filter(l -> !Double.isNaN(l.rate())).collect(Collectors.groupingBy(PointLine::key, LinkedHashMap::new, Collectors.toList()))
        .values().stream().map(RollUp::point).toList();
  }

  private static Point point(List<PointLine> lines) {
    var n = lines.stream().mapToInt(PointLine::pupils).sum();
    var rate = lines.stream().mapToDouble(l -> l.pupils() * l.rate()).sum() / n;
    var spread = lines.size() < 2 ? Double.NaN : Math.sqrt(lines.stream().mapToDouble(l -> l.pupils() * Math.pow(l.rate() - rate, 2)).sum() / n);
    return new Point(lines.getFirst().sort(), lines.getFirst().name(), lines.size(), n, rate, spread);
  }
}
