package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.LevelShares;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.stats.trust.Method;

/** 水平分布: shares of the four levels, class by class beside the district. */
final class LevelsExhibit {
  private LevelsExhibit() {}

  static Exhibit of(PaperFigures figures) {
    var rows = rows(figures);
    var low = low(figures.levels());
    var high = 1 - low;
    var district = figures.district().levels().map(LevelsExhibit::low);
    var interval = Wilson.interval((int) Math.round(low * figures.present()), figures.present(), 0.95);
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(
        Phrase.of(
            "explore.levels.school", high * 100, figures.levels().share(Levels.IV) * 100, figures.levels().share(Levels.I) * 100));
    range(rows).ifPresent(reading::add);
    return new Exhibit(
        district.map(d -> title(low, d, interval.contains(d))).orElseGet(() -> Phrase.of("explore.levels.title.alone", high * 100)),
        PaperExhibits.subtitle(figures),
        Optional.of(Plot.of(new Drawing.Shares(rows))),
        table(rows),
        reading,
        PaperExhibits.n(figures.present()),
        Phrase.of("explore.levels.interval", Names.percentInterval(interval)),
        PaperExhibits.trust(Method.RATE, figures.present()))
        .with(WorkedSums.levels(low, interval, figures));
  }

  private static double low(LevelShares shares) {
    return shares.share(Levels.I) + shares.share(Levels.II);
  }

  private static Phrase title(double low, double district, boolean alike) {
    var key = alike ? "alike" : low > district ? "more" : "fewer";
    return Phrase.of("explore.levels.title." + key, low * 100, Math.abs(low - district) * 100);
  }

  private static List<Drawing.Shares.Bar> rows(PaperFigures figures) {
    var covers = Small.covers(figures.classes());
    var out = new ArrayList<Drawing.Shares.Bar>();
    for (var i = 0; i < figures.classes().size(); i++) {
      var c = figures.classes().get(i);
      out.add(
          new Drawing.Shares.Bar(
              Names.classLabel(c.classRef()), covers.get(i) != Small.Cover.SHOWN || c.present() == 0 ? List.of() : c.levels().shares(), c.present(),
              Drawing.Kind.CLASS, covers.get(i)));
    }
    out.add(new Drawing.Shares.Bar(Names.school(), figures.levels().shares(), figures.present(), Drawing.Kind.SCHOOL, Small.Cover.SHOWN));
    figures
        .district()
        .levels()
        .ifPresent(d -> out.add(new Drawing.Shares.Bar(Names.district(), d.shares(), d.n(), Drawing.Kind.DISTRICT, Small.Cover.SHOWN)));
    return out;
  }

  private static Optional<Phrase> range(List<Drawing.Shares.Bar> rows) {
    var shown = rows.stream().filter(r -> r.kind() == Drawing.Kind.CLASS && !r.shares().isEmpty()).toList();
    var high = DoubleStream.of(shown.stream().mapToDouble(r -> r.shares().get(2) + r.shares().get(3)).toArray()).summaryStatistics();
    return shown.size() < 2
        ? Optional.empty()
        : Optional.of(Phrase.of("explore.levels.range", shown.size(), high.getMin() * 100, high.getMax() * 100));
  }

  private static ExhibitTable table(List<Drawing.Shares.Bar> rows) {
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("who"), ExhibitTable.number("n"), ExhibitTable.number("level1"), ExhibitTable.number("level2"), ExhibitTable.number("level3"),
            ExhibitTable.number("level4")),
        rows.stream().map(LevelsExhibit::cells).toList());
  }

  private static List<Phrase> cells(Drawing.Shares.Bar row) {
    var out = new ArrayList<Phrase>();
    out.add(row.label());
    if (row.cover() != Small.Cover.SHOWN) {
      IntStream.range(0, 5).forEach(i -> out.add(row.cover().mark()));
      return out;
    }
    var nobody = row.shares().isEmpty();
    out.add(row.n() == 0 && !nobody ? Names.none() : Names.count(row.n()));
    IntStream.range(0, 4).forEach(i -> out.add(nobody ? Names.none() : Names.percent(row.shares().get(i))));
    return out;
  }
}
