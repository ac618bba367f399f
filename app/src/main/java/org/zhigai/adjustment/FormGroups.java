package org.zhigai.adjustment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhigai.adjustment.diagnosis.HelpRule;
import org.zhigai.monitoring.figures.Mastery;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.Marks;

/**
 * Support groups of pupils who lack the same points: as few groups as the size allows, each begun by a pupil unlike those who began the others, the
 * rest joining those they share most with. Pupils go in the order of their pseudonyms, never of their results.
 */
final class FormGroups {
  /** More cannot be helped at once. */
  static final int LARGEST = 10;
  /** From this share of a group on a point counts as shared. */
  private static final double SHARED = 0.6;

  private final SatPaper sat;
  private final List<String> points;
  private final List<double[]> rates;

  FormGroups(SatPaper sat) {
    this.sat = sat;
    this.points = sat.paper().items().stream().flatMap(i -> i.knowledgePoints().stream()).distinct().toList();
    this.rates = points.stream().map(this::members).map(sat::rates).toList();
  }

  private List<Integer> members(String point) {
    return IntStream.range(0, sat.paper().items().size()).filter(i -> sat.paper().items().get(i).knowledgePoints().contains(point)).boxed().toList();
  }

  /** @param pupils rows of the paper */
  List<SupportGroup> of(int[] pupils) {
    var ordered = IntStream.of(pupils).boxed().sorted(Comparator.comparing(p -> sat.pupils().get(p).pseudonym())).toList();
    if (ordered.isEmpty()) {
      return List.of();
    }
    var lacking = new HashMap<Integer, Set<Integer>>();
    ordered.forEach(p -> lacking.put(p, lacking(p)));
    var many = groups(ordered.size());
    var groups = seeds(ordered, lacking, many);
    var left = ordered.stream().filter(p -> groups.stream().noneMatch(g -> g.contains(p))).toList();
    for (var k = 0; k < left.size(); k++) {
      var pupil = left.get(k);
      open(groups, ordered.size(), left.size() - k).stream()
          .max(Comparator.comparingDouble(
              g -> g.stream().mapToDouble(o -> overlap(lacking.getOrDefault(pupil, Set.of()), lacking.getOrDefault(o, Set.of()))).average().orElse(0)))
          .ifPresent(g -> g.add(pupil));
    }
    return groups.stream().map(g -> group(g, lacking)).toList();
  }

  /** Groups that may take one more: not full, and when those left are only just enough, those that are still too small. */
  private static List<List<Integer>> open(List<List<Integer>> groups, int all, int left) {
    var least = all / groups.size();
    var most = (all + groups.size() - 1) / groups.size();
    var needed = groups.stream().mapToInt(g -> Math.max(0, least - g.size())).sum();
    return groups.stream().filter(g -> g.size() < (needed >= left ? least : most)).toList();
  }

  /** As few as the largest size allows, and never so many that one falls under the smallest. */
  private static int groups(int pupils) {
    return Math.max(1, Math.min((pupils + LARGEST - 1) / LARGEST, Math.max(1, pupils / HelpRule.SMALLEST_GROUP)));
  }

  private static List<List<Integer>> seeds(List<Integer> ordered, Map<Integer, Set<Integer>> lacking, int many) {
    var out = new ArrayList<List<Integer>>();
    out.add(new ArrayList<>(List.of(ordered.getFirst())));
    while (out.size() < many) {
      ordered.stream()
          .filter(p -> out.stream().noneMatch(g -> g.contains(p)))
          .min(Comparator.comparingDouble(
              p -> out.stream().mapToDouble(g -> overlap(lacking.getOrDefault(p, Set.of()), lacking.getOrDefault(g.getFirst(), Set.of()))).max().orElse(0)))
          .ifPresent(p -> out.add(new ArrayList<>(List.of(p))));
    }
    return out;
  }

  private Set<Integer> lacking(int pupil) {
    var out = new HashSet<Integer>();
    for (var k = 0; k < points.size(); k++) {
      var rate = rates.get(k)[pupil];
      if (!Double.isNaN(rate) && !Marks.reaches(rate, Mastery.FROM)) {
        out.add(k);
      }
    }
    return out;
  }

  /** What both lack by what either lacks, 0–1. */
  static double overlap(Set<Integer> a, Set<Integer> b) {
    var both = a.stream().filter(b::contains).count();
    var either = a.size() + b.size() - both;
    return either == 0 ? 0 : (double) both / either;
  }

  private SupportGroup group(List<Integer> pupils, Map<Integer, Set<Integer>> lacking) {
    var shared = IntStream.range(0, points.size())
        .filter(k -> pupils.stream().filter(p -> lacking.getOrDefault(p, Set.of()).contains(k)).count() >= SHARED * pupils.size())
        .mapToObj(points::get)
        .toList();
    return new SupportGroup(pupils.stream().map(p -> sat.pupils().get(p).pseudonym()).toList(), shared);
  }
}
