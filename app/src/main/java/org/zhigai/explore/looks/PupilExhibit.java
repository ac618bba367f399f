package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Sight;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ctt.TierProbability;
import org.zhigai.stats.trust.Trust;

/** 一名学生: the level and the weak knowledge points of one pupil by pseudonym, beside the district and nobody else. */
final class PupilExhibit {
  /** A point this far below the district is a weak one. */
  private static final double WEAK = 0.10;

  private PupilExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var sat = sight.sat();
    var at = index(sat, sight.place());
    var pupil = sat.pupils().get(at);
    var score = sat.totals()[at];
    var level = Levels.of(score / figures.paper().fullMark());
    var points = points(figures, sat, at);
    var weak = points.stream().filter(p -> p.benchmark() - p.rate() >= WEAK).map(p -> p.label()).toList();
    var tier = figures.alpha().map(a -> TierProbability.of(sat.totals(), a.value(), TierProbability.USUAL_TAIL).get(at));
    var reading = new ArrayList<Phrase>();
    reading.add(Phrase.of("explore.pupil.level", Phrase.of("explore.level." + (level.ordinal() + 1)), score, figures.paper().fullMark()));
    tier.filter(t -> Double.isFinite(t.low())).ifPresent(t -> reading.add(Phrase.of("explore.pupil.tier", t.low() * 100, t.middle() * 100, t.high() * 100)));
    var compared = points.stream().anyMatch(p -> Double.isFinite(p.benchmark()) && Double.isFinite(p.rate()));
    reading.add(
        !compared
            ? Phrase.of("explore.pupil.alone")
            : weak.isEmpty() ? Phrase.of("explore.pupil.none-weak") : Phrase.of("explore.pupil.weak", weak.size(), PaperExhibits.joined(weak)));
    reading.add(Phrase.of("explore.pupil.care"));
    return new Exhibit(
        compared
            ? Phrase.of(weak.isEmpty() ? "explore.pupil.title.none" : "explore.pupil.title", pupil.pseudonym(), weak.size())
            : Phrase.of(
                "explore.pupil.title.alone", pupil.pseudonym(), Phrase.of("explore.level." + (level.ordinal() + 1)), score,
                figures.paper().fullMark()),
        Phrase.of("explore.pupil.subtitle", PaperExhibits.subtitle(figures), Names.classLabel(pupil.classRef())),
        points.isEmpty()
            ? Optional.of(items(figures, sat, at)).filter(i -> !i.rows().isEmpty()).map(Plot::of)
            : Optional.of(Plot.of(new Drawing.Rates(points, Phrase.of("explore.pupil.rate")))),
        table(figures, sat, at),
        reading,
        PaperExhibits.n(1),
        figures.alpha().filter(a -> Double.isFinite(a.sem())).map(a -> Phrase.of("explore.pupil.interval", a.sem())).orElseGet(Names::none),
        new Trust(Trust.Level.WITH_CARE, Phrase.of("explore.pupil.care")))
        .offering(List.of(choices(sat)));
  }

  private static int index(SatPaper sat, Place place) {
    var name = place.chosen(Place.PUPIL).orElse("");
    return IntStream.range(0, sat.pupils().size()).filter(p -> sat.pupils().get(p).pseudonym().equals(name)).findFirst().orElse(0);
  }

  private static Option choices(SatPaper sat) {
    return new Option(
        Place.PUPIL, sat.pupils().stream().map(p -> new Option.Value(p.pseudonym(), Names.text(p.pseudonym()))).toList());
  }

  private static List<Drawing.Rates.Line> points(PaperFigures figures, SatPaper sat, int at) {
    return figures.knowledge().stream().map(g -> point(g, figures, sat, at)).toList();
  }

  private static Drawing.Rates.Line point(GroupRate group, PaperFigures figures, SatPaper sat, int at) {
    var members = IntStream.range(0, figures.items().size())
        .filter(i -> group.items().contains(figures.items().get(i).item().label())).boxed().toList();
    return new Drawing.Rates.Line(Names.text(group.name()), sat.rates(members)[at], Interval.UNDEFINED, group.district(), 1);
  }

  /** A paper without knowledge points shows its items. */
  private static Drawing.Rates items(PaperFigures figures, SatPaper sat, int at) {
    return new Drawing.Rates(
        IntStream.range(0, figures.items().size())
            .mapToObj(i -> new Drawing.Rates.Line(
                Names.text(figures.items().get(i).item().label()), sat.scores().get(at, i) / figures.items().get(i).item().fullMark(),
                Interval.UNDEFINED, figures.items().get(i).item().districtRate(), 1))
            .toList(),
        Phrase.of("explore.pupil.rate"));
  }

  private static ExhibitTable table(PaperFigures figures, SatPaper sat, int at) {
    return new ExhibitTable(
        List.of(ExhibitTable.words("item"), ExhibitTable.words("knowledge"), ExhibitTable.number("score"), ExhibitTable.number("full"),
            ExhibitTable.number("district")),
        IntStream.range(0, figures.items().size())
            .mapToObj(i -> {
              var item = figures.items().get(i).item();
              return List.of(
                  Names.text(item.label()), Names.list(item.knowledgePoints()),
                  Names.number(sat.scores().get(at, i)), Names.number(item.fullMark()), Names.percent(item.districtRate()));
            })
            .toList());
  }
}
