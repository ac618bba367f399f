package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Matched;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.monitoring.figures.PaperFigures;

/** 成长: where the pupils of each level stood one round before; the same pupils only, as shares and never by name. */
final class FlowExhibit {
  private FlowExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var matched = Matched.of(sight);
    if (matched.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.earlier"), PaperExhibits.subtitle(figures));
    }
    var counts = counts(matched.get(), figures.paper());
    var n = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    if (n < Small.PUPILS) {
      return Exhibit.absent(Phrase.of("explore.absent.earlier"), PaperExhibits.subtitle(figures));
    }
    var covers = Small.covers(Arrays.stream(counts).mapToInt(to -> Arrays.stream(to).sum()).toArray());
    var rows = IntStream.range(0, counts.length).mapToObj(from -> bar(from, counts[from], covers.get(from))).toList();
    var up = over(counts, 1);
    var down = over(counts, -1);
    var info = matched.get().before().info();
    var reading = new ArrayList<Phrase>();
    reading.add(Phrase.of("explore.flow.what", Names.round(info.round()), Names.subject(info.subject(), info.grade()), n));
    reading.add(Phrase.of("explore.flow.moves", n, up, n - up - down, down));
    reading.add(Phrase.of("explore.flow.care"));
    return new Exhibit(
        Phrase.of("explore.flow.title", n, 100.0 * up / n, 100.0 * down / n),
        PaperExhibits.subtitle(figures),
        Optional.of(Plot.of(new Drawing.Shares(rows))),
        table(counts, covers),
        reading,
        PaperExhibits.n(n),
        Phrase.of("explore.answers.interval"),
        PaperExhibits.described(n));
  }

  /** Level before × level now of those who sat both. */
  private static int[][] counts(Matched matched, Paper now) {
    var out = new int[Levels.values().length][Levels.values().length];
    for (var p = 0; p < matched.later().length; p++) {
      if (!Double.isNaN(matched.later()[p])) {
        var from = Levels.of(matched.earlier()[p] / matched.before().fullMark());
        out[from.ordinal()][Levels.of(matched.later()[p] / now.fullMark()).ordinal()]++;
      }
    }
    return out;
  }

  private static Drawing.Shares.Bar bar(int from, int[] to, Small.Cover cover) {
    var n = Arrays.stream(to).sum();
    return new Drawing.Shares.Bar(
        Phrase.of("explore.flow.from", Phrase.of("explore.level." + (from + 1))),
        cover != Small.Cover.SHOWN || n == 0 ? List.of() : Arrays.stream(to).mapToObj(c -> (double) c / n).toList(), n, Drawing.Kind.CLASS, cover);
  }

  private static int over(int[][] counts, int sign) {
    return IntStream.range(0, counts.length)
        .map(from -> IntStream.range(0, counts.length).filter(to -> Integer.signum(to - from) == sign).map(to -> counts[from][to]).sum())
        .sum();
  }

  private static ExhibitTable table(int[][] counts, List<Small.Cover> covers) {
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("before"), ExhibitTable.number("n"), ExhibitTable.number("level1"), ExhibitTable.number("level2"), ExhibitTable.number("level3"),
            ExhibitTable.number("level4")),
        IntStream.range(0, counts.length)
            .mapToObj(from -> {
              var n = Arrays.stream(counts[from]).sum();
              var hidden = covers.get(from) != Small.Cover.SHOWN;
              var out = new ArrayList<Phrase>();
              out.add(Phrase.of("explore.level." + (from + 1)));
              out.add(hidden ? covers.get(from).mark() : Names.count(n));
              for (var to : counts[from]) {
                out.add(hidden ? covers.get(from).mark() : n == 0 ? Names.none() : Names.percent((double) to / n));
              }
              return (List<Phrase>) out;
            })
            .toList());
  }
}
