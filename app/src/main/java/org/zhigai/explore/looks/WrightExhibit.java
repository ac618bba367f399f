package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Wright;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Fits;
import org.zhigai.explore.sight.Sight;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.irt.WrightMap;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;

/** 怀特图: pupils and items on one scale (Rasch), pupils as counts. */
final class WrightExhibit {
  private static final double BIN = 0.5;

  private WrightExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var trust = Fits.trust(Method.RASCH, sight);
    if (figures.items().isEmpty() || trust.level() == Trust.Level.NOT_USABLE) {
      return Exhibit.absent(
          figures.items().isEmpty() ? Phrase.of("explore.absent.items") : trust.reason(), PaperExhibits.subtitle(figures));
    }
    var fit = Fits.rasch(sight);
    var abilities = Fits.abilities(sight);
    var known = Arrays.stream(abilities).filter(Double::isFinite).toArray();
    var bins = bins(WrightMap.of(abilities, List.of(), BIN), figures, fit.difficulty());
    var mean = Arrays.stream(known).average().orElse(Double.NaN);
    var above = Arrays.stream(fit.difficulty()).filter(d -> d > mean).count();
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(Phrase.of("explore.wright.scale"));
    reading.add(Phrase.of("explore.wright.where", mean, above, fit.difficulty().length));
    return new Exhibit(
        Phrase.of(mean > 0.5 ? "explore.wright.title.easy" : mean < -0.5 ? "explore.wright.title.hard" : "explore.wright.title.fits", mean),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(bins.size(),
            words -> new Wright(new ChartSpec.Heading("", ""), bins, words.say("explore.wright.persons"), words.say("explore.wright.items")))),
        table(figures, fit.difficulty(), fit.se()),
        reading,
        PaperExhibits.n(known.length),
        Phrase.of("explore.wright.interval"),
        trust);
  }

  /** From the first to the last step that holds anything. */
  private static List<Wright.Bin> bins(WrightMap map, PaperFigures figures, double[] difficulty) {
    var out = new ArrayList<Wright.Bin>();
    for (var i = 0; i < map.persons().length; i++) {
      var from = map.from() + i * map.width();
      var lowest = i == 0 ? Double.NEGATIVE_INFINITY : from;
      var highest = i == map.persons().length - 1 ? Double.POSITIVE_INFINITY : from + map.width();
      var items = IntStream.range(0, difficulty.length)
          .filter(k -> difficulty[k] >= lowest && difficulty[k] < highest)
          .mapToObj(k -> figures.items().get(k).item().label())
          .toList();
      out.add(new Wright.Bin(from, from + map.width(), map.persons()[i], items));
    }
    while (!out.isEmpty() && isEmpty(out.getFirst())) {
      out.removeFirst();
    }
    while (!out.isEmpty() && isEmpty(out.getLast())) {
      out.removeLast();
    }
    return out;
  }

  private static boolean isEmpty(Wright.Bin bin) {
    return bin.persons() == 0 && bin.items().isEmpty();
  }

  private static ExhibitTable table(PaperFigures figures, double[] difficulty, double[] se) {
    return new ExhibitTable(
        List.of(ExhibitTable.words("item"), ExhibitTable.number("logit"), ExhibitTable.number("error"), ExhibitTable.number("difficulty")),
        IntStream.range(0, difficulty.length)
            .mapToObj(i -> List.of(
                Names.text(figures.items().get(i).item().label()), Names.fine(difficulty[i]), Names.fine(se[i]),
                Names.percent(figures.items().get(i).difficultyP())))
            .toList());
  }
}
