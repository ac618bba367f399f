package org.zhigai.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.pack.PaperShare.PointShare;
import org.zhigai.pack.PaperShare.PointSort;
import org.zhigai.stats.Marks;
import org.zhigai.stats.trust.Narrowing;

/**
 * Marks got at each knowledge point and ability level. A sum tells of a few where one to four pupils lost anything, or got anything. Sums over overlapping sets
 * of items can be taken from one another and from the total: one is left out until no single item and no set of items that tells of a few is known more narrowly
 * than by what five pupils could get there.
 */
final class SharePoints {
  private static final int LEAST = 5;

  private final SatPaper sat;
  private final List<Item> items;

  /** A group of items by their places. */
  private record Group(PointSort sort, String name, List<Integer> items) {}

  private SharePoints(SatPaper sat) {
    this.sat = sat;
    this.items = sat.paper().items();
  }

  /** @param any whether there are to be sums at all: together they are that of the paper */
  static List<PointShare> of(SatPaper sat, boolean any) {
    return sat.paper().items().isEmpty() ? List.of() : new SharePoints(sat).shares(any);
  }

  private List<PointShare> shares(boolean any) {
    var groups = new ArrayList<Group>();
    groups.addAll(groups(PointSort.KNOWLEDGE, Item::knowledgePoints));
    groups.addAll(groups(PointSort.ABILITY, i -> i.ability().isEmpty() ? List.of() : List.of(i.ability())));
    var told = any ? told(groups) : List.<Group>of();
    return groups.stream().map(g -> share(g, told.contains(g))).toList();
  }

  private List<Group> groups(PointSort sort, Function<Item, List<String>> tags) {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (var i = 0; i < items.size(); i++) {
      for (var tag : tags.apply(items.get(i))) {
        members.computeIfAbsent(tag, t -> new ArrayList<>()).add(i);
      }
    }
    return members.entrySet().stream().map(e -> new Group(sort, e.getKey(), List.copyOf(e.getValue()))).toList();
  }

  /** Those whose sums may stand together. */
  private List<Group> told(List<Group> groups) {
    var out = new ArrayList<>(groups.stream().filter(g -> !tellsOfAFew(g.items())).toList());
    var asked = new ArrayList<List<Integer>>();
    IntStream.range(0, items.size()).filter(i -> tellsOfAFew(List.of(i))).forEach(i -> asked.add(List.of(i)));
    groups.stream().filter(g -> tellsOfAFew(g.items())).map(Group::items).forEach(asked::add);
    var lost = new double[items.size()];
    var most = new double[items.size()];
    for (var i = 0; i < lost.length; i++) {
      most[i] = items.get(i).fullMark() * sat.totals().length;
      lost[i] = most[i] - got(List.of(i)).doubleValue();
    }
    for (var few : asked) {
      // The last of those that touch it goes first: abilities before knowledge, by their places and never by their sums.
      while (!out.isEmpty() && Narrowing.width(lost, most, published(out), few) < LEAST * full(few)) {
        var touching = out.stream().filter(g -> g.items().stream().anyMatch(few::contains)).reduce((a, b) -> b);
        out.remove(touching.orElseGet(out::getLast));
      }
    }
    return out;
  }

  /** With the total, which is the sum of all items. */
  private List<List<Integer>> published(List<Group> groups) {
    var out = new ArrayList<List<Integer>>(groups.stream().map(Group::items).toList());
    out.add(IntStream.range(0, items.size()).boxed().toList());
    return out;
  }

  private boolean tellsOfAFew(List<Integer> members) {
    var rates = sat.rates(members);
    var losing = 0;
    var getting = 0;
    var n = 0;
    for (var rate : rates) {
      if (!Double.isNaN(rate)) {
        n++;
        losing += rate < 1 ? 1 : 0;
        getting += rate > 0 ? 1 : 0;
      }
    }
    return isFew(n) || isFew(losing) || isFew(getting);
  }

  private static boolean isFew(int pupils) {
    return pupils > 0 && pupils < LEAST;
  }

  private double full(List<Integer> members) {
    return Marks.of(members.stream().mapToDouble(i -> items.get(i).fullMark()).sum());
  }

  private PointShare share(Group group, boolean told) {
    var pupils = (int) java.util.Arrays.stream(sat.rates(group.items())).filter(r -> !Double.isNaN(r)).count();
    return new PointShare(
        group.sort(), group.name(), group.items().size(), full(group.items()), told ? pupils : 0,
        told ? Optional.of(got(group.items())) : Optional.empty());
  }

  /** Of a pupil without some of the items, what the rate on the others would be of all of them. */
  private BigDecimal got(List<Integer> members) {
    var full = full(members);
    return SharePaper.sum(
        java.util.Arrays.stream(sat.rates(members)).filter(r -> !Double.isNaN(r)).mapToObj(r -> BigDecimal.valueOf(marks(r * full))).toList());
  }

  private static double marks(double got) {
    var near = Marks.of(got);
    return Math.abs(near - got) < 1e-9 ? near : got;
  }
}
