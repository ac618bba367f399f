package org.zhigai.adjustment.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.figures.Mastery;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Marks;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Diagnoses the points of one paper, for everybody or for a class. What belongs to the paper is computed once; a diagnosis more costs little. */
public final class DiagnosePoints {
  /** A rate this far below the benchmark, or below {@link #LOW} where there is none, is weak. */
  public static final double BELOW = 0.05;
  public static final double LOW = 0.6;
  /** From here on a class lies in two groups: the distances are this many times what chance makes them, and surely so. */
  private static final double DIVIDED = 1.6;
  private static final double SURELY = 2.33;
  /** As two groups each must be worth the name. */
  private static final double A_GROUP = 0.2;
  private static final double APART = 0.1;
  private static final int LEAST_ANSWERS = 10;
  private static final int MOST_BESIDE = 3;
  /** An item is turned round when its correlation with the rest lies below nothing, of so many pupils at least. */
  private static final int OPPOSITE_FROM = 30;

  private final SatPaper sat;
  private final PaperFigures figures;
  private final Background background;
  private final GeneralLevel level;
  private final Mastery mastery;

  public DiagnosePoints(SatPaper sat, PaperFigures figures, Background background) {
    this.sat = sat;
    this.figures = figures;
    this.background = background;
    this.level = new GeneralLevel(sat);
    this.mastery = Mastery.of(figures, sat);
  }

  public SatPaper sat() {
    return sat;
  }

  /** @param only the classes looked at; none for everybody who sat the paper */
  public PointDiagnosis of(Spot spot, List<ClassRef> only) {
    var rates = sat.rates(spot.items());
    var pupils =
        IntStream.range(0, rates.length)
            .filter(p -> !Double.isNaN(rates[p]) && (only.isEmpty() || only.contains(sat.pupils().get(p).classRef())))
            .toArray();
    var bands = Bands.of(IntStream.of(pupils).mapToDouble(p -> rates[p]).toArray());
    var divided = level.divided(pupils, spot.items());
    return new PointDiagnosis(
        spot,
        only.isEmpty() ? Grades.label(sat.paper().info().grade()) : String.join("、", only.stream().map(ClassRef::label).toList()),
        IntStream.of(pupils).mapToDouble(p -> rates[p]).average().orElse(Double.NaN),
        bands,
        TrustRules.of(Method.RATE, TrustFacts.of(pupils.length).withLeast(spot.items().size())),
        divided,
        shape(divided, bands),
        new Losses(sat, spot.items()).of(pupils),
        opposite(spot),
        where(spot, pupils),
        before(spot, pupils),
        course(spot),
        beside(),
        limits(spot, pupils.length));
  }

  /**
   * The weak points of these pupils and what they weigh, in the order of the paper.
   *
   * @param only the classes looked at; none for everybody
   */
  public List<PointNeed> needs(List<ClassRef> only) {
    var points = figures.knowledge();
    var pupils = IntStream.range(0, sat.pupils().size()).filter(p -> only.isEmpty() || only.contains(sat.pupils().get(p).classRef())).toArray();
    return IntStream.range(0, points.size()).filter(k -> isWeak(items(points.get(k).items()), pupils)).mapToObj(k -> need(k, pupils)).toList();
  }

  private PointNeed need(int point, int[] pupils) {
    var items = items(figures.knowledge().get(point).items());
    var rates = sat.rates(items);
    var known = IntStream.of(pupils).filter(p -> !Double.isNaN(rates[p])).toArray();
    var unmastered = 1 - mastering(rates, known);
    var marks = items.stream().mapToDouble(i -> sat.paper().items().get(i).fullMark()).sum();
    return new PointNeed(
        figures.knowledge().get(point).name(), unmastered, marks, (int) mastery.links().stream().filter(l -> l.from() == point).count(), 1);
  }

  private static PointDiagnosis.Shape shape(double divided, Bands bands) {
    if (Double.isNaN(divided)) {
      return PointDiagnosis.Shape.UNKNOWN;
    }
    var sure = (divided - 1) * Math.sqrt(bands.n() / 2.0) >= SURELY;
    var two = divided >= DIVIDED && sure && bands.lowShare() >= A_GROUP && bands.highShare() >= A_GROUP;
    return two ? PointDiagnosis.Shape.TWO_GROUPS : PointDiagnosis.Shape.ONE_GROUP;
  }

