package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Distributions;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Form;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Densities;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.ClassFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.trust.Method;

/** 得分分布: how the totals lie, with the means of the school and the district. */
final class ScoresExhibit {
  private ScoresExhibit() {}

  private static final String WHOLE = "whole";
  private static final String CLASSES = "classes";
  /** Rows of a list that one row of small pictures is as high as, and how many stand beside one another. */
  private static final int PANEL_LINES = 5;
  private static final int PANELS_ACROSS = 4;

  static Exhibit of(PaperFigures figures, Sight sight) {
    var district = figures.district().mean();
    var covers = Small.covers(figures.classes());
    var shown = IntStream.range(0, covers.size())
        .filter(i -> covers.get(i) == Small.Cover.SHOWN && figures.classes().get(i).present() > 1).mapToObj(figures.classes()::get).toList();
    var several = figures.part().isEmpty() && shown.size() > 1;
    var small = several && Form.of(sight.place(), WHOLE, CLASSES).equals(CLASSES);
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(Phrase.of("explore.scores.middle", figures.total().q1(), figures.total().q3(), figures.total().sd()));
    figures
        .alpha()
        .filter(a -> !Double.isNaN(a.value()))
        .ifPresent(a -> reading.add(Phrase.of("explore.scores.alpha", a.value(), a.sem())));
    if (small) {
      reading.add(spread(shown));
    } else if (!Small.pooled(figures.histogram()).equals(Arrays.stream(figures.histogram()).boxed().toList())) {
      reading.add(Phrase.of("explore.scores.pooled", Small.PUPILS));
    }
    return new Exhibit(
        small ? classes(shown) : title(figures, district),
        PaperExhibits.subtitle(figures),
        Optional.of(small ? panels(figures, covers, sight) : whole(figures, sight)),
        table(figures),
        reading,
        PaperExhibits.n(figures.present()),
        Phrase.of("explore.scores.interval", Names.interval(figures.meanInterval())),
        PaperExhibits.trust(Method.MEAN, figures.present()))
        .with(WorkedSums.scores(figures))
        .offering(several ? List.of(Form.option(WHOLE, CLASSES)) : List.of())
        .opening(several ? Doors.classes(sight) : List.of());
  }

  /** The smoothed line is in pupils, as the bars are: a density times the pupils and the width of a bar. */
  private static Plot whole(PaperFigures figures, Sight sight) {
    var counts = Small.pooled(figures.histogram());
    var scale = figures.present() * figures.paper().fullMark() / counts.size();
    var density = Densities.heights(Densities.whole(sight)).stream().map(d -> d * scale).toList();
    return Plot.of(
        new Drawing.Spread(counts, density, figures.paper().fullMark(), figures.total().mean(), figures.district().mean(), Names.who(figures)));
  }

  private static Plot panels(PaperFigures figures, List<Small.Cover> covers, Sight sight) {
    var whole = Densities.heights(Densities.whole(sight));
    var lines = PANEL_LINES * ((figures.classes().size() + PANELS_ACROSS - 1) / PANELS_ACROSS);
    return new Plot(lines, words -> new Distributions(
        new ChartSpec.Heading("", ""),
        IntStream.range(0, covers.size()).mapToObj(i -> panel(figures.classes().get(i), covers.get(i), sight, words)).toList(),
        figures.paper().fullMark(), whole, words.say("explore.scores.behind"), words.say("explore.scores.axis")));
  }

  private static Distributions.Panel panel(ClassFigures of, Small.Cover cover, Sight sight, Words words) {
    var label = words.say(Names.classLabel(of.classRef()));
    if (cover != Small.Cover.SHOWN) {
      return new Distributions.Panel(label, words.say(cover.mark()), List.of(), Double.NaN);
    }
    return of.present() == 0
        ? new Distributions.Panel(label, words.say("explore.n", 0), List.of(), Double.NaN)
        : new Distributions.Panel(
            label, words.say("explore.scores.panel", of.present(), of.mean()), Densities.heights(Densities.of(of, sight)), of.mean());
  }

  private static Phrase classes(List<ClassFigures> shown) {
    var widths = shown.stream().mapToDouble(c -> c.total().q3() - c.total().q1()).summaryStatistics();
    return Phrase.of("explore.scores.title.classes", shown.size(), widths.getMin(), widths.getMax());
  }

  private static Phrase spread(List<ClassFigures> shown) {
    var spreads = shown.stream().mapToDouble(ClassFigures::sd).summaryStatistics();
    return Phrase.of("explore.scores.spread", shown.size(), spreads.getMin(), spreads.getMax());
  }

  private static Phrase title(PaperFigures figures, double district) {
    var mean = figures.total().mean();
    if (Double.isNaN(district)) {
      return Phrase.of("explore.scores.title.alone", mean);
    }
    // An interval that is not defined says nothing, so nothing is claimed.
    var alike = !figures.meanInterval().defined() || figures.meanInterval().contains(district);
    var key = alike ? "alike" : mean < district ? "below" : "above";
    return Phrase.of("explore.scores.title." + key, mean, Math.abs(mean - district));
  }

  private static ExhibitTable table(PaperFigures figures) {
    var covers = Small.covers(figures.classes());
    var rows = new ArrayList<List<Phrase>>();
    for (var i = 0; i < figures.classes().size(); i++) {
      rows.add(row(figures.classes().get(i), covers.get(i)));
    }
    var enrolled = figures.presence().values().stream().mapToInt(Integer::intValue).sum();
    rows.add(
        List.of(
            Names.who(figures), Names.count(enrolled), Names.count(figures.present()), Names.number(figures.total().mean()),
            Names.interval(figures.meanInterval()), Names.number(figures.total().sd())));
    if (!Double.isNaN(figures.district().mean())) {
      var n = figures.district().n();
      rows.add(
          List.of(
              Names.district(), Names.none(), n == 0 ? Names.none() : Names.count(n), Names.number(figures.district().mean()),
              Names.none(), Names.number(figures.district().sd())));
    }
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("who"), ExhibitTable.number("enrolled"), ExhibitTable.number("present"), ExhibitTable.number("mean"),
            ExhibitTable.number("interval"),
            ExhibitTable.number("sd")),
        rows);
  }

  private static List<Phrase> row(ClassFigures c, Small.Cover cover) {
    var name = Names.classLabel(c.classRef());
    return cover != Small.Cover.SHOWN
        ? List.of(name, cover.mark(), cover.mark(), cover.mark(), cover.mark(), cover.mark())
        : List.of(
            name, Names.count(c.enrolled()), Names.count(c.present()), Names.number(c.mean()), Names.interval(c.meanInterval()),
            Names.number(c.sd()));
  }
}
