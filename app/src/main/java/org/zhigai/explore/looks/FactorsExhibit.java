package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Method;

/** 问卷因素: the share of pupils at 较高 or above, factor by factor, beside the district. */
final class FactorsExhibit {
  private FactorsExhibit() {}

  static Exhibit of(Entry.OfSurvey survey) {
    var shown = survey.factors().stream().filter(f -> f.n() >= Small.ANSWERS).toList();
    var n = survey.factors().stream().mapToInt(FactorFigures::n).max().orElse(0);
    var subtitle = Phrase.of("explore.factors.subtitle", Names.round(survey.round()), survey.label(), n);
    if (shown.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.answers"), subtitle);
    }
    var below = shown.stream().filter(f -> f.interval().high() < f.district()).toList();
    var widest = below.stream().min(Comparator.comparingDouble(f -> f.share() - f.district()));
    var leading = widest.orElseGet(shown::getFirst);
    return new Exhibit(
        title(shown, widest),
        subtitle,
        Optional.of(Plot.of(new Drawing.Rates(shown.stream().map(FactorsExhibit::row).toList(), Names.school()))),
        table(survey.factors()),
        reading(shown, below),
        PaperExhibits.n(n),
        Phrase.of("explore.gaps.interval", leading.name(), Names.percentInterval(leading.interval())),
        PaperExhibits.trust(Method.RATE, n))
        .with(WorkedSums.factor(leading));
  }

  private static Phrase title(List<FactorFigures> shown, Optional<FactorFigures> widest) {
    if (shown.stream().allMatch(f -> Double.isNaN(f.district()))) {
      return Phrase.of("explore.factors.title.alone", shown.size());
    }
    return widest
        .map(f -> Phrase.of("explore.factors.title.below", f.name(), (f.district() - f.share()) * 100))
        .orElseGet(() -> Phrase.of("explore.factors.title.alike"));
  }

  private static List<Phrase> reading(List<FactorFigures> shown, List<FactorFigures> below) {
    var out = new ArrayList<Phrase>();
    out.add(Phrase.of("explore.factors.what"));
    var compared = shown.stream().filter(f -> !Double.isNaN(f.district())).toList();
    out.add(
        compared.isEmpty()
            ? Phrase.of("explore.gaps.no-district")
            : Phrase.of(
                "explore.factors.count", compared.size(), below.size(),
                compared.stream().filter(f -> f.interval().low() > f.district()).count()));
    return out;
  }

  private static Drawing.Rates.Line row(FactorFigures f) {
    return new Drawing.Rates.Line(Names.text(f.name()), f.share(), f.interval(), f.district(), f.n());
  }

  private static ExhibitTable table(List<FactorFigures> factors) {
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("factor"), ExhibitTable.words("questions"), ExhibitTable.number("share"), ExhibitTable.number("interval"),
            ExhibitTable.number("district"),
            ExhibitTable.number("gap"), ExhibitTable.number("n")),
        factors.stream().map(FactorsExhibit::cells).toList());
  }

  private static List<Phrase> cells(FactorFigures f) {
    var name = Names.text(f.name());
    var questions = Names.list(f.questions());
    var few = Phrase.of("explore.few.answers");
    Interval interval = f.interval();
    return f.n() < Small.ANSWERS
        ? List.of(name, questions, few, few, Names.percent(f.district()), few, few)
        : List.of(
            name, questions, Names.percent(f.share()), Names.percentInterval(interval), Names.percent(f.district()),
            Names.points(f.share() - f.district()), Names.count(f.n()));
  }
}
