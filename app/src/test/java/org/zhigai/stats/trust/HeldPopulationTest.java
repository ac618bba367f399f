package org.zhigai.stats.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.trust.HeldPopulation.Member;

/**
 * What somebody can work out who has every table of every day: the sum of the school and of each class that is shown, each of whom it was made. The attack
 * solves the equations: whoever's mark is a sum of multiples of published sums is found out.
 */
class HeldPopulationTest {
  private static final int LEAST = 5;

  private static List<Member> members(String group, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> new Member(String.format("S-%04d", i), group, i % 2 == 0 ? "F" : "M")).toList();
  }

  private static List<Member> without(Collection<Member> all, String... names) {
    return all.stream().filter(m -> !List.of(names).contains(m.name())).toList();
  }

  @Test
  void whoeverLeavesTakesFourOthersOfTheSameGroupsAlong() {
    var first = HeldPopulation.of(List.of(), members("1", 0, 38), LEAST);
    assertThat(first.counted()).hasSize(38);
    var second = HeldPopulation.of(first.blocks(), without(members("1", 0, 38), "S-0020"), LEAST);
    assertThat(second.counted()).hasSize(33).doesNotContain("S-0020", "S-0000", "S-0002", "S-0004", "S-0006");
    assertThat(HeldPopulation.of(second.blocks(), without(members("1", 0, 38), "S-0020"), LEAST)).as("the same day after day").isEqualTo(second);
    assertThat(HeldPopulation.of(second.blocks(), without(members("1", 0, 38), "S-0020", "S-0004"), LEAST).counted())
        .as("one of those who are left out already takes nobody along").isEqualTo(second.counted());
    assertThat(HeldPopulation.of(second.blocks(), members("1", 0, 38), LEAST).counted()).as("back again").hasSize(38);
  }

  @Test
  void whoeverComesWaitsForFourOthers() {
    var first = HeldPopulation.of(List.of(), members("1", 0, 30), LEAST);
    assertThat(HeldPopulation.of(first.blocks(), members("1", 0, 34), LEAST).counted()).isEqualTo(first.counted());
    assertThat(HeldPopulation.of(first.blocks(), members("1", 0, 35), LEAST).counted()).hasSize(35);
  }

  @Test
  void aSmallClassGoesWholeAndSomeOfItsCoverWithIt() {
    var all = new ArrayList<>(members("1", 0, 30));
    all.addAll(members("2", 30, 33));
    all.addAll(members("3", 33, 60));
    var first = HeldPopulation.of(List.of(), all, LEAST);
    var second = HeldPopulation.of(first.blocks(), without(all, "S-0031"), LEAST);
    assertThat(second.counted()).hasSize(60 - 3 - 5).doesNotContain("S-0030", "S-0032").containsAll(names(members("1", 0, 30)));
  }

  @Test
  void whoeverWasDeletedIsMissedWithoutAName() {
    var first = HeldPopulation.of(List.of(), members("1", 0, 20), LEAST);
    var erased = first.blocks().stream()
        .map(b -> new HeldPopulation.Block(b.group(), b.size(), b.standing(), b.likes(), b.names().stream().filter(n -> !n.equals("S-0007")).toList()))
        .toList();
    assertThat(HeldPopulation.of(erased, without(members("1", 0, 20), "S-0007"), LEAST).counted()).hasSize(15);
  }

  @Test
  void ofAClassUnderNewNamesNobodyIsFoundOutByItsSize() {
    var first = HeldPopulation.of(List.of(), members("1", 0, 20), LEAST);
    assertThat(HeldPopulation.of(first.blocks(), members("1", 100, 119), LEAST).counted()).hasSize(13);
    assertThat(HeldPopulation.of(first.blocks(), members("1", 100, 121), LEAST).counted()).hasSize(15);
    assertThat(HeldPopulation.of(first.blocks(), members("1", 100, 120), LEAST).counted()).hasSize(20);
  }

  @Property(tries = 1000)
  void noPupilIsASumOfWhatWasPublished(@ForAll long seed) {
    var random = new Random(seed);
    var here = new TreeMap<String, Member>();
    var away = new TreeMap<String, Member>();
    var next = 0;
    for (var group = 0; group < 2 + random.nextInt(4); group++) {
      for (var m : members(String.valueOf(group), next, next + (random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 8 + random.nextInt(25)))) {
        here.put(m.name(), m);
        next++;
      }
    }
    var blocks = List.<HeldPopulation.Block>of();
    var published = new ArrayList<Set<String>>();
    for (var day = 0; day < 8; day++) {
      var held = HeldPopulation.of(blocks, here.values(), LEAST);
      if (held.counted().size() >= LEAST && (blocks.isEmpty() || random.nextInt(3) > 0)) {
        blocks = held.blocks();
        publish(held.counted(), here, published);
      }
      for (var i = random.nextInt(4); i > 0 && here.size() > 1; i--) {
        var left = List.copyOf(here.values()).get(random.nextInt(here.size()));
        here.remove(left.name());
        away.put(left.name(), left);
      }
      for (var i = random.nextInt(4); i > 0; i--) {
        var m = members(String.valueOf(random.nextInt(4)), next, next + 1).getFirst();
        here.put(m.name(), m);
        next++;
      }
      if (random.nextInt(3) == 0) {
        here.putAll(away);
        away.clear();
      }
      if (random.nextInt(4) == 0) {
        var moved = List.copyOf(here.values()).get(random.nextInt(here.size()));
        here.put(moved.name(), new Member(moved.name(), String.valueOf(random.nextInt(4)), moved.like()));
      }
    }
    assertThat(foundOut(published)).isEmpty();
  }

  /** All, and each class that the suppression of one day shows. */
  private static void publish(Set<String> counted, Map<String, Member> here, List<Set<String>> published) {
    var classes = new TreeMap<String, Set<String>>();
    here.values().forEach(m -> classes.computeIfAbsent(m.group(), g -> new TreeSet<>()));
    here.values().stream().filter(m -> counted.contains(m.name())).forEach(m -> classes.computeIfAbsent(m.group(), g -> new TreeSet<>()).add(m.name()));
    var lines = List.copyOf(classes.values());
    var hidden = Suppression.hide(lines.stream().mapToInt(Set::size).toArray(), LEAST);
    published.add(counted);
    IntStream.range(0, lines.size()).filter(c -> !hidden[c]).forEach(c -> published.add(lines.get(c)));
  }

  private static Set<String> names(Collection<Member> members) {
    return members.stream().map(Member::name).collect(Collectors.toSet());
  }

  /** Whose indicator lies in the space that the published ones span: after elimination, who is alone in a line, for each order in which columns may come first. */
  private static Set<String> foundOut(List<Set<String>> published) {
    var all = published.stream().flatMap(Set::stream).distinct().sorted().toList();
    var rows = published.stream().map(s -> all.stream().mapToDouble(n -> s.contains(n) ? 1 : 0).toArray()).toList();
    var reduced = reduced(rows, all.size());
    Predicate<Integer> isIn = at -> {
      var unit = new double[all.size()];
      unit[at] = 1;
      return reduced(append(reduced, unit), all.size()).size() == reduced.size();
    };
    return IntStream.range(0, all.size()).boxed().filter(isIn).map(all::get).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<double[]> append(List<double[]> rows, double[] more) {
    var out = new ArrayList<>(rows);
    out.add(more);
    return out;
  }

  /** A basis of the space. */
  private static List<double[]> reduced(List<double[]> rows, int columns) {
    var left = rows.stream().map(double[]::clone).collect(Collectors.toCollection(ArrayList::new));
    var out = new ArrayList<double[]>();
    for (var c = 0; c < columns && !left.isEmpty(); c++) {
      var column = c;
      var pivot = left.stream().max((a, b) -> Double.compare(Math.abs(a[column]), Math.abs(b[column]))).orElseThrow();
      if (Math.abs(pivot[c]) < 1e-9) {
        continue;
      }
      left.remove(pivot);
      var scale = pivot[c];
      Arrays.setAll(pivot, i -> pivot[i] / scale);
      for (var other : left) {
        var times = other[column];
        Arrays.setAll(other, i -> other[i] - times * pivot[i]);
      }
      out.add(pivot);
    }
    return out;
  }
}
