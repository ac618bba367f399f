package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Fits;
import org.zhigai.explore.sight.Sight;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.irt.WrightMap;
import org.zhigai.stats.trust.Trust;

/** 测验信息: how much the paper tells at each ability, and where its pupils are. */
final class InformationExhibit {
  private static final double BIN = 0.5;
  private static final int STEPS = 80;
  /** The scale goes so far on either side. */
  private static final int END = 4;
  private static final double HEADROOM = 1.15;
  /** So large a share of the pupils on one side is worth a word. */
  private static final double MOST = 0.6;

  private InformationExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var fit = Fits.model(sight);
    var trust = fit.trust();
    if (figures.items().isEmpty() || trust.level() == Trust.Level.NOT_USABLE) {
      return Exhibit.absent(
          figures.items().isEmpty() ? Phrase.of("explore.absent.items") : trust.reason(), PaperExhibits.subtitle(figures));
    }
    var best = IntStream.rangeClosed(0, STEPS).mapToDouble(InformationExhibit::theta).boxed()
        .max((a, b) -> Double.compare(fit.information(a), fit.information(b))).orElse(0.0);
    var pupils = WrightMap.of(fit.abilities(), List.of(), BIN);
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(Phrase.of("explore.information.best", best, fit.se(best)));
    reading.add(Phrase.of("explore.model." + fit.name()));
    reading.add(Phrase.of("explore.information.low", fit.se(-1.5), fit.se(0), fit.se(1.5)));
    return new Exhibit(
        title(best, fit.abilities()),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(1, words -> curves(fit, pupils, words))),
        table(fit),
        reading,
        PaperExhibits.n(figures.present()),
        Phrase.of("explore.information.interval"),
        trust);
  }

  /** Where the paper tells most, beside where its pupils are. */
  private static Phrase title(double best, double[] abilities) {
    var known = Arrays.stream(abilities).filter(Double::isFinite).toArray();
    var above = Arrays.stream(known).filter(a -> a > best).count() / (double) Math.max(1, known.length);
    return above >= MOST
        ? Phrase.of("explore.information.title.low", best, above * 100)
        : above <= 1 - MOST
            ? Phrase.of("explore.information.title.high", best, (1 - above) * 100)
            : Phrase.of("explore.information.title.middle", best);
  }

  /** Information by the scale at the left, the standard error it leaves by the one at the right. */
  private static Curves curves(Fits.Model fit, WrightMap pupils, Words words) {
    var x = IntStream.rangeClosed(0, STEPS).mapToObj(InformationExhibit::theta).toList();
    return new Curves(
        new ChartSpec.Heading("", ""),
        List.of(
            curve("explore.information.name", x, fit::information, false, words), curve("explore.information.error", x, fit::se, true, words)),
        List.of(), columns(pupils), new Curves.Scale(words.say(fit.axis()), -END, END, false),
        scale("explore.information.name", x, fit::information, words),
        Optional.of(scale("explore.information.error", x, fit::se, words)));
  }

  private static Curves.Curve curve(String name, List<Double> x, DoubleUnaryOperator of, boolean second, Words words) {
    return new Curves.Curve(
        words.say(name), x, x.stream().map(of::applyAsDouble).toList(), false, second ? ChartSpec.Role.BENCHMARK : ChartSpec.Role.SCHOOL, second);
  }

  private static Curves.Scale scale(String name, List<Double> x, DoubleUnaryOperator of, Words words) {
    var top = x.stream().mapToDouble(of::applyAsDouble).filter(Double::isFinite).max().orElse(1);
    return new Curves.Scale(words.say(name), 0, top * HEADROOM, false);
  }

  private static List<Curves.Column> columns(WrightMap pupils) {
    return IntStream.range(0, pupils.persons().length)
        .mapToObj(i -> new Curves.Column(pupils.from() + i * pupils.width(), pupils.from() + (i + 1) * pupils.width(), pupils.persons()[i]))
        .filter(c -> c.from() >= -END && c.to() <= END)
        .toList();
  }

  private static double theta(int step) {
    return -END + 2.0 * END * step / STEPS;
  }

  /** At every half unit, as {@code analyse} says it. */
  private static ExhibitTable table(Fits.Model fit) {
    return new ExhibitTable(
        List.of(ExhibitTable.number("ability-at"), ExhibitTable.number("information"), ExhibitTable.number("error")),
        IntStream.rangeClosed(-6, 6)
            .mapToObj(k -> k / 2.0)
            .map(t -> List.of(Names.fine(t), Names.fine(fit.information(t)), Names.fine(fit.se(t))))
            .toList());
  }
}
