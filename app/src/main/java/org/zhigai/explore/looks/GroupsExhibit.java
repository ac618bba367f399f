package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Door;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Division;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.WithinDifference;
import org.zhigai.stats.trust.Explain;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Suppression;

/**
 * 群体差距: how far two groups of pupils lie apart inside the classes both sit in, on the paper and on every knowledge point. Neither group
 * is the measure of the other, and none is put before the other for its result.
 */
final class GroupsExhibit {
  private static final double LEVEL = 0.95;

  private GroupsExhibit() {}

  /** What is compared; rates are 0–1, of the first and the second group. */
  private record Line(Phrase name, double first, double second, WithinDifference gap) {
    Interval interval() {
      return gap.interval(LEVEL);
    }

    boolean isClear() {
      return interval().defined() && !interval().contains(0);
    }
  }

  /** @param figures of everybody */
  static Exhibit of(PaperFigures figures, Sight sight) {
    var pupils = sight.sat().pupils();
    var known =
        Arrays.stream(Division.values()).filter(d -> pupils.stream().anyMatch(p -> d.side(p.groups()) >= 0)).toList();
    if (known.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.groups"), PaperExhibits.subtitle(figures));
    }
    var division =
        sight.place().chosen(Place.DIVISION).flatMap(k -> known.stream().filter(d -> d.name().equals(k)).findFirst()).orElseGet(known::getFirst);
    var options =
        List.of(new Option(Place.DIVISION, known.stream().map(d -> new Option.Value(d.name(), Phrase.of("explore.division." + d))).toList()));
    var side = pupils.stream().mapToInt(p -> division.side(p.groups())).toArray();
    var lines = lines(figures, sight, side);
    var whole = lines.getFirst();
    var smaller = Math.min(whole.gap().n(), whole.gap().m());
    var trust = PaperExhibits.trust(Method.GROUP_GAP, smaller);
    var counts = new int[] {count(side, 0), count(side, 1), count(side, -1)};
    var hide = Suppression.hide(counts, Small.PUPILS);
    if (Math.min(counts[0], counts[1]) < Small.PUPILS || smaller < Small.PUPILS) {
      var why = smaller == 0 && Math.min(counts[0], counts[1]) > 0 ? "explore.absent.groups.apart" : "explore.absent.groups.few";
      return Exhibit.absent(Phrase.of(why, side(division, 0), side(division, 1)), PaperExhibits.subtitle(figures)).offering(options);
    }
    // A few pupils of whom nothing is said could be had by taking both groups from the whole.
    var hidden = hide[0] || hide[1];
    return new Exhibit(
        title(division, lines),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(lines.size(), words -> new ForestPlot(
            new ChartSpec.Heading("", ""),
            lines.stream()
                .map(l -> new ForestPlot.ForestRow(
                    words.say(l.name()), l.gap().estimate() * 100, l.interval().low() * 100, l.interval().high() * 100,
                    words.say(Names.points(l.gap().estimate()))))
                .toList(),
            words.say("explore.groups.zero"), words.say("explore.groups.axis", side(division, 0), side(division, 1))))),
        table(division, lines, hidden),
        reading(division, lines, counts, hidden),
        PaperExhibits.n(whole.gap().n() + whole.gap().m()),
        Phrase.of("explore.gaps.interval", whole.name(), points(whole.interval())),
        trust)
        .with(
            hidden
                ? List.of()
                : List.of(
                    new Exhibit.Worked(
                        whole.name(),
                        Explain.difference(whole.first() * 100, whole.first() * 100 - whole.gap().estimate() * 100, scaled(whole.interval()), whole.gap().p(),
                            trust))))
        .offering(options)
        .opening(
            IntStream.range(0, figures.knowledge().size())
                .mapToObj(
                    i -> new Door(i + 1, Door.WHOLE_ROW, sight.place().by(Aspect.ITEMS).with(Place.POINT, figures.knowledge().get(i).name())))
                .toList());
  }

  private static int count(int[] side, int of) {
    return (int) Arrays.stream(side).filter(s -> s == of).count();
  }

  private static Phrase side(Division division, int side) {
    return Phrase.of("explore.side." + division + "." + side);
  }

  /** The paper first, then the knowledge points in the order of the blueprint. */
  private static List<Line> lines(PaperFigures figures, Sight sight, int[] side) {
    var sat = sight.sat();
    var out = new ArrayList<Line>();
    out.add(
        line(
            Phrase.of("explore.groups.whole"), Arrays.stream(sat.totals()).map(t -> t / figures.paper().fullMark()).toArray(), side,
            sat.clusters()));
    var labels = figures.paper().items().stream().map(i -> i.label()).toList();
    for (var group : figures.knowledge()) {
      var rates = sat.rates(group.items().stream().map(labels::indexOf).toList());
      out.add(line(Names.text(group.name()), rates, side, sat.clusters()));
    }
    return out;
  }

  private static Line line(Phrase name, double[] rates, int[] side, int[] clusters) {
    return new Line(name, mean(rates, side, 0), mean(rates, side, 1), WithinDifference.of(rates, side, clusters));
  }

  private static double mean(double[] rates, int[] side, int of) {
    return IntStream.range(0, rates.length).filter(p -> side[p] == of && !Double.isNaN(rates[p])).mapToDouble(p -> rates[p]).average()
        .orElse(Double.NaN);
  }

  private static Phrase title(Division division, List<Line> lines) {
    var whole = lines.getFirst();
    var clear = lines.stream().filter(Line::isClear).count();
    if (whole.isClear()) {
      return Phrase.of("explore.groups.title", side(division, 0), side(division, 1), Math.abs(whole.gap().estimate()) * 100);
    }
    return Phrase.of(
        clear == 0 ? "explore.groups.title.none" : "explore.groups.title.points", side(division, 0), side(division, 1), clear);
  }

  private static List<Phrase> reading(Division division, List<Line> lines, int[] counts, boolean hidden) {
    var whole = lines.getFirst();
    var out = new ArrayList<Phrase>();
    out.add(
        hidden
            ? Phrase.of("explore.groups.within")
            : Phrase.of("explore.groups.who", side(division, 0), counts[0], side(division, 1), counts[1], counts[2]));
    out.add(Phrase.of("explore.groups.line", side(division, 0), side(division, 1), Names.points(whole.gap().estimate()), points(whole.interval())));
    var clear = lines.stream().skip(1).filter(Line::isClear).map(Line::name).toList();
    if (lines.size() > 1) {
      out.add(
          clear.isEmpty()
              ? Phrase.of("explore.groups.none", lines.size() - 1)
              : Phrase.of("explore.groups.some", lines.size() - 1, clear.size(), PaperExhibits.joined(clear)));
    }
    out.add(Phrase.of("explore.groups.care"));
    return out;
  }

  private static Interval scaled(Interval i) {
    return new Interval(i.low() * 100, i.high() * 100);
  }

  private static Phrase points(Interval i) {
    return Names.interval(scaled(i));
  }

  private static ExhibitTable table(Division division, List<Line> lines, boolean hidden) {
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("compared"), new ExhibitTable.Column(side(division, 0), true), new ExhibitTable.Column(side(division, 1), true),
            ExhibitTable.number("difference-within"), ExhibitTable.number("interval"), ExhibitTable.number("n")),
        lines.stream()
            .map(l -> List.of(
                l.name(), hidden ? Small.Cover.COVERING.mark() : Names.percent(l.first()),
                hidden ? Small.Cover.COVERING.mark() : Names.percent(l.second()), Names.points(l.gap().estimate()), points(l.interval()),
                Names.count(l.gap().n() + l.gap().m())))
            .toList());
  }
}
