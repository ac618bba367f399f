package org.zhigai.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Method;

/** 成长: where the pupils of each level stood one round before; the same pupils only, as shares and never by name. */
final class FlowExhibit {
  private FlowExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var trust = PaperExhibits.trust(Method.MEAN, figures.present());
    var before = earlier(figures.paper(), sight);
    if (before.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.earlier"), PaperExhibits.subtitle(figures), trust);
    }
    var counts = counts(sight, before.get(), figures.paper());
    var n = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    if (n < Small.PUPILS) {
      return Exhibit.absent(Phrase.of("explore.absent.earlier"), PaperExhibits.subtitle(figures), trust);
    }
    var rows = IntStream.range(0, counts.length).mapToObj(from -> bar(from, counts[from])).toList();
    var up = over(counts, 1);
    var down = over(counts, -1);
    var info = before.get().info();
    var reading = new ArrayList<Phrase>();
    reading.add(Phrase.of("explore.flow.what", Names.round(info.round()), Names.subject(info.subject(), info.grade()), n));
    reading.add(Phrase.of("explore.flow.moves", n, up, n - up - down, down));
    reading.add(Phrase.of("explore.flow.care"));
    return new Exhibit(
        Phrase.of("explore.flow.title", n, 100.0 * up / n, 100.0 * down / n),
        PaperExhibits.subtitle(figures),
        Optional.of(Plot.of(new Drawing.Shares(rows))),
        table(counts),
        reading,
        PaperExhibits.n(n),
        Phrase.of("explore.answers.interval"),
        PaperExhibits.trust(Method.MEAN, n));
  }

  /** The latest earlier paper of the same subject. */
  private static Optional<Paper> earlier(Paper paper, Sight sight) {
    return sight.archive().papers().stream()
        .filter(p -> p.info().subject().equals(paper.info().subject()) && p.info().round().compareTo(paper.info().round()) < 0)
        .filter(p -> p.info().round().entryYear(p.info().grade()) == paper.info().round().entryYear(paper.info().grade()))
        .max(Comparator.comparing(p -> p.info().round()));
  }

  /** Level before × level now of those who sat both. */
  private static int[][] counts(Sight sight, Paper before, Paper now) {
    var earlier = sight.archive().results(before.id()).pupils().stream()
        .filter(PupilResult::isPresent)
        .collect(Collectors.toMap(PupilResult::pupilId, PupilResult::total, (a, b) -> a));
    var out = new int[Levels.values().length][Levels.values().length];
    for (var pupil : sight.sat().pupils()) {
      var was = earlier.get(pupil.pupilId());
      if (was != null) {
        out[Levels.of(was / before.fullMark()).ordinal()][Levels.of(pupil.total() / now.fullMark()).ordinal()]++;
      }
    }
    return out;
  }

  private static Drawing.Shares.Bar bar(int from, int[] to) {
    var n = Arrays.stream(to).sum();
    var few = n < Small.PUPILS;
    return new Drawing.Shares.Bar(
        Phrase.of("explore.flow.from", Phrase.of("explore.level." + (from + 1))),
        few ? List.of() : Arrays.stream(to).mapToObj(c -> (double) c / n).toList(), n, Drawing.Kind.CLASS,
        few ? Small.Cover.FEW : Small.Cover.SHOWN);
  }

  private static int over(int[][] counts, int sign) {
    return IntStream.range(0, counts.length)
        .map(from -> IntStream.range(0, counts.length).filter(to -> Integer.signum(to - from) == sign).map(to -> counts[from][to]).sum())
        .sum();
  }

  private static Table table(int[][] counts) {
    return new Table(
        List.of(
            Table.words("before"), Table.number("n"), Table.number("level1"), Table.number("level2"), Table.number("level3"), Table.number("level4")),
        IntStream.range(0, counts.length)
            .mapToObj(from -> {
              var n = Arrays.stream(counts[from]).sum();
              var out = new ArrayList<Phrase>();
              out.add(Phrase.of("explore.level." + (from + 1)));
              out.add(n < Small.PUPILS ? Small.Cover.FEW.mark() : Names.count(n));
              for (var to : counts[from]) {
                out.add(n < Small.PUPILS ? Small.Cover.FEW.mark() : Names.percent((double) to / n));
              }
              return (List<Phrase>) out;
            })
            .toList());
  }
}