  /** By everybody: a class alone is too few to tell. */
  private Set<String> opposite(Spot spot) {
    var out = new HashSet<String>();
    var losses = new Losses(sat, spot.items());
    for (int i : spot.items()) {
      var marks = IntStream.range(0, sat.pupils().size()).mapToDouble(p -> Marks.of(sat.scores().get(p, i))).toArray();
      var rest = IntStream.range(0, marks.length).mapToDouble(p -> losses.rest(p, i)).toArray();
      if (Correlation.pairs(marks, rest) >= OPPOSITE_FROM && Correlation.pearson(marks, rest) < 0) {
        out.add(sat.paper().items().get(i).label());
      }
    }
    return out;
  }

  /** Weak in one sort of items, while the others of the point are not. */
  private Optional<Where> where(Spot spot, int[] pupils) {
    return only(spot, pupils, Where.Sort.ABILITY, Item::ability).or(() -> only(spot, pupils, Where.Sort.TYPE, Item::type));
  }

  private Optional<Where> only(Spot spot, int[] pupils, Where.Sort sort, Function<Item, String> of) {
    var groups = sorts(spot, of);
    if (groups.size() < 2) {
      return Optional.empty();
    }
    var weak = groups.entrySet().stream().filter(e -> isWeak(e.getValue(), pupils)).toList();
    if (weak.size() != 1) {
      return Optional.empty();
    }
    var others = spot.items().stream().filter(i -> !weak.getFirst().getValue().contains(i)).toList();
    var here = rate(weak.getFirst().getValue(), pupils);
    var there = rate(others, pupils);
    return there - here >= APART ? Optional.of(new Where(sort, weak.getFirst().getKey(), here, there)) : Optional.empty();
  }

  private Map<String, List<Integer>> sorts(Spot spot, Function<Item, String> of) {
    var out = new LinkedHashMap<String, List<Integer>>();
    for (int i : spot.items()) {
      var name = of.apply(sat.paper().items().get(i));
      if (!name.isEmpty()) {
        out.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
      }
    }
    return out;
  }

  private boolean isWeak(List<Integer> items, int[] pupils) {
    var district = district(items, sat);
    return isWeak(rate(items, pupils), district);
  }

  private static boolean isWeak(double rate, double benchmark) {
    return Double.isNaN(benchmark) ? rate < LOW : rate <= benchmark - BELOW;
  }

  private double rate(List<Integer> items, int[] pupils) {
    var rates = sat.rates(items);
    return IntStream.of(pupils).mapToDouble(p -> rates[p]).filter(r -> !Double.isNaN(r)).average().orElse(Double.NaN);
  }

  /** The district's rate on these items; NaN unless every one has it. */
  private static double district(List<Integer> items, SatPaper of) {
    double got = 0;
    double full = 0;
    for (int i : items) {
      var item = of.paper().items().get(i);
      got += item.districtRate() * item.fullMark();
      full += item.fullMark();
    }
    return full > 0 ? got / full : Double.NaN;
  }

  /**
   * Earlier points that few master this one without, in the network of the whole grade, and that are weak with these pupils. Of two points that as many
   * master the network cannot say which comes first: there the order of the paper decides.
   */
  private List<Before> before(Spot spot, int[] pupils) {
    var points = figures.knowledge();
    var here = IntStream.range(0, points.size()).filter(k -> points.get(k).name().equals(spot.name())).findFirst().orElse(-1);
    return mastery.links().stream()
        .filter(l -> l.to() == here || (l.from() == here && comesFirst(l.to(), here)))
        .map(l -> l.to() == here ? l.from() : l.to())
        .map(points::get)
        .filter(p -> isWeak(items(p.items()), pupils))
        .map(p -> before(spot, p.name(), items(p.items()), pupils))
        .sorted(Comparator.comparingDouble((Before b) -> -b.share()))
        .toList();
  }

