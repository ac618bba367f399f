package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;
import org.zhigai.stats.compare.TwoShares;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.stats.trust.Method;

/**
 * 指标对比: the shares of an indicator comparison less those of the district, the city or the nation. Where the sheet says how many
 * pupils the benchmark has, both sides count in the interval; else the benchmark is taken as known.
 */
final class BenchmarksExhibit {
  static final String AGAINST = "against";
  private static final double LEVEL = 0.95;
  /** Sheets round rates to a tenth of a point. */
  private static final double SAME = 0.001;

  private BenchmarksExhibit() {}

  private enum Against {
    DISTRICT,
    CITY,
    NATION;

    String key() {
      return switch (this) {
        case DISTRICT -> "district";
        case CITY -> "city";
        case NATION -> "nation";
      };
    }

    double of(Indicator line) {
      return switch (this) {
        case DISTRICT -> line.district();
        case CITY -> line.city();
        case NATION -> line.nation();
      };
    }

    Phrase label() {
      return Phrase.of("explore.benchmarks." + key());
    }
  }

  /** A share, its benchmark and their difference, all 0–1. */
  private record Line(String name, double school, double benchmark, Interval interval, int n) {
    double gap() {
      return school - benchmark;
    }

    boolean isClear() {
      return interval.defined() && !interval.contains(0);
    }
  }

