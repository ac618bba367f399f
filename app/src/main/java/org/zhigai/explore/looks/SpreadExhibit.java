package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.RandomIntercept;
import org.zhigai.stats.multilevel.VarianceComponents;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/**
 * 班级差异: how far classes lie apart, as a spread. Each class's mean is shrunk towards the grade's by as much as its size demands;
 * classes stand in class order, and none is called best or last.
 */
final class SpreadExhibit {
  private static final double LEVEL = 0.95;

  private SpreadExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var sat = sight.sat();
    var fit = sight.kept(VarianceComponents.class, "classes", () -> RandomIntercept.reml(sat.totals(), sat.clusters()));
    var rows = rows(figures, fit);
    var trust = TrustRules.of(Method.VARIANCE_SHARE, TrustFacts.of(fit.n()).withGroups(fit.groups()));
    if (Double.isNaN(fit.icc()) || rows.stream().filter(r -> Double.isFinite(r.effect())).count() < 2) {
      return Exhibit.absent(Phrase.of("explore.absent.spread"), PaperExhibits.subtitle(figures));
    }
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(Phrase.of("explore.spread.share", fit.icc() * 100, Math.sqrt(fit.between()), Math.sqrt(fit.within())));
    reading.add(Phrase.of(fit.groups() < 5 ? "explore.spread.few" : "explore.spread.enough", fit.groups()));
    return new Exhibit(
        title(fit),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(rows.size(), words -> new ForestPlot(
            new ChartSpec.Heading("", ""),
            rows.stream()
                .map(r -> new ForestPlot.ForestRow(
                    words.say(r.label()), r.effect(), r.interval().low(), r.interval().high(), words.say(r.note())))
                .toList(),
            words.say("explore.spread.grade"), words.say("explore.spread.distance")))),
        table(rows, figures),
        reading,
        PaperExhibits.n(fit.n()),
        Phrase.of("explore.spread.interval", Names.percentInterval(fit.iccInterval())),
        trust);
  }

  /** A share whose interval reaches nothing is no spread one could speak of. */
  private static Phrase title(VarianceComponents fit) {
    var unsure = !fit.iccInterval().defined() || fit.iccInterval().low() <= 0;
    return Phrase.of(
        unsure ? "explore.spread.title.unsure" : "explore.spread.title", fit.groups(), fit.icc() * 100,
        Names.percentInterval(fit.iccInterval()));
  }

  private record Line(Phrase label, double effect, Interval interval, Phrase note, int n) {}

  private static List<Line> rows(PaperFigures figures, VarianceComponents fit) {
    var covers = Small.covers(figures.classes());
    var sitting = figures.classes().stream().filter(c -> c.present() > 0).map(c -> c.classRef()).toList();
    return IntStream.range(0, figures.classes().size())
        .mapToObj(i -> {
          var c = figures.classes().get(i);
          var at = sitting.indexOf(c.classRef());
          var label = Names.classLabel(c.classRef());
          return covers.get(i) != Small.Cover.SHOWN || at < 0
              ? new Line(label, Double.NaN, Interval.UNDEFINED, covers.get(i) == Small.Cover.SHOWN ? Names.none() : covers.get(i).mark(), 0)
              : new Line(label, fit.effects()[at], fit.effectInterval(at, LEVEL), PaperExhibits.n(c.present()), c.present());
        })
        .toList();
  }

  private static ExhibitTable table(List<Line> rows, PaperFigures figures) {
    return new ExhibitTable(
        List.of(ExhibitTable.words("who"), ExhibitTable.number("n"), ExhibitTable.number("mean"), ExhibitTable.number("shrunk"),
            ExhibitTable.number("interval")),
        IntStream.range(0, rows.size())
            .mapToObj(i -> {
              var r = rows.get(i);
              return r.n() == 0
                  ? List.of(r.label(), r.note(), r.note(), r.note(), r.note())
                  : List.of(
                      r.label(), Names.count(r.n()), Names.number(figures.classes().get(i).mean()), Names.signed(r.effect()),
                      Names.interval(r.interval()));
            })
            .toList());
  }
}
