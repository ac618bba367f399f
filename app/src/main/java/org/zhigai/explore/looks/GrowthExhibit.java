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
import org.zhigai.explore.place.Form;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Growth;
import org.zhigai.explore.sight.Matched;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/**
 * 同一批学生的进步: how far the pupils of each former level stand above where their former score lets expect them, or what each class
 * adds, shrunk. Regression to the mean is in the expectation; classes stand in class order and none is called best or last.
 */
final class GrowthExhibit {
  private static final String LEVELS = "levels";
  private static final String CLASSES = "classes";
  private static final double LEVEL = 0.95;

  private GrowthExhibit() {}

  /**
   * A row.
   *
   * @param value in standard deviations; NaN when it may not be said
   * @param mark in place of the numbers then
   */
  private record Line(Phrase label, double value, Interval interval, int n, Phrase mark) {
    boolean isShown() {
      return Double.isFinite(value);
    }

    boolean isClear() {
      return interval.defined() && !interval.contains(0);
    }
  }

  static Exhibit of(PaperFigures figures, Sight sight) {
    var matched = Matched.of(sight);
    var trust = TrustRules.of(Method.VALUE_ADDED, TrustFacts.of(matched.map(Matched::n).orElse(0)));
    var growth = matched.filter(m -> trust.level() != Trust.Level.NOT_USABLE).map(m -> sight.kept(Growth.class, "growth", () -> Growth.of(m, figures, sight)));
    if (matched.isEmpty() || growth.isEmpty() || Double.isNaN(growth.get().correlation())) {
      return Exhibit.absent(
          matched.isEmpty()
              ? Phrase.of("explore.absent.earlier")
              : growth.isEmpty() ? Phrase.of("explore.absent.growth", matched.get().n()) : Phrase.of("explore.absent.growth.alike"),
          PaperExhibits.subtitle(figures));
    }
    var several = figures.part().isEmpty() && figures.classes().size() > 1;
    var byClass = several && Form.of(sight.place(), LEVELS, CLASSES).equals(CLASSES);
    var lines = byClass ? classes(figures, growth.get(), sight) : levels(matched.get(), growth.get(), sight);
    var info = matched.get().before().info();
    var clear = lines.stream().filter(l -> l.isShown() && l.isClear()).toList();
    var leading = clear.stream().findFirst().or(() -> lines.stream().filter(Line::isShown).findFirst());
    var reading = new ArrayList<Phrase>();
    reading.add(Phrase.of("explore.flow.what", Names.round(info.round()), Names.subject(info.subject(), info.grade()), matched.get().n()));
    reading.add(Phrase.of(growth.get().besideDistrict() ? "explore.growth.district" : "explore.growth.own", Names.fineSigned(growth.get().mean()),
        growth.get().correlation()));
    reading.add(Phrase.of(byClass ? "explore.growth.shrunk" : "explore.growth.care"));
    return new Exhibit(
        title(lines, clear, byClass),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(lines.size(), words -> new ForestPlot(
            new ChartSpec.Heading("", ""),
            lines.stream()
                .map(l -> new ForestPlot.ForestRow(
                    words.say(l.label()), l.value(), l.interval().low(), l.interval().high(),
                    words.say(l.isShown() ? Phrase.of("explore.growth.note", Names.fineSigned(l.value()), l.n()) : l.mark())))
                .toList(),
            words.say("explore.growth.zero"), words.say("explore.growth.axis")))),
        table(lines, byClass),
        reading,
        PaperExhibits.n(matched.get().n()),
        leading.map(l -> Phrase.of("explore.gaps.interval", l.label(), Names.fineInterval(l.interval()))).orElseGet(Names::none),
        trust)
        .offering(several ? List.of(Form.option(LEVELS, CLASSES)) : List.of());
  }

  private static Phrase title(List<Line> lines, List<Line> clear, boolean byClass) {
    if (byClass) {
      // How many, never which: this is no list of classes by result.
      return Phrase.of(clear.isEmpty() ? "explore.growth.title.classes.alike" : "explore.growth.title.classes", lines.size(), clear.size());
    }
    return clear.isEmpty()
        ? Phrase.of("explore.growth.title.alike")
        : Phrase.of(
            clear.getFirst().value() > 0 ? "explore.growth.title.above" : "explore.growth.title.below", clear.getFirst().label(),
            Math.abs(clear.getFirst().value()));
  }

  /** By the level each pupil had before; all of them last. */
  private static List<Line> levels(Matched matched, Growth growth, Sight sight) {
    var clusters = sight.sat().clusters();
    var before = Arrays.stream(matched.earlier())
        .mapToInt(e -> Double.isNaN(e) ? -1 : Levels.of(e / matched.before().fullMark()).ordinal()).toArray();
    var sizes = new int[Levels.values().length];
    Arrays.stream(before).filter(b -> b >= 0).forEach(b -> sizes[b]++);
    var covers = Small.covers(sizes);
    var out = new ArrayList<Line>();
    for (var b = 0; b < sizes.length; b++) {
      var level = b;
      var own = IntStream.range(0, before.length).mapToDouble(p -> before[p] == level ? growth.of()[p] : Double.NaN).toArray();
      var label = Phrase.of("explore.flow.from", Phrase.of("explore.level." + (b + 1)));
      out.add(
          covers.get(b) != Small.Cover.SHOWN
              ? hidden(label, covers.get(b).mark())
              : sizes[b] == 0 ? hidden(label, PaperExhibits.n(0)) : line(label, ClusteredMean.noSurerThanIndependent(own, clusters)));
    }
    out.add(line(Phrase.of("explore.growth.all"), ClusteredMean.ofClasses(growth.of(), clusters)));
    return out;
  }

  private static Line line(Phrase label, ClusteredMean mean) {
    return new Line(label, mean.estimate(), mean.interval(LEVEL), mean.n(), Names.none());
  }

  private static Line hidden(Phrase label, Phrase mark) {
    return new Line(label, Double.NaN, Interval.UNDEFINED, 0, mark);
  }

  /** What each class adds, as {@code analyse --before --after --group} says it; nothing of a class too small for it. */
  private static List<Line> classes(PaperFigures figures, Growth growth, Sight sight) {
    var covers = Small.covers(figures.classes());
    var fit = growth.classes();
    var sitting = sight.sat().classes();
    return IntStream.range(0, figures.classes().size())
        .mapToObj(i -> {
          var label = Names.classLabel(figures.classes().get(i).classRef());
          var at = Arrays.binarySearch(fit.labels(), sitting.indexOf(figures.classes().get(i).classRef()));
          var n = at < 0 ? 0 : fit.sizes()[at];
          if (covers.get(i) != Small.Cover.SHOWN) {
            return hidden(label, covers.get(i).mark());
          }
          return TrustRules.of(Method.VALUE_ADDED, TrustFacts.of(n)).level() == Trust.Level.NOT_USABLE || Double.isNaN(fit.effects()[at])
              ? hidden(label, Phrase.of("explore.growth.few"))
              : new Line(label, fit.effects()[at], fit.effectInterval(at, LEVEL), n, Names.none());
        })
        .toList();
  }

  private static ExhibitTable table(List<Line> lines, boolean byClass) {
    return new ExhibitTable(
        List.of(ExhibitTable.words(byClass ? "who" : "before"), ExhibitTable.number("n"), ExhibitTable.number("growth"), ExhibitTable.number("interval")),
        lines.stream()
            .map(l -> l.isShown()
                ? List.of(l.label(), Names.count(l.n()), Names.fineSigned(l.value()), Names.fineInterval(l.interval()))
                : List.of(l.label(), l.mark(), l.mark(), l.mark()))
            .toList());
  }
}