  private boolean comesFirst(int other, int here) {
    var near = Math.abs(mastery.shares()[other] - mastery.shares()[here]) < APART;
    return near && items(figures.knowledge().get(other).items()).getFirst() < items(figures.knowledge().get(here).items()).getFirst();
  }

  private Before before(Spot spot, String name, List<Integer> items, int[] pupils) {
    var rates = sat.rates(spot.items());
    var earlier = sat.rates(items);
    var both = IntStream.range(0, rates.length).filter(p -> !Double.isNaN(rates[p]) && !Double.isNaN(earlier[p])).toArray();
    var here = IntStream.of(pupils).filter(p -> !Double.isNaN(earlier[p]) && !Marks.reaches(rates[p], Mastery.FROM)).toArray();
    return new Before(
        name, mastering(rates, IntStream.of(both).filter(p -> Marks.reaches(earlier[p], Mastery.FROM)).toArray()),
        mastering(rates, IntStream.of(both).filter(p -> !Marks.reaches(earlier[p], Mastery.FROM)).toArray()), here.length,
        (int) IntStream.of(here).filter(p -> !Marks.reaches(earlier[p], Mastery.FROM)).count(), rate(items, pupils),
        items.getFirst() < spot.items().getFirst());
  }

  private static double mastering(double[] rates, int[] pupils) {
    return IntStream.of(pupils).filter(p -> Marks.reaches(rates[p], Mastery.FROM)).count() / (double) pupils.length;
  }

  private List<Integer> items(List<String> labels) {
    return IntStream.range(0, sat.paper().items().size()).filter(i -> labels.contains(sat.paper().items().get(i).label())).boxed().toList();
  }

  private Course course(Spot spot) {
    var past = new ArrayList<Course.Past>();
    var weak = new ArrayList<Boolean>();
    for (var paper : background.earlier()) {
      var items = IntStream.range(0, paper.paper().items().size())
          .filter(i -> paper.paper().items().get(i).knowledgePoints().contains(spot.name())).boxed().toList();
      var rate = java.util.Arrays.stream(paper.rates(items)).filter(r -> !Double.isNaN(r)).average();
      if (!items.isEmpty() && rate.isPresent()) {
        past.add(new Course.Past(paper.paper().info().label(), rate.getAsDouble(), district(items, paper)));
        weak.add(isWeak(rate.getAsDouble(), past.getLast().benchmark()));
      }
    }
    if (past.isEmpty()) {
      return new Course(Course.State.UNKNOWN, past);
    }
    var state = weak.getLast() ? Course.State.LASTING : weak.contains(true) ? Course.State.AGAIN : Course.State.NEW;
    return new Course(state, past);
  }

  private List<PointDiagnosis.Factor> beside() {
    return background.factors().stream()
        .filter(f -> f.n() >= LEAST_ANSWERS && f.district() - f.share() >= BELOW)
        .sorted(Comparator.comparingDouble(f -> f.share() - f.district()))
        .limit(MOST_BESIDE)
        .map(f -> new PointDiagnosis.Factor(f.name(), f.share(), f.district(), f.n()))
        .toList();
  }

  private Set<Limit> limits(Spot spot, int pupils) {
    var out = EnumSet.noneOf(Limit.class);
    if (spot.items().size() == 1) {
      out.add(Limit.ONE_ITEM);
    }
    if (spot.items().size() > 1 && sorts(spot, Item::ability).size() < 2 && sorts(spot, Item::type).size() < 2) {
      out.add(Limit.NO_SORTS);
    }
    if (sat.choices().isNone()) {
      out.add(Limit.NO_LETTERS);
    }
    if (figures.knowledge().stream().map(g -> g.name()).filter(n -> !n.equals(spot.name())).collect(Collectors.toSet()).isEmpty()) {
      out.add(Limit.NO_NETWORK);
    }
    if (Double.isNaN(spot.benchmark())) {
      out.add(Limit.NO_BENCHMARK);
    }
    if (pupils < GeneralLevel.LEAST_PUPILS) {
      out.add(Limit.FEW_PUPILS);
    }
    return out;
  }
}
