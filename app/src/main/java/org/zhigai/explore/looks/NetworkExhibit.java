package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Network;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.monitoring.figures.Mastery;
import org.zhigai.explore.sight.Sight;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Value;

/** 知识点关联: which knowledge points few pupils master without another. What goes together is no proof of what must be taught first. */
final class NetworkExhibit {
  /** As far from the district a point's colour is full. */
  private static final double FULL = 0.2;
  private static final int LEAST_LINES = 12;
  private static final double LINES_A_POINT = 1.5;

  private NetworkExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var points = figures.knowledge();
    if (points.size() < 2) {
      return Exhibit.absent(
          Phrase.of(points.isEmpty() ? "explore.absent.knowledge" : "explore.absent.network"), PaperExhibits.subtitle(figures));
    }
    var mastery = sight.kept(Mastery.class, "points", () -> Mastery.of(figures, sight.sat()));
    var strongest = mastery.links().stream().findFirst();
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(
        strongest.map(l -> edge("explore.network.edge", l, points))
            .orElseGet(() -> Phrase.of("explore.network.none", points.size(), Mastery.FLOOR * 100)));
    reading.add(Phrase.of("explore.network.care"));
    return new Exhibit(
        strongest.map(l -> Phrase.of("explore.network.title", points.get(l.to()).name(), points.get(l.from()).name(), l.without() * 100, l.with() * 100))
            .orElseGet(() -> Phrase.of("explore.network.title.none", points.size())),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(Math.max(LEAST_LINES, (int) (LINES_A_POINT * points.size())), words -> network(points, mastery, words))),
        table(points, mastery),
        reading,
        PaperExhibits.n(figures.present()),
        strongest.map(l -> Phrase.of("explore.network.interval", points.get(l.from()).name(), points.get(l.to()).name(), interval(l)))
            .orElseGet(() -> Phrase.of("explore.network.interval.none")),
        strongest.isEmpty() ? PaperExhibits.described(figures.present()) : PaperExhibits.trust(Method.RATE, figures.present()));
  }

  private static Phrase interval(Mastery.Link link) {
    var i = link.difference().interval();
    return Names.interval(new Interval(i.low() * 100, i.high() * 100));
  }

  private static Phrase edge(String key, Mastery.Link l, List<GroupRate> points) {
    return Phrase.of(
        key, points.get(l.from()).name(), points.get(l.to()).name(), l.nWith(), l.with() * 100, l.nWithout(), l.without() * 100,
        l.difference().difference() * 100, interval(l));
  }

  private static Network network(List<GroupRate> points, Mastery mastery, Words words) {
    var compared = points.stream().anyMatch(p -> !Double.isNaN(p.district()));
    var legend = new ArrayList<String>();
    legend.add(words.say("explore.network.legend.arrow", Mastery.FLOOR * 100));
    legend.add(words.say(compared ? "explore.network.legend.circle" : "explore.network.legend.alone"));
    return new Network(
        new ChartSpec.Heading("", ""),
        IntStream.range(0, points.size())
            .mapToObj(i -> new Network.Node(
                points.get(i).name(), mastery.n()[i] == 0 ? "" : words.say(new Value.Percent(mastery.shares()[i])), points.get(i).items().size(),
                Double.isNaN(points.get(i).gap()) ? Double.NaN : Math.clamp(points.get(i).gap() / FULL, -1, 1)))
            .toList(),
        mastery.links().stream()
            .map(l -> new Network.Edge(
                l.from(), l.to(), l.difference().difference(), words.say("explore.points.whole", l.difference().difference() * 100)))
            .toList(),
        legend);
  }

  /** A row a point: what of it is mastered, and what few master it without. */
  private static ExhibitTable table(List<GroupRate> points, Mastery mastery) {
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("knowledge"), ExhibitTable.words("items"), ExhibitTable.number("n"), ExhibitTable.number("mastered"),
            ExhibitTable.number("rate"), ExhibitTable.number("district"),
            ExhibitTable.words("rests")),
        IntStream.range(0, points.size())
            .mapToObj(i -> {
              var rests = mastery.links().stream().filter(l -> l.to() == i).map(l -> edge("explore.network.rests", l, points)).toList();
              var p = points.get(i);
              return List.of(
                  Names.text(p.name()), Names.list(p.items()), Names.count(mastery.n()[i]), Names.percent(mastery.shares()[i]),
                  Names.percent(p.rate()), Names.percent(p.district()), rests.isEmpty() ? Phrase.of("explore.network.nothing") : PaperExhibits.joined(rests));
            })
            .toList());
  }
}
