package org.zhigai.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.zhigai.charts.ChartSpec;
import org.zhigai.charts.Curves;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Trust;
import org.zhigai.stats.irt.WrightMap;

/** 测验信息: how much the paper tells at each ability, and where its pupils are. */
final class InformationExhibit {
  private static final double BIN = 0.5;
  private static final int STEPS = 60;
  private static final String MEASURE = "measure";
  private static final String ERROR = "error";

  private InformationExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var fit = Fits.model(sight);
    var trust = fit.trust();
    if (figures.items().isEmpty() || trust.level() == Trust.Level.NOT_USABLE) {
      return Exhibit.absent(
          figures.items().isEmpty() ? Phrase.of("explore.absent.items") : trust.reason(), PaperExhibits.subtitle(figures), trust);
    }
    var best = IntStream.rangeClosed(0, STEPS).mapToDouble(InformationExhibit::theta).boxed()
        .max((a, b) -> Double.compare(fit.information(a), fit.information(b))).orElse(0.0);
    var pupils = WrightMap.of(fit.abilities(), List.of(), BIN);
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(Phrase.of("explore.information.best", best, fit.se(best)));
    reading.add(Phrase.of("explore.model." + fit.name()));
    reading.add(Phrase.of("explore.information.low", fit.se(-1.5), fit.se(0), fit.se(1.5)));
    var errors = sight.place().chosen(MEASURE).filter(ERROR::equals).isPresent();
    return new Exhibit(
            Phrase.of(best < -0.5 ? "explore.information.title.low" : best > 0.5 ? "explore.information.title.high" : "explore.information.title.middle", best),
            PaperExhibits.subtitle(figures),
            Optional.of(new Plot(1, words -> {
              DoubleUnaryOperator shown = errors ? t -> fit.se(t) : fit::information;
              var x = IntStream.rangeClosed(0, STEPS).mapToObj(InformationExhibit::theta).toList();
              var y = x.stream().map(shown::applyAsDouble).toList();
              var top = y.stream().mapToDouble(v -> v).filter(Double::isFinite).max().orElse(1) * 1.15;
              var name = words.say("explore.information." + (errors ? ERROR : "name"));
              return new Curves(
                  new ChartSpec.Heading("", ""), List.of(new Curves.Curve("", x, y, false, ChartSpec.Role.SCHOOL)), List.of(),
                  columns(pupils), new Curves.Scale(words.say("explore.information.axis"), -3, 3, false), new Curves.Scale(name, 0, top, false));
            })),
            table(fit),
            reading,
            PaperExhibits.n(figures.present()),
            Phrase.of("explore.information.interval"),
            trust)
        .offering(
            List.of(
                new Option(
                    MEASURE,
                    List.of(
                        new Option.Value("", Phrase.of("explore.information.name")),
                        new Option.Value(ERROR, Phrase.of("explore.information.error"))))));
  }

  private static List<Curves.Column> columns(WrightMap pupils) {
    return IntStream.range(0, pupils.persons().length)
        .mapToObj(i -> new Curves.Column(pupils.from() + i * pupils.width(), pupils.from() + (i + 1) * pupils.width(), pupils.persons()[i]))
        .filter(c -> c.from() >= -3 && c.to() <= 3)
        .toList();
  }

  private static double theta(int step) {
    return -3 + 6.0 * step / STEPS;
  }

  /** At every half unit, as {@code analyse} says it. */
  private static Table table(Fits.Model fit) {
    return new Table(
        List.of(Table.number("ability-at"), Table.number("information"), Table.number("error")),
        IntStream.rangeClosed(-6, 6)
            .mapToObj(k -> k / 2.0)
            .map(t -> List.of(Names.fine(t), Names.fine(fit.information(t)), Names.fine(fit.se(t))))
            .toList());
  }
}
