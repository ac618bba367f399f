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
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;

/** 参测情况: of those enrolled how many sat the paper, class by class. Absent pupils are counted here and nowhere else. */
final class ParticipationExhibit {
  private ParticipationExhibit() {}

  static Exhibit of(PaperFigures figures) {
    var enrolled = enrolled(figures);
    var rate = (double) figures.present() / enrolled;
    var rows = rows(figures, enrolled);
    var missing = enrolled - figures.present();
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    range(rows).ifPresent(reading::add);
    if (1 - rate > 0.05) {
      reading.add(Phrase.of("explore.participation.care", missing));
    }
    return new Exhibit(
        Phrase.of(missing == 0 ? "explore.participation.title.all" : "explore.participation.title", enrolled, missing, rate * 100),
        PaperExhibits.subtitle(figures),
        Optional.of(Plot.of(new Drawing.Rates(rows, Phrase.of("explore.participation.rate")))),
        table(figures, enrolled),
        reading,
        PaperExhibits.n(enrolled),
        Phrase.of("explore.participation.interval"),
        PaperExhibits.described(enrolled));
  }

  /** Over the classes that are shown, the last row being the school. */
  private static Optional<Phrase> range(List<Drawing.Rates.Line> rows) {
    var shown = rows.stream().limit(rows.size() - 1).filter(r -> Double.isFinite(r.rate())).toList();
    var rates = shown.stream().mapToDouble(Drawing.Rates.Line::rate).summaryStatistics();
    return shown.size() < 2
        ? Optional.empty()
        : Optional.of(Phrase.of("explore.participation.range", shown.size(), rates.getMin() * 100, rates.getMax() * 100));
  }

  private static int enrolled(PaperFigures figures) {
    return figures.presence().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<Drawing.Rates.Line> rows(PaperFigures figures, int enrolled) {
    var covers = Small.covers(figures.classes());
    var out = new ArrayList<Drawing.Rates.Line>();
    for (var i = 0; i < figures.classes().size(); i++) {
      var c = figures.classes().get(i);
      var label = Names.classLabel(c.classRef());
      out.add(
          covers.get(i) == Small.Cover.SHOWN
              ? line(label, c.present(), c.enrolled())
              : new Drawing.Rates.Line(
                  Phrase.of("explore.hidden-row", label, covers.get(i).mark()), Double.NaN, Interval.UNDEFINED, Double.NaN, 0));
    }
    out.add(new Drawing.Rates.Line(
        Names.school(), (double) figures.present() / enrolled, Interval.UNDEFINED, Double.NaN, enrolled, Drawing.Kind.SCHOOL));
    return out;
  }

  private static Drawing.Rates.Line line(Phrase label, int present, int enrolled) {
    return new Drawing.Rates.Line(label, (double) present / enrolled, Interval.UNDEFINED, Double.NaN, enrolled);
  }

  private static ExhibitTable table(PaperFigures figures, int enrolled) {
    var covers = Small.covers(figures.classes());
    var rows = new ArrayList<List<Phrase>>(
        IntStream.range(0, figures.classes().size())
            .mapToObj(i -> {
              var c = figures.classes().get(i);
              var mark = covers.get(i).mark();
              return covers.get(i) != Small.Cover.SHOWN
                  ? List.of(Names.classLabel(c.classRef()), mark, mark, mark, mark)
                  : row(Names.classLabel(c.classRef()), c.enrolled(), c.present());
            })
            .toList());
    rows.add(row(Names.school(), enrolled, figures.present()));
    return new ExhibitTable(
        List.of(ExhibitTable.words("who"), ExhibitTable.number("enrolled"), ExhibitTable.number("present"), ExhibitTable.number("missing"),
            ExhibitTable.number("sat")),
        rows);
  }

  private static List<Phrase> row(Phrase who, int enrolled, int present) {
    return List.of(
        who, Names.count(enrolled), Names.count(present), Names.count(enrolled - present), Names.percent((double) present / enrolled));
  }
}
