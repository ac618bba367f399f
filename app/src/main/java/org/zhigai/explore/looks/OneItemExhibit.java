package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.explore.exhibit.Drawing;
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
import org.zhigai.monitoring.figures.ItemFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.trust.Method;

/** 一题: its score rate in every class, in class order, and in the school beside the district. */
final class OneItemExhibit {
  private static final double LEVEL = 0.95;

  private OneItemExhibit() {}

  /** @param figures of everybody; shares its classes */
  static Exhibit of(PaperFigures figures, Sight sight) {
    if (figures.items().isEmpty()) {
      return Exhibit.absent(
          Phrase.of("explore.absent.items"), PaperExhibits.subtitle(figures));
    }
    var index = index(figures, sight.place());
    var item = figures.items().get(index);
    var rows = rows(figures, sight.sat(), index);
    var all = rows.getLast();
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(
        Phrase.of(
            "explore.item.what", item.item().label(), item.item().fullMark(), points(item),
            said(item.item().ability())));
    reading.add(
        Double.isFinite(item.itemRest()) && Double.isFinite(item.d27())
            ? Phrase.of("explore.item.sharp", item.itemRest(), item.d27())
            : Phrase.of("explore.item.sharp.none"));
    return new Exhibit(
        title(item, all.interval()),
        PaperExhibits.subtitle(figures),
        Optional.of(Plot.of(new Drawing.Rates(rows, Phrase.of("explore.item.rate")))),
        table(rows),
        reading,
        PaperExhibits.n(item.n()),
        Phrase.of("explore.gaps.interval", Phrase.of("explore.item.named", item.item().label()), Names.percentInterval(all.interval())),
        PaperExhibits.trust(Method.RATE, item.n()))
        .with(WorkedSums.item(item))
        .offering(List.of(choices(figures)))
        .opening(
            IntStream.range(0, rows.size())
                .mapToObj(i -> new Door(i, Door.WHOLE_ROW, closer(sight.place(), item, figures, i)))
                .toList());
  }

  /** To the options of an item with letters, to its marks otherwise. */
  private static Place closer(Place from, ItemFigures item, PaperFigures figures, int row) {
    var to = from.by(item.item().key().isEmpty() ? Aspect.ANSWERS : Aspect.OPTIONS).with(Place.ITEM, item.item().label());
    var hidden = row >= figures.classes().size() || Small.covers(figures.classes()).get(row) != Small.Cover.SHOWN;
    return hidden ? to : to.with(Place.CLASS, figures.classes().get(row).classRef().label());
  }

  /** The chosen item, the first of those in sight otherwise. */
  static int index(PaperFigures figures, Place place) {
    var label = place.chosen(Place.ITEM).orElse("");
    return IntStream.range(0, figures.items().size()).filter(i -> figures.items().get(i).item().label().equals(label)).findFirst().orElse(0);
  }

  /** Every item of the paper, to go from one to the next. */
  static Option choices(PaperFigures figures) {
    return new Option(
        Place.ITEM, figures.items().stream().map(i -> new Option.Value(i.item().label(), Names.text(i.item().label()))).toList());
  }

  private static Phrase points(ItemFigures item) {
    return item.item().knowledgePoints().isEmpty() ? said("") : Names.list(item.item().knowledgePoints());
  }

  private static Phrase said(String text) {
    return text.isEmpty() ? Phrase.of("explore.unsaid") : Names.text(text);
  }

  private static Phrase title(ItemFigures item, Interval interval) {
    var label = item.item().label();
    if (!item.item().hasDistrictRate()) {
      return Phrase.of("explore.item.title.alone", label, item.difficultyP() * 100);
    }
    var gap = item.difficultyP() - item.item().districtRate();
    var alike = !interval.defined() || interval.contains(item.item().districtRate());
    return Phrase.of("explore.item.title." + (alike ? "alike" : gap < 0 ? "below" : "above"), label, item.difficultyP() * 100, Math.abs(gap) * 100);
  }

  private static List<Drawing.Rates.Line> rows(PaperFigures figures, SatPaper sat, int index) {
    var rates = sat.rates(List.of(index));
    var covers = Small.covers(figures.classes());
    var district = figures.items().get(index).item().districtRate();
    var out = new ArrayList<Drawing.Rates.Line>();
    for (var c = 0; c < figures.classes().size(); c++) {
      var label = Names.classLabel(figures.classes().get(c).classRef());
      var of = Descriptives.of(sat.of(figures.classes().get(c).classRef(), rates));
      out.add(
          covers.get(c) == Small.Cover.SHOWN
              ? new Drawing.Rates.Line(label, of.mean(), of.meanInterval(LEVEL).within(0, 1), district, of.n())
              : new Drawing.Rates.Line(
                  Phrase.of("explore.hidden-row", label, covers.get(c).mark()), Double.NaN, Interval.UNDEFINED, Double.NaN, 0));
    }
    var all = ClusteredMean.noSurerThanIndependent(rates, sat.clusters());
    out.add(new Drawing.Rates.Line(Names.school(), all.estimate(), all.interval(LEVEL).within(0, 1), district, sat.pupils().size(), Drawing.Kind.SCHOOL));
    return out;
  }

  private static ExhibitTable table(List<Drawing.Rates.Line> rows) {
    return new ExhibitTable(
        List.of(ExhibitTable.words("who"), ExhibitTable.number("n"), ExhibitTable.number("rate"), ExhibitTable.number("interval"),
            ExhibitTable.number("district")),
        rows.stream()
            .map(
                r -> List.of(
                    r.label(), r.n() == 0 ? Names.none() : Names.count(r.n()), Names.percent(r.rate()),
                    Names.percentInterval(r.interval()), Names.percent(r.benchmark())))
            .toList());
  }
}