  static Exhibit of(PaperFigures figures, Sight sight) {
    var shares = shares(figures, sight);
    var known = List.of(Against.values()).stream().filter(a -> shares.stream().anyMatch(s -> Double.isFinite(a.of(s)))).toList();
    if (known.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.benchmarks"), PaperExhibits.subtitle(figures));
    }
    var against = sight.place().chosen(AGAINST).flatMap(k -> known.stream().filter(a -> a.key().equals(k)).findFirst())
        .orElseGet(known::getFirst);
    var lines = shares.stream().filter(s -> Double.isFinite(against.of(s))).map(s -> line(s, against, figures)).toList();
    var clear = lines.stream().filter(Line::isClear).toList();
    var n = lines.stream().mapToInt(Line::n).max().orElse(0);
    var leading = clear.stream().findFirst().or(() -> lines.stream().filter(l -> l.interval().defined()).findFirst()).orElseGet(lines::getFirst);
    var reading = new ArrayList<Phrase>();
    reading.add(Phrase.of("explore.benchmarks.what", lines.size(), against.label()));
    reading.add(Phrase.of("explore.benchmarks.line", leading.name(), leading.school() * 100, against.label(), leading.benchmark() * 100));
    var unsaid = lines.stream().filter(l -> !l.interval().defined()).count();
    if (unsaid > 0) {
      reading.add(Phrase.of("explore.benchmarks.no-interval", unsaid));
    }
    var farther = farther(lines);
    if (!farther.isEmpty()) {
      reading.add(Phrase.of("explore.benchmarks.farther", farther.size(), Names.list(farther.stream().map(Line::name).toList())));
    }
    reading.add(Phrase.of("explore.benchmarks.care"));
    return new Exhibit(
        title(lines, clear, farther.size(), against),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(lines.size(), words -> new ForestPlot(
            new ChartSpec.Heading("", ""),
            lines.stream()
                .map(l -> new ForestPlot.ForestRow(
                    l.name(), l.gap() * 100, l.interval().low() * 100, l.interval().high() * 100, words.say(Names.points(l.gap()))))
                .toList(),
            words.say(against.label()), words.say("explore.benchmarks.axis", against.label())))),
        table(lines),
        reading,
        PaperExhibits.n(n),
        Phrase.of("explore.gaps.interval", leading.name(), points(leading.interval())),
        PaperExhibits.trust(Method.RATE, n))
        .offering(List.of(new Option(AGAINST, known.stream().map(a -> new Option.Value(a.key(), a.label())).toList())));
  }

  /** Lines that nobody can judge and that lie farther off than all that somebody can; none where nothing is judged. */
  private static List<Line> farther(List<Line> lines) {
    var most = lines.stream().filter(l -> l.interval().defined()).mapToDouble(l -> Math.abs(l.gap())).max();
    return most.isEmpty()
        ? List.of()
        : lines.stream().filter(l -> !l.interval().defined() && Math.abs(l.gap()) > most.getAsDouble()).toList();
  }

  /** Only lines with an interval are judged: of the others nobody knows what is chance, but how many lie farther off is said. */
  private static Phrase title(List<Line> lines, List<Line> clear, int farther, Against against) {
    var judged = lines.stream().filter(l -> l.interval().defined()).count();
    return Phrase.of(
        judged == 0
            ? "explore.benchmarks.title.unjudged"
            : !clear.isEmpty()
                ? "explore.benchmarks.title"
                : farther > 0 ? "explore.benchmarks.title.farther" : "explore.benchmarks.title.alike",
        judged == 0 ? lines.size() : judged, clear.size(), against.label(), farther);
  }

  /** The shares of this round, subject and grade, in the order of the sheet; lines of too few pupils are left out. */
  private static List<Indicator> shares(PaperFigures figures, Sight sight) {
    var info = figures.paper().info();
    return sight.archive().indicators().stream()
        .filter(i -> i.round().equals(info.round()) && i.domain().equals(info.subject()))
        .filter(i -> i.grade() == 0 || i.grade() == info.grade())
        .filter(i -> i.unit().equals("%") && Double.isFinite(i.school()))
        .filter(i -> Double.isNaN(i.schoolN()) || i.schoolN() >= Small.PUPILS)
        .toList();
  }

  private static Line line(Indicator of, Against against, PaperFigures figures) {
    var school = of.school() / 100;
    var benchmark = against.of(of) / 100;
    var said = Double.isNaN(of.schoolN()) ? 0 : (int) of.schoolN();
    var interval = isOfMarks(of)
        ? interval(of.name(), school, benchmark, figures)
        : interval(school, said, benchmark, against == Against.DISTRICT ? of.districtN() : 0);
    var n = said == 0 && interval.defined() ? figures.present() : said;
    return new Line(of.name(), school, benchmark, interval, n);
  }

  /** A rate of marks is no share of pupils: only the marks themselves say how sure it is. */
  private static boolean isOfMarks(Indicator of) {
    return of.name().contains("得分率") || of.name().contains("平均");
  }

  /** That of the imported marks, of the paper or of the knowledge point or ability level it names, if the sheet's rate is theirs; else none. */
  private static Interval interval(String name, double school, double benchmark, PaperFigures figures) {
    var of = name.replaceFirst("(的)?(平均)?得分率$", "").strip();
    var group = Stream.of(figures.knowledge(), figures.abilities()).flatMap(List::stream).filter(g -> g.name().equals(of)).findFirst();
    if (group.isPresent()) {
      var rate = group.get().interval();
      return Math.abs(group.get().rate() - school) > SAME || !rate.defined()
          ? Interval.UNDEFINED
          : new Interval(rate.low() - benchmark, rate.high() - benchmark);
    }
    var full = figures.paper().fullMark();
    var own = figures.meanInterval();
    return Math.abs(figures.scoreRate() - school) > SAME || !own.defined()
        ? Interval.UNDEFINED
        : new Interval(own.low() / full - benchmark, own.high() / full - benchmark);
  }

  private static Interval interval(double school, int n, double benchmark, double benchmarkN) {
    if (n == 0) {
      return Interval.UNDEFINED;
    }
    if (benchmarkN > 0) {
      return TwoShares.of(school, n, benchmark, (int) benchmarkN).interval();
    }
    var own = Wilson.interval((int) Math.round(school * n), n, LEVEL);
    return new Interval(own.low() - benchmark, own.high() - benchmark);
  }

  private static Phrase points(Interval i) {
    return Names.interval(new Interval(i.low() * 100, i.high() * 100));
  }

  private static ExhibitTable table(List<Line> lines) {
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("indicator"), ExhibitTable.number("school"), ExhibitTable.number("benchmark"), ExhibitTable.number("difference"),
            ExhibitTable.number("interval"),
            ExhibitTable.number("n")),
        lines.stream()
            .map(l -> List.of(
                Names.text(l.name()), Names.percent(l.school()), Names.percent(l.benchmark()), Names.points(l.gap()), points(l.interval()),
                l.n() == 0 ? Names.none() : Names.count(l.n())))
            .toList());
  }
}
