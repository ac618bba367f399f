package org.zhigai.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.ClassFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Method;

/** 得分分布: how the totals lie, with the means of the school and the district. */
final class ScoresExhibit {
  private ScoresExhibit() {}

  static Exhibit of(PaperFigures figures) {
    var district = figures.district().mean();
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(Phrase.of("explore.scores.middle", figures.total().q1(), figures.total().q3(), figures.total().sd()));
    figures
        .alpha()
        .filter(a -> !Double.isNaN(a.value()))
        .ifPresent(a -> reading.add(Phrase.of("explore.scores.alpha", a.value(), a.sem())));
    return new Exhibit(
        title(figures, district),
        PaperExhibits.subtitle(figures),
        Optional.of(
            Plot.of(
                new Drawing.Spread(
                Arrays.stream(figures.histogram()).boxed().toList(), figures.paper().fullMark(), figures.total().mean(), district, Names.who(figures)))),
        table(figures),
        reading,
        PaperExhibits.n(figures.present()),
        Phrase.of("explore.scores.interval", Names.interval(figures.meanInterval())),
        PaperExhibits.trust(Method.MEAN, figures.present()))
        .with(Sums.scores(figures));
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

  private static Table table(PaperFigures figures) {
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
    return new Table(
        List.of(
            Table.words("who"), Table.number("enrolled"), Table.number("present"), Table.number("mean"), Table.number("interval"),
            Table.number("sd")),
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
