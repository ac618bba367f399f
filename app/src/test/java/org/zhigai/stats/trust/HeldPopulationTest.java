package org.zhigai.stats.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    return IntStream.range(from, to).mapToObj(i -> new Member(String.format("S-%04d", i), group, i % 2 == 0 ? "F" : "M", row(i, 0, 0))).toList();
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
    var erased = first.blocks().stream().map(b -> b.keeping(b.kept().stream().filter(k -> !k.name().equals("S-0007")).toList())).toList();
    assertThat(HeldPopulation.of(erased, without(members("1", 0, 20), "S-0007"), LEAST).counted()).hasSize(15);
  }

  /** The same marks in another place of the sheet, each pupil under a name of its own: nobody is left out but who came and whom the one who left took along. */
  @Test
  void underNewNamesPupilsAreKnownByTheirMarks() {
    var first = HeldPopulation.of(List.of(), members("1", 0, 20), LEAST);
    var anew = members("1", 0, 20).stream().map(m -> new Member("T" + m.name(), "1", m.like(), m.cells())).toList();
    assertThat(HeldPopulation.of(first.blocks(), anew, LEAST).counted()).hasSize(20);
    assertThat(HeldPopulation.of(first.blocks(), without(anew, "TS-0007"), LEAST).counted()).hasSize(15);
    var exchanged = new ArrayList<>(without(anew, "TS-0007"));
    exchanged.add(new Member("TS-0099", "1", "M", row(99, 0, 0)));
    assertThat(HeldPopulation.of(first.blocks(), exchanged, LEAST).counted()).as("as many as before").hasSize(15).doesNotContain("TS-0099");
  }

  @Test
  void aCorrectedMarkIsNotSeenFromOneDayToTheOther() {
    var all = members("1", 0, 38);
    var first = HeldPopulation.of(List.of(), all, LEAST);
    var second = HeldPopulation.of(first.blocks(), corrected(all, 20, 21), LEAST);
    assertThat(second.counted()).hasSize(33).doesNotContain("S-0020");
    assertThat(HeldPopulation.of(second.blocks(), all, LEAST).counted()).as("as it was").hasSize(38);
    var third = HeldPopulation.of(second.blocks(), corrected(all, 20, 24), LEAST);
    assertThat(third.counted()).as("three more, two with them").hasSize(28).doesNotContain("S-0021", "S-0022", "S-0023");
  }

  /** A key that was wrong changes the marks of many: nobody is seen in that, and the class is counted as it is now. */
  @Test
  void aKeyThatWasWrongChangesTheWholeClass() {
    var all = members("1", 0, 38);
    var first = HeldPopulation.of(List.of(), all, LEAST);
    var second = HeldPopulation.of(first.blocks(), corrected(all, 3, 15), LEAST);
    assertThat(second.counted()).hasSize(38);
    assertThat(HeldPopulation.of(second.blocks(), corrected(all, 4, 15), LEAST).counted()).as("one of them back").hasSize(33);
    assertThat(HeldPopulation.of(second.blocks(), all, LEAST).counted()).as("all back").hasSize(38);
    assertThat(HeldPopulation.of(second.blocks(), without(corrected(all, 3, 15), "S-0004"), LEAST).counted()).hasSize(33);
  }

  /** Marks of another item come in: of nothing that was told anything has changed. */
  @Test
  void anItemMoreLeavesNobodyOut() {
    var all = members("1", 0, 38);
    var first = HeldPopulation.of(List.of(), all, LEAST);
    var more = all.stream().map(m -> new Member(m.name(), "1", m.like(), Cells.of(List.of("2", "1", "3"), List.of("1", "0", m.name())))).toList();
    var less = all.stream().map(m -> new Member(m.name(), "1", m.like(), Cells.of(List.of("1", "2"), List.of("0", "1")))).toList();
    assertThat(HeldPopulation.of(HeldPopulation.of(List.of(), less, LEAST).blocks(), more, LEAST).counted()).hasSize(38);
    assertThat(first.counted()).hasSize(38);
  }

  private static Cells row(int pupil, int first, int second) {
    return Cells.of(List.of("1", "2", "Σ"), List.of(pupil + "/" + first, pupil + "/" + second, pupil + "/" + first + "/" + second));
  }

  /** Those from one number to before another have another mark on the first item. */
  private static List<Member> corrected(List<Member> all, int from, int to) {
    return IntStream.range(0, all.size()).mapToObj(i -> {
      var m = all.get(i);
      return i < from || i >= to ? m : new Member(m.name(), m.group(), m.like(), row(i, 1, 0));
    }).toList();
  }

  /** One of the invented school; {@code marks} of two items. */
  private record Pupil(int id, String group, int[] marks) {
    Pupil in(String other) {
      return new Pupil(id, other, marks);
    }

    Pupil with(int item, int mark) {
      var out = marks.clone();
      out[item] = mark;
      return new Pupil(id, group, out);
    }

    Member member(int era) {
      return new Member(String.format("S-%d-%04d", era, id), group, id % 2 == 0 ? "F" : "M", row(id, marks[0], marks[1]));
    }

    /** What stands in a column of the row; the last is the total. */
    String in(int column) {
      return id + "=" + (column < marks.length ? marks[column] : marks[0] + "/" + marks[1]);
    }
  }

  /** A school in which pupils come, leave, change classes, get other marks, one or many at a time, and whose paper is taken back and imported anew. */
  private static final class School {
    private final Random random;
    private final TreeMap<Integer, Pupil> here = new TreeMap<>();
    private final TreeMap<Integer, Pupil> away = new TreeMap<>();
    private int next;
    private int era;

    School(Random random) {
      this.random = random;
      for (var group = 0; group < 2 + random.nextInt(4); group++) {
        for (var n = random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 8 + random.nextInt(25); n > 0; n--) {
          come(group);
        }
      }
    }

    private void come(int group) {
      here.put(next, new Pupil(next, String.valueOf(group), new int[2]));
      next++;
    }

    private Pupil one() {
      return List.copyOf(here.values()).get(random.nextInt(here.size()));
    }

    private void leave() {
      var left = one();
      here.remove(left.id());
      away.put(left.id(), left);
    }

    void day() {
      for (var i = random.nextInt(3); i > 0 && here.size() > 1; i--) {
        leave();
      }
      for (var i = random.nextInt(3); i > 0; i--) {
        come(random.nextInt(4));
      }
      if (random.nextInt(4) == 0) {
        here.putAll(away);
        away.clear();
      }
      if (random.nextInt(5) == 0) {
        var moved = one();
        here.put(moved.id(), moved.in(String.valueOf(random.nextInt(4))));
      }
      for (var i = random.nextInt(3); i > 0; i--) {
        var one = one();
        here.put(one.id(), one.with(random.nextInt(2), random.nextInt(3)));
      }
      if (random.nextInt(3) == 0) {
        var item = random.nextInt(2);
        var mark = random.nextInt(3);
        var part = 1 + random.nextInt(3);
        here.replaceAll((id, p) -> id % part == 0 ? p.with(item, mark) : p);
      }
      if (random.nextInt(5) == 0) {
        here.replaceAll((id, p) -> new Pupil(id, p.group(), new int[2]));
      }
      if (random.nextInt(4) == 0) {
        era++;
        if (here.size() > 1 && random.nextBoolean()) {
          var group = Integer.parseInt(one().group());
          leave();
          come(group);
        }
      }
    }

    Map<String, Pupil> named() {
      return here.values().stream().collect(Collectors.toMap(p -> p.member(era).name(), p -> p));
    }

    List<Member> members() {
      return here.values().stream().map(p -> p.member(era)).toList();
    }
  }

  @Property(tries = 1000)
  void noPupilIsASumOfWhatWasPublished(@ForAll long seed) {
    var random = new Random(seed);
    var school = new School(random);
    var blocks = List.<HeldBlock>of();
    var published = new ArrayList<List<Pupil>>();
    for (var day = 0; day < 8; day++) {
      var held = HeldPopulation.of(blocks, school.members(), LEAST);
      if (held.counted().size() >= LEAST && (blocks.isEmpty() || random.nextInt(3) > 0)) {
        blocks = held.blocks();
        publish(held.counted(), school.named(), published);
      }
      school.day();
    }
    for (var column = 0; column < 3; column++) {
      var at = column;
      assertThat(SpanAttack.foundOut(published.stream().map(t -> t.stream().map(p -> p.in(at)).collect(Collectors.toSet())).toList())).as("column %d", at)
          .isEmpty();
    }
  }

  /** All, and each class that the suppression of one day shows. */
  private static void publish(Set<String> counted, Map<String, Pupil> here, List<List<Pupil>> published) {
    var classes = new TreeMap<String, List<Pupil>>();
    here.values().forEach(p -> classes.computeIfAbsent(p.group(), g -> new ArrayList<>()));
    here.forEach((name, p) -> {
      if (counted.contains(name)) {
        classes.computeIfAbsent(p.group(), g -> new ArrayList<>()).add(p);
      }
    });
    var lines = List.copyOf(classes.values());
    var hidden = Suppression.hide(lines.stream().mapToInt(List::size).toArray(), LEAST);
    published.add(lines.stream().flatMap(List::stream).toList());
    IntStream.range(0, lines.size()).filter(c -> !hidden[c]).forEach(c -> published.add(lines.get(c)));
  }

  private static Set<String> names(Collection<Member> members) {
    return members.stream().map(Member::name).collect(Collectors.toSet());
  }
}
