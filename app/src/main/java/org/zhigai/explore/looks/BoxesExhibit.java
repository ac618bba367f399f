package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Density;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.trust.Method;

/** 班级得分: the middle half, the median and the ends of each class, in class order. */
final class BoxesExhibit {
  private BoxesExhibit() {}

  private static final String BOX = "box";
  private static final String VIOLIN = "violin";

  static Exhibit of(PaperFigures figures, Sight sight) {
    var rows = rows(figures, sight, Form.of(sight.place(), BOX, VIOLIN).equals(VIOLIN));
    var shown = rows.stream().filter(r -> r.kind() == Drawing.Kind.CLASS && r.cover() == Small.Cover.SHOWN && r.total().n() > 0).toList();
    var medians = shown.stream().mapToDouble(r -> r.total().median()).summaryStatistics();
    var all = figures.total();
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(Phrase.of("explore.boxes.school", all.median(), all.q1(), all.q3()));
    return new Exhibit(
        shown.size() < 2
            ? Phrase.of("explore.boxes.title.one", all.median())
            : Phrase.of("explore.boxes.title", shown.size(), medians.getMin(), medians.getMax()),
        PaperExhibits.subtitle(figures),
        Optional.of(Plot.of(new Drawing.Boxes(rows, figures.paper().fullMark(), figures.district().mean()))),
        table(rows),
        reading,
        PaperExhibits.n(figures.present()),
        Phrase.of("explore.scores.interval", Names.interval(figures.meanInterval())),
        PaperExhibits.trust(Method.MEAN, figures.present()))
        .offering(List.of(Form.option(BOX, VIOLIN)));
  }

  private static List<Drawing.Boxes.Box> rows(PaperFigures figures, Sight sight, boolean violins) {
    var full = figures.paper().fullMark();
    var covers = Small.covers(figures.classes());
    var out = new ArrayList<Drawing.Boxes.Box>();
    for (var i = 0; i < figures.classes().size(); i++) {
      var c = figures.classes().get(i);
      out.add(
          new Drawing.Boxes.Box(
              Names.classLabel(c.classRef()), c.total(), Drawing.Kind.CLASS, covers.get(i),
              violins && covers.get(i) == Small.Cover.SHOWN ? outline(Densities.of(c, sight), c.total(), full) : List.of()));
    }
    out.add(
        new Drawing.Boxes.Box(
            Names.school(), figures.total(), Drawing.Kind.SCHOOL, Small.Cover.SHOWN,
            violins ? outline(Densities.whole(sight), figures.total(), full) : List.of()));
    return out;
  }

  /** As far as the whiskers of a box: beyond them it would show single pupils. */
  private static List<Double> outline(Density density, Descriptives total, double full) {
    return Densities.between(density, total.p10(), total.p90(), full);
  }

  private static ExhibitTable table(List<Drawing.Boxes.Box> rows) {
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("who"), ExhibitTable.number("n"), ExhibitTable.number("p10"), ExhibitTable.number("q1"), ExhibitTable.number("median"),
            ExhibitTable.number("q3"),
            ExhibitTable.number("p90")),
        rows.stream().map(BoxesExhibit::cells).toList());
  }

  private static List<Phrase> cells(Drawing.Boxes.Box row) {
    if (row.cover() != Small.Cover.SHOWN) {
      var mark = row.cover().mark();
      return List.of(row.label(), mark, mark, mark, mark, mark, mark);
    }
    Descriptives t = row.total();
    return List.of(
        row.label(), Names.count(t.n()), Names.number(t.p10()), Names.number(t.q1()), Names.number(t.median()), Names.number(t.q3()),
        Names.number(t.p90()));
  }
}
