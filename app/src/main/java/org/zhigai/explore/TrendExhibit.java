package org.zhigai.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.charts.ChartSpec;
import org.zhigai.charts.ForestPlot;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Method;

/**
 * 历次变化: the paper's score rate less the district's, round by round. Marks of different papers are never laid side by side; only the
 * distance from the district, which sat the same paper, can be.
 */
final class TrendExhibit {
  private TrendExhibit() {}

  /** A round: score rate less the district's, in points of 100, with its interval. */
  private record Line(Paper paper, double gap, double low, double high, int n) {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var info = figures.paper().info();
    var lines = sight.archive().papers().stream()
        .filter(p -> p.info().subject().equals(info.subject()))
        .map(p -> line(p, sight))
        .filter(l -> Double.isFinite(l.gap()))
        .toList();
    var trust = PaperExhibits.trust(Method.MEAN, figures.present());
    if (lines.size() < 2) {
      return Exhibit.absent(
          Phrase.of(lines.isEmpty() ? "explore.absent.district" : "explore.absent.rounds"), PaperExhibits.subtitle(figures), trust);
    }
    var first = lines.getFirst();
    var last = lines.getLast();
    var reading = new ArrayList<Phrase>();
    reading.add(Phrase.of("explore.trend.what", info.subject(), lines.size()));
    reading.add(Phrase.of("explore.trend.ends", said(first), first.gap(), said(last), last.gap()));
    reading.add(Phrase.of(apart(first, last) ? "explore.trend.moved" : "explore.trend.unsure"));
    return new Exhibit(
        Phrase.of("explore.trend.title", info.subject(), said(first), first.gap(), said(last), last.gap()),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(lines.size(), words ->
            new ForestPlot(
                new ChartSpec.Heading("", ""),
                lines.stream()
                    .map(l -> new ForestPlot.ForestRow(words.say(said(l)), l.gap(), l.low(), l.high(), words.say(Names.signed(l.gap()))))
                    .toList(),
                words.say(Names.district()), words.say("explore.gaps.axis")))),
        table(lines),
        reading,
        PaperExhibits.n(last.n()),
        Phrase.of("explore.gaps.interval", said(last), Phrase.of("explore.interval", last.low(), last.high())),
        trust);
  }

  /** Intervals that do not meet: a careful reading of two rounds. */
  private static boolean apart(Line a, Line b) {
    return a.high() < b.low() || b.high() < a.low();
  }

  private static Phrase said(Line of) {
    var info = of.paper().info();
    return Phrase.of("explore.trend.round", Names.round(info.round()), Names.grade(info.grade()));
  }

  private static Line line(Paper paper, Sight sight) {
    var of = sight.kept(
        PaperFigures.class, "round " + paper.id(), () -> FigurePaper.of(sight.archive().results(paper.id()), sight.archive().indicators()));
    var full = paper.fullMark() / 100;
    var district = of.district().mean();
    return of.present() < Small.PUPILS
        ? new Line(paper, Double.NaN, Double.NaN, Double.NaN, 0)
        : new Line(
            paper, (of.total().mean() - district) / full, (of.meanInterval().low() - district) / full,
            (of.meanInterval().high() - district) / full, of.present());
  }

  private static Table table(List<Line> lines) {
    return new Table(
        List.of(Table.words("round"), Table.number("gap"), Table.number("interval"), Table.number("n")),
        lines.stream()
            .map(l -> List.of(said(l), Names.signed(l.gap()), Phrase.of("explore.interval", l.low(), l.high()), Names.count(l.n())))
            .toList());
  }
}
