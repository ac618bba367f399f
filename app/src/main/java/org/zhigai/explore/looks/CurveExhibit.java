package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Fits;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.stats.trust.Trust;

/** 项目特征曲线: how likely an item is got right at each ability, by the model and as it was in five groups of pupils. */
final class CurveExhibit {
  private static final int GROUPS = 5;
  /** Points of the curve a unit of ability. */
  private static final int STEPS = 10;
  /** The scale goes at least so far on either side. */
  private static final double END = 3;
  private static final double BESIDE = 0.2;
  private static final double LEVEL = 0.95;

  private CurveExhibit() {}

  /** A fifth of the pupils: their mean ability and how many got the item. */
  private record Group(double ability, int right, int n) {
    double rate() {
      return (double) right / n;
    }

    Interval interval() {
      return Wilson.interval(right, n, LEVEL);
    }
  }

  static Exhibit of(PaperFigures figures, Sight sight) {
    var fit = Fits.model(sight);
    var trust = fit.trust();
    if (figures.items().isEmpty() || trust.level() == Trust.Level.NOT_USABLE) {
      return Exhibit.absent(
          figures.items().isEmpty() ? Phrase.of("explore.absent.items") : trust.reason(), PaperExhibits.subtitle(figures));
    }
    var index = OneItemExhibit.index(figures, sight.place());
    var item = figures.items().get(index);
    var curve = fit.items().get(index);
    var label = item.item().label();
    if (!curve.defined()) {
      return Exhibit.absent(Phrase.of("explore.absent.curve", label), PaperExhibits.subtitle(figures))
          .offering(List.of(OneItemExhibit.choices(figures)));
    }
    var groups = groups(fit, Fits.binary(sight), index);
    var b = curve.b()[0];
    var outside = groups.stream().filter(g -> !g.interval().contains(curve.probabilities(g.ability())[1])).count();
    var reading = new ArrayList<Phrase>();
    reading.add(Phrase.of("explore.model." + fit.name()));
    reading.add(fit.name().equals("rasch") ? Phrase.of("explore.curve.where", b) : Phrase.of("explore.curve.what", curve.a(), b));
    reading.add(Phrase.of(outside == 0 ? "explore.curve.fits" : "explore.curve.misfits", groups.size(), outside));
    return new Exhibit(
        Phrase.of(fit.name().equals("rasch") ? "explore.curve.title.rasch" : curve.a() < 0.5 ? "explore.curve.title.flat" : "explore.curve.title", label, b,
            curve.a()),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(1, words -> {
          var from = Math.min(-END, Math.floor(groups.stream().mapToDouble(Group::ability).min().orElse(0) - BESIDE));
          var to = Math.max(END, Math.ceil(groups.stream().mapToDouble(Group::ability).max().orElse(0) + BESIDE));
          var x = IntStream.rangeClosed(0, (int) ((to - from) * STEPS)).mapToObj(i -> from + (double) i / STEPS).toList();
          return new Curves(
              new ChartSpec.Heading("", ""),
              List.of(
                  new Curves.Curve(words.say("explore.curve.model"), x, x.stream().map(t -> curve.probabilities(t)[1]).toList(), false, ChartSpec.Role.SCHOOL)),
              groups.stream().map(g -> new Curves.Dot(g.ability(), g.rate(), g.interval().low(), g.interval().high())).toList(),
              List.of(), new Curves.Scale(words.say(fit.axis()), from, to, false),
              new Curves.Scale(words.say("explore.curve.axis"), 0, 1, true));
        })),
        table(groups, curve::probabilities),
        reading,
        PaperExhibits.n(groups.stream().mapToInt(Group::n).sum()),
        Phrase.of("explore.curve.interval"),
        trust)
        .with(WorkedSums.item(item))
        .offering(List.of(OneItemExhibit.choices(figures)));
  }

  private static List<Group> groups(Fits.Model fit, ScoreMatrix binary, int item) {
    var order =
        IntStream.range(0, binary.persons()).boxed()
            .filter(p -> Double.isFinite(fit.abilities()[p]) && !Float.isNaN(binary.get(p, item)))
            .sorted(Comparator.comparingDouble(p -> fit.abilities()[p]))
            .toList();
    var out = new ArrayList<Group>();
    for (var k = 0; k < GROUPS; k++) {
      var some = order.subList(order.size() * k / GROUPS, order.size() * (k + 1) / GROUPS);
      if (some.size() >= Small.PUPILS) {
        out.add(
            new Group(
                some.stream().mapToDouble(p -> fit.abilities()[p]).average().orElse(0),
                (int) some.stream().filter(p -> binary.get(p, item) == 1).count(), some.size()));
      }
    }
    return out;
  }

  private static ExhibitTable table(List<Group> groups, java.util.function.DoubleFunction<double[]> model) {
    return new ExhibitTable(
        List.of(ExhibitTable.number("ability-at"), ExhibitTable.number("n"), ExhibitTable.number("rate"), ExhibitTable.number("interval"),
            ExhibitTable.number("expected")),
        groups.stream()
            .map(g -> List.of(
                Names.fine(g.ability()), Names.count(g.n()), Names.percent(g.rate()), Names.percentInterval(g.interval()),
                Names.percent(model.apply(g.ability())[1])))
            .toList());
  }
}
