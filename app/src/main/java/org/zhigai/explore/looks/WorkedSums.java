package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Names;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.ItemFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Explain;
import org.zhigai.stats.trust.Method;

/** 怎么算, with the numbers put in: the sums behind what an exhibit leads with. The last of them says what to do next. */
final class WorkedSums {
  private static final double LEVEL = 0.95;

  private WorkedSums() {}

  static List<Exhibit.Worked> levels(double low, Interval interval, PaperFigures figures) {
    var n = figures.present();
    var how = Explain.rate((int) Math.round(low * n), n, interval, PaperExhibits.trust(Method.RATE, n));
    return List.of(new Exhibit.Worked(Phrase.of("explore.worked.low"), how));
  }

  static List<Exhibit.Worked> scores(PaperFigures figures) {
    var out = new ArrayList<Exhibit.Worked>();
    var n = figures.present();
    figures
        .alpha()
        .filter(a -> !Double.isNaN(a.value()))
        .ifPresent(
            a -> out.add(
                new Exhibit.Worked(
                    Names.school(), Explain.sem(figures.total().sd(), a.value(), a.sem(), PaperExhibits.trust(Method.ALPHA, a.n())))));
    out.add(
        new Exhibit.Worked(
            Names.school(), Explain.mean(figures.total().mean(), n, figures.meanInterval(), PaperExhibits.trust(Method.MEAN, n))));
    return out;
  }

  /** Of the group that the title names, or the first. */
  static List<Exhibit.Worked> group(GroupRate group, PaperFigures figures) {
    var full =
        figures.paper().items().stream().filter(i -> group.items().contains(i.label())).mapToDouble(Item::fullMark).sum();
    var trust = PaperExhibits.trust(Method.RATE, group.n());
    var about = Names.text(group.name());
    var out = new ArrayList<Exhibit.Worked>();
    out.add(
        new Exhibit.Worked(
            about, Explain.scoreRate(group.rate() * full, full, group.items().size(), group.n(), group.interval(), trust)));
    if (!Double.isNaN(group.district()) && group.items().size() > 1) {
      out.add(new Exhibit.Worked(about, Explain.gap(group.rate(), group.district(), group.interval(), group.n(), trust)));
    }
    return out;
  }

  /** Of one item. */
  static List<Exhibit.Worked> item(ItemFigures item) {
    var about = Names.text(item.item().label());
    var trust = PaperExhibits.trust(Method.ITEM_REST, item.n());
    var full = item.item().fullMark();
    return List.of(
        new Exhibit.Worked(
            about, Explain.difficulty(item.difficultyP() * full, full, item.n(), PaperExhibits.trust(Method.RATE, item.n()))),
        new Exhibit.Worked(
            about, Explain.itemRest(item.itemRest(), item.n(), Correlation.interval(item.itemRest(), item.n(), LEVEL), trust)));
  }

  static List<Exhibit.Worked> factor(FactorFigures factor) {
    var about = Names.text(factor.name());
    var trust = PaperExhibits.trust(Method.RATE, factor.n());
    var out = new ArrayList<Exhibit.Worked>();
    out.add(
        new Exhibit.Worked(about, Explain.rate((int) Math.round(factor.share() * factor.n()), factor.n(), factor.interval(), trust)));
    if (!Double.isNaN(factor.district())) {
      out.add(new Exhibit.Worked(about, Explain.gap(factor.share(), factor.district(), factor.interval(), factor.n(), trust)));
    }
    return out;
  }
}
