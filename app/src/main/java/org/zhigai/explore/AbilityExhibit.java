package org.zhigai.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Method;

/** 能力层级: the score rate of each ability level with its interval beside the district. */
final class AbilityExhibit {
  private AbilityExhibit() {}

  static Exhibit of(PaperFigures figures) {
    var groups = figures.abilities();
    if (groups.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.ability"), PaperExhibits.subtitle(figures), PaperExhibits.trust(Method.RATE, 0));
    }
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.addAll(Gaps.reading(groups, Names.who(figures)));
    return new Exhibit(
        Gaps.title("explore.ability.title", groups),
        PaperExhibits.subtitle(figures),
        Optional.of(Plot.of(new Drawing.Rates(groups.stream().map(AbilityExhibit::row).toList(), Names.who(figures)))),
        table(groups),
        reading,
        PaperExhibits.n(figures.present()),
        Gaps.interval(groups),
        PaperExhibits.trust(Method.RATE, figures.present()))
        .with(Sums.group(Gaps.leading(groups), figures));
  }

  private static Drawing.Rates.Line row(GroupRate g) {
    return new Drawing.Rates.Line(Names.text(g.name()), g.rate(), g.interval(), g.district(), g.n());
  }

  private static Table table(List<GroupRate> groups) {
    return new Table(
        List.of(
            Table.words("ability"), Table.words("items"), Table.number("rate"), Table.number("interval"), Table.number("district"),
            Table.number("gap"), Table.number("n")),
        groups.stream()
            .map(
                g ->
                    List.of(
                        Names.text(g.name()), Names.text(String.join("、", g.items())), Names.percent(g.rate()),
                        Names.percentInterval(g.interval()), Names.percent(g.district()), Names.points(g.gap()), Names.count(g.n())))
            .toList());
  }
}
