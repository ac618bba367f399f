package org.zhigai.monitoring.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Marks;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.ctt.ClassicalItems;
import org.zhigai.stats.ctt.Reliability;
import org.zhigai.stats.multilevel.ClusteredMean;

/** Computes {@link PaperFigures} from stored results. Pure. */
public final class FigurePaper {
  private static final double LEVEL = 0.95;
  private static final int BINS = 10;

  private FigurePaper() {}

  /** @param indicators all that are stored; those of this paper's round, grade and subject give the district's values */
  public static PaperFigures of(PaperResults results, List<Indicator> indicators) {
    return of(results, indicators, Optional.empty());
  }

  /** The same of one class alone, beside the same district. */
  public static PaperFigures of(PaperResults results, List<Indicator> indicators, ClassRef only) {
    return of(results.of(only), indicators, Optional.of(only));
  }

  private static PaperFigures of(PaperResults results, List<Indicator> indicators, Optional<ClassRef> part) {
    var paper = results.paper();
    var sat = SatPaper.of(results);
    var total = ClusteredMean.ofClasses(sat.totals(), sat.clusters());
    return new PaperFigures(
        paper,
        part,
        presence(results.pupils()),
        Descriptives.of(sat.totals()),
        total.interval(LEVEL).within(0, paper.fullMark()), // No mean lies where no mark does, however few classes say so.
        paper.items().isEmpty() ? Optional.empty() : Optional.of(Reliability.alpha(sat.scores())),
        shares(sat.totals(), paper.fullMark()),
        district(results, indicators),
        classes(results, sat),
        groups(sat, Item::knowledgePoints),
        groups(sat, i -> i.ability().isEmpty() ? List.of() : List.of(i.ability())),
        groups(sat, i -> i.type().isEmpty() ? List.of() : List.of(i.type())),
        items(sat),
        histogram(sat.totals(), paper.fullMark()));
  }

  private static Map<Presence, Integer> presence(List<PupilResult> pupils) {
    var out = new EnumMap<Presence, Integer>(Presence.class);
    Arrays.stream(Presence.values()).forEach(p -> out.put(p, 0));
    pupils.forEach(p -> out.merge(p.presence(), 1, Integer::sum));
    return out;
  }

  private static LevelShares shares(double[] totals, double fullMark) {
    var counts = new int[Levels.values().length];
    for (var total : totals) {
      counts[Levels.of(total / fullMark).ordinal()]++;
    }
    var n = totals.length;
    return new LevelShares(Arrays.stream(counts).mapToObj(c -> n == 0 ? Double.NaN : (double) c / n).toList(), n);
  }

  private static PaperFigures.District district(PaperResults results, List<Indicator> indicators) {
    var info = results.paper().info();
    var mine =
        indicators.stream()
            .filter(i -> i.round().equals(info.round()) && i.domain().equals(info.subject()))
            .filter(i -> i.grade() == 0 || i.grade() == info.grade())
            .filter(i -> !Double.isNaN(i.district()))
            .toList();
    var mean = mine.stream().filter(i -> i.name().equals("平均分")).findFirst();
    var levels =
        Arrays.stream(Levels.values())
            .flatMap(l -> mine.stream().filter(i -> i.name().startsWith(l.label())
                && (i.name().length() == l.label().length() || !isNumeral(i.name().charAt(l.label().length())))).limit(1))
            .toList();
    var districtN = levels.isEmpty() ? 0 : count(levels.getFirst().districtN());
    return new PaperFigures.District(
        mean.map(Indicator::district).orElseGet(() -> fromItems(results)),
        mean.map(Indicator::districtSd)
            .filter(sd -> !Double.isNaN(sd))
            .or(() -> mine.stream().filter(i -> i.name().equals("标准差")).findFirst().map(Indicator::district))
            .orElse(Double.NaN),
        mean.map(i -> count(i.districtN())).orElse(0),
        levels.size() == Levels.values().length
            ? Optional.of(new LevelShares(levels.stream().map(i -> i.district() / 100).toList(), districtN))
            : Optional.empty());
  }

  private static boolean isNumeral(char c) {
    return c >= 'Ⅰ' && c <= 'Ⅻ';
  }

  private static int count(double n) {
    return Double.isNaN(n) ? 0 : (int) Math.round(n);
  }

  /** The district's mean is the sum of its item means, when every item has one. */
  private static double fromItems(PaperResults results) {
    var items = results.paper().items();
    return items.isEmpty()
        ? Double.NaN
        : items.stream().mapToDouble(i -> i.districtRate() * i.fullMark()).sum();
  }

  private static List<ClassFigures> classes(PaperResults results, SatPaper sat) {
    var enrolled = new TreeMap<ClassRef, Integer>();
    results.pupils().forEach(p -> enrolled.merge(p.classRef(), 1, Integer::sum));
    return enrolled.entrySet().stream()
        .map(e -> {
          var totals = sat.of(e.getKey(), sat.totals());
          var all = Descriptives.of(totals);
          return new ClassFigures(
              e.getKey(), e.getValue(), all, all.meanInterval(LEVEL).within(0, results.paper().fullMark()),
              shares(totals, results.paper().fullMark()));
        })
        .toList();
  }

  private static List<GroupRate> groups(SatPaper sat, Function<Item, List<String>> tags) {
    var members = new LinkedHashMap<String, List<Integer>>();
    var items = sat.paper().items();
    for (var i = 0; i < items.size(); i++) {
      for (var tag : tags.apply(items.get(i))) {
        members.computeIfAbsent(tag, t -> new ArrayList<>()).add(i);
      }
    }
    return members.entrySet().stream().map(e -> group(sat, e.getKey(), e.getValue())).toList();
  }

  private static GroupRate group(SatPaper sat, String name, List<Integer> members) {
    var rates = sat.rates(members);
    var all = ClusteredMean.noSurerThanIndependent(rates, sat.clusters());
    var byClass = new TreeMap<ClassRef, Double>();
    sat.classes().forEach(c -> byClass.put(c, Descriptives.of(sat.of(c, rates)).mean()));
    var items = members.stream().map(sat.paper().items()::get).toList();
    var full = items.stream().mapToDouble(Item::fullMark).sum();
    return new GroupRate(
        name,
        items.stream().map(Item::label).toList(),
        all.estimate(),
        all.interval(LEVEL).within(0, 1),
        all.n(),
        items.stream().mapToDouble(i -> i.districtRate() * i.fullMark()).sum() / full,
        byClass);
  }

  private static List<ItemFigures> items(SatPaper sat) {
    var items = sat.paper().items();
    if (items.isEmpty()) {
      return List.of();
    }
    ScoreMatrix scores = sat.scores();
    var statistics = ClassicalItems.of(scores, items.stream().mapToDouble(Item::fullMark).toArray());
    return IntStream.range(0, items.size())
        .mapToObj(i -> {
          var s = statistics.get(i);
          return new ItemFigures(items.get(i), s.n(), s.difficultyP(), s.itemRest(), s.d27());
        })
        .toList();
  }

  private static int[] histogram(double[] totals, double fullMark) {
    var out = new int[BINS];
    for (var total : totals) {
      out[Marks.step(total, fullMark, BINS)]++;
    }
    return out;
  }
}
