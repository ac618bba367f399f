package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ScoreHistogram;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Door;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;

/** 本题得分: how many pupils got each mark of one item, and which, by pseudonym in the order of the sheet. */
final class AnswersExhibit {
  private static final double ROUNDING = 1e-6;

  private AnswersExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    if (figures.items().isEmpty()) {
      return Exhibit.absent(
          Phrase.of("explore.absent.items"), PaperExhibits.subtitle(figures));
    }
    var sat = sight.sat();
    var index = OneItemExhibit.index(figures, sight.place());
    var item = figures.items().get(index);
    var counts = counts(sat, index);
    var full = item.item().fullMark();
    var n = counts.values().stream().mapToInt(Integer::intValue).sum();
    // A float score such as 2.4 of 2.4 must not fail by its rounding.
    var allRight = counts.tailMap(full - ROUNDING * full, true).values().stream().mapToInt(Integer::intValue).sum();
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(Phrase.of("explore.answers.ends", n, allRight, counts.getOrDefault(0.0, 0)));
    return new Exhibit(
        Phrase.of("explore.answers.title", item.item().label(), n == 0 ? 0 : 100.0 * allRight / n, full),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(1, words -> histogram(counts, full, item.difficultyP() * full, words))),
        table(sat, index, hidden(sight)),
        reading,
        PaperExhibits.n(n),
        Phrase.of("explore.answers.interval"),
        PaperExhibits.described(n))
        .with(WorkedSums.item(item))
        .offering(List.of(OneItemExhibit.choices(figures)))
        .opening(
            IntStream.range(0, sat.pupils().size())
                .mapToObj(p -> new Door(p, Door.WHOLE_ROW, sight.place().by(Aspect.PUPIL).with(Place.PUPIL, sat.pupils().get(p).pseudonym())))
                .toList());
  }

  private static NavigableMap<Double, Integer> counts(SatPaper sat, int index) {
    var out = new TreeMap<Double, Integer>();
    for (var score : sat.scores().column(index)) {
      if (!Double.isNaN(score)) {
        out.merge(score, 1, Integer::sum);
      }
    }
    return out;
  }

  /** A bar a mark: marks are counted in the steps that were given, at least whole ones. */
  private static ChartSpec histogram(NavigableMap<Double, Integer> counts, double full, double mean, Words words) {
    var step = counts.keySet().stream().allMatch(s -> s == Math.rint(s)) ? 1.0 : 0.5;
    var bars = (int) Math.round(full / step) + 1;
    var edges = IntStream.rangeClosed(0, bars).mapToObj(i -> (i - 0.5) * step).toList();
    var heights = new ArrayList<Integer>();
    for (var i = 0; i < bars; i++) {
      var low = edges.get(i);
      var high = edges.get(i + 1);
      heights.add(counts.subMap(low, true, high, false).values().stream().mapToInt(Integer::intValue).sum());
    }
    return new ScoreHistogram(
        new ChartSpec.Heading("", ""), edges, heights,
        List.of(new ScoreHistogram.Line(mean, words.say("explore.spread.who", Phrase.of("explore.answers.item"), mean), ChartSpec.Role.SCHOOL)),
        words.say("explore.answers.axis"), "");
  }

  /** Marks of classes that may not be shown are not listed either: what is left of the counts is theirs together. */
  private static Map<ClassRef, Phrase> hidden(Sight sight) {
    var classes = sight.everybody().figures().classes();
    var covers = Small.covers(classes);
    return IntStream.range(0, covers.size()).filter(i -> covers.get(i) != Small.Cover.SHOWN).boxed()
        .collect(Collectors.toMap(i -> classes.get(i).classRef(), i -> covers.get(i).mark()));
  }

  private static ExhibitTable table(SatPaper sat, int index, Map<ClassRef, Phrase> hidden) {
    var lettered = !sat.paper().items().get(index).key().isEmpty();
    var rows =
        IntStream.range(0, sat.pupils().size())
            .mapToObj(
                p -> {
                  var of = sat.pupils().get(p).classRef();
                  var row = new ArrayList<Phrase>();
                  row.add(Names.classLabel(of));
                  row.add(Names.text(sat.pupils().get(p).pseudonym()));
                  row.add(hidden.getOrDefault(of, Names.number(sat.scores().get(p, index))));
                  if (lettered) {
                    row.add(hidden.getOrDefault(of, OptionsExhibit.label(sat.choices().get(p, index))));
                  }
                  return List.copyOf(row);
                })
            .toList();
    var columns = new ArrayList<>(List.of(ExhibitTable.words("who"), ExhibitTable.words("pupil"), ExhibitTable.number("score")));
    if (lettered) {
      columns.add(ExhibitTable.words("option"));
    }
    return new ExhibitTable(columns, rows);
  }
}
