package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Profile;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Gaps;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.trust.Method;

/** 能力层级: the score rate of each ability level with its interval beside the district. */
final class AbilityExhibit {
  /** More have no room for their names beside one another. */
  private static final int MOST_STEPS = 7;

  private AbilityExhibit() {}

  static Exhibit of(PaperFigures figures) {
    var groups = figures.abilities();
    if (groups.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.ability"), PaperExhibits.subtitle(figures));
    }
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.addAll(Gaps.reading(groups, Names.who(figures)));
    return new Exhibit(
        Gaps.title("explore.ability.title", groups),
        PaperExhibits.subtitle(figures),
        Optional.of(groups.size() < 2 || groups.size() > MOST_STEPS ? dots(groups, figures) : profile(groups, figures)),
        table(groups),
        reading,
        PaperExhibits.n(figures.present()),
        Gaps.interval(groups),
        PaperExhibits.trust(Method.RATE, figures.present()))
        .with(WorkedSums.group(Gaps.leading(groups), figures));
  }

  private static Plot dots(List<GroupRate> groups, PaperFigures figures) {
    return Plot.of(new Drawing.Rates(groups.stream().map(AbilityExhibit::row).toList(), Names.who(figures)));
  }

  /** The levels from left to right in the order of the blueprint. */
  private static Plot profile(List<GroupRate> groups, PaperFigures figures) {
    return new Plot(1, words -> {
      var lines = new ArrayList<Profile.Line>();
      lines.add(new Profile.Line(
          words.say(Names.who(figures)),
          groups.stream().map(g -> new Profile.Point(g.rate(), g.interval().low(), g.interval().high())).toList(), ChartSpec.Role.SCHOOL));
      if (groups.stream().anyMatch(g -> !Double.isNaN(g.district()))) {
        lines.add(new Profile.Line(
            words.say(Names.district()), groups.stream().map(g -> new Profile.Point(g.district(), Double.NaN, Double.NaN)).toList(),
            ChartSpec.Role.BENCHMARK));
      }
      return new Profile(
          new ChartSpec.Heading("", ""), groups.stream().map(GroupRate::name).toList(), lines, "", words.say("explore.ability.axis"), true);
    });
  }

  private static Drawing.Rates.Line row(GroupRate g) {
    return new Drawing.Rates.Line(Names.text(g.name()), g.rate(), g.interval(), g.district(), g.n());
  }

  private static ExhibitTable table(List<GroupRate> groups) {
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("ability"), ExhibitTable.words("items"), ExhibitTable.number("rate"), ExhibitTable.number("interval"),
            ExhibitTable.number("district"),
            ExhibitTable.number("gap"), ExhibitTable.number("n")),
        groups.stream()
            .map(
                g -> List.of(
                    Names.text(g.name()), Names.list(g.items()), Names.percent(g.rate()),
                    Names.percentInterval(g.interval()), Names.percent(g.district()), Names.points(g.gap()), Names.count(g.n())))
            .toList());
  }
}
