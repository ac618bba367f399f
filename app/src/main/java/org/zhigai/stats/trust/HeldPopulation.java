package org.zhigai.stats.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.stats.trust.HeldBlock.Kept;
import org.zhigai.stats.trust.HeldBlock.Standing;

/**
 * Of whom numbers may be made, when numbers of an earlier day have gone out: two tables of different days between which one pupil came, left or was given another mark
 * would say by their difference what that pupil had. So the pupils of a paper are kept in blocks of a class, each so large that nobody is seen in it; whatever goes out
 * is made of whole blocks. Sums and differences of such tables are sums and differences of blocks, and never come down to fewer.
 *
 * <ul>
 *   <li>Who leaves takes along as many others of the class as make a block, first those of the same groups: they are not counted any more.
 *   <li>Who comes waits until enough have come.
 *   <li>Whose row became another leaves likewise, for the old row is known to be wrong and the difference to the new one is that pupil's. Where in every column
 *       nobody or enough of the block have another value, compared with all times before, the block goes out with its new rows.
 *   <li>Rows under names nobody knows are the pupils who had those rows, for it makes no difference; when all are under such names, because the paper was
 *       taken back and imported anew, the others are taken for the nearest row and have changed.
 *   <li>A class too small for that is not counted at all, and a block of a class that was hidden together with it goes, too.
 *   <li>Whoever is back with the whole block is counted again.
 * </ul>
 *
 * @param counted by name
 * @param blocks what has to be known the next time
 */
public record HeldPopulation(Set<String> counted, List<HeldBlock> blocks) {

  public HeldPopulation {
    counted = Set.copyOf(counted);
    blocks = List.copyOf(blocks);
  }

  /**
   * Somebody who is there now.
   *
   * @param name by which the same one is known another day
   * @param group whose numbers are shown by themselves: the class
   * @param like the other groups that are compared, in one word
   * @param cells what numbers are made of; all of a day have the same columns
   */
  public record Member(String name, String group, String like, Cells cells) {}

  /**
   * @param before what went out; empty where nothing did, then everybody is counted
   * @param now who is there, each name once
   * @param least members of a block
   */
  public static HeldPopulation of(List<HeldBlock> before, Collection<Member> now, int least) {
    var here = new TreeMap<String, Map<String, Member>>();
    now.forEach(m -> here.computeIfAbsent(m.group(), g -> new TreeMap<>()).put(m.name(), m));
    if (before.isEmpty()) {
      return counting(here.entrySet().stream().map(e -> HeldBlock.counted(e.getKey(), e.getValue().values())).toList());
    }
    var known = renamed(before, now);
    var groups = new LinkedHashMap<String, List<HeldBlock>>();
    here.keySet().forEach(g -> groups.put(g, new ArrayList<>()));
    known.forEach(b -> groups.computeIfAbsent(b.group(), g -> new ArrayList<>()).add(b));
    var out = new ArrayList<HeldBlock>();
    groups.forEach((group, blocks) -> out.addAll(next(group, blocks, here.getOrDefault(group, Map.of()), least)));
    return counting(covered(known, out, least));
  }

  private static HeldPopulation counting(List<HeldBlock> blocks) {
    return new HeldPopulation(blocks.stream().filter(HeldBlock::isCounted).flatMap(b -> b.names().stream()).collect(Collectors.toSet()), blocks);
  }

  /** The blocks with the names of today. */
  private static List<HeldBlock> renamed(List<HeldBlock> before, Collection<Member> now) {
    var names = now.stream().map(Member::name).collect(Collectors.toSet());
    var known = before.stream().flatMap(b -> b.names().stream()).collect(Collectors.toSet());
    var strangers = new LinkedHashMap<String, Deque<Member>>();
    now.stream().filter(m -> !known.contains(m.name())).sorted(Comparator.comparing(Member::name))
        .forEach(m -> strangers.computeIfAbsent(row(m.group(), m.cells()), r -> new ArrayDeque<>()).add(m));
    // The same name may stand in blocks of two groups.
    var found = new IdentityHashMap<Kept, String>();
    var lost = new ArrayList<Map.Entry<HeldBlock, Kept>>();
    for (var block : before) {
      for (var kept : block.kept().stream().filter(k -> !names.contains(k.name())).toList()) {
        var same = strangers.getOrDefault(row(block.group(), block.last(kept)), new ArrayDeque<>()).poll();
        if (same == null) {
          lost.add(Map.entry(block, kept));
        } else {
          found.put(kept, same.name());
        }
      }
    }
    if (known.stream().noneMatch(names::contains)) {
      nearest(lost, strangers.values().stream().flatMap(Deque::stream).toList(), found);
    }
    return before.stream()
        .map(b -> b.keeping(b.kept().stream().map(k -> k.called(found.getOrDefault(k, k.name()))).sorted(Comparator.comparing(Kept::name)).toList()))
        .toList();
  }

  /** A pair of a row that is lost and one that nobody knows, and in how many columns they differ. */
  private record Pair(Kept lost, Member found, int apart) {}

  /** Those who differ least first: one pupil exchanged for another is not to bring the others out of step. */
  private static void nearest(List<Map.Entry<HeldBlock, Kept>> lost, List<Member> left, Map<Kept, String> found) {
    var taken = new HashSet<String>();
    lost.stream()
        .flatMap(l -> left.stream().filter(m -> m.group().equals(l.getKey().group()))
            .map(m -> new Pair(l.getValue(), m, m.cells().apart(l.getKey().last(l.getValue())).size())))
        .sorted(Comparator.comparingInt(Pair::apart))
        .forEach(pair -> {
          if (!found.containsKey(pair.lost()) && taken.add(pair.found().name())) {
            found.put(pair.lost(), pair.found().name());
          }
        });
  }

  private static String row(String group, Cells cells) {
    return group + "\t" + cells;
  }

  private static List<HeldBlock> next(String group, List<HeldBlock> blocks, Map<String, Member> here, int least) {
    var known = blocks.stream().flatMap(b -> b.names().stream()).collect(Collectors.toSet());
    var out = new ArrayList<HeldBlock>();
    blocks.forEach(b -> out.addAll(next(b, here, least)));
    var fresh = here.values().stream().filter(m -> !known.contains(m.name())).toList();
    if (fresh.size() >= least) {
      out.add(HeldBlock.counted(group, fresh));
    }
    return out;
  }

  private static List<HeldBlock> next(HeldBlock block, Map<String, Member> here, int least) {
    var there = block.kept().stream().flatMap(k -> Stream.ofNullable(here.get(k.name()))).toList();
    var changed = block.changed(here);
    var isWhole = there.size() == block.size();
    if (block.standing() == Standing.OUT) {
      return List.of(block);
    }
    if (isWhole && (changed.isEmpty() || block.mayBecome(here, least))) {
      var now = changed.isEmpty() && !block.columns().isEmpty() ? block : block.become(here);
      return List.of(block.isCounted() || block.size() < least ? now : now.standing(Standing.COUNTED, there));
    }
    if (!block.isCounted()) {
      return List.of(block);
    }
    var parts = split(block, there, least);
    if (changed.isEmpty()) {
      return parts;
    }
    var kept = parts.getFirst();
    if (isWhole || !kept.isCounted() || (!kept.changed(here).isEmpty() && !kept.mayBecome(here, least))) {
      return split(block, there.stream().filter(m -> !changed.contains(m.name())).toList(), least);
    }
    return Stream.concat(Stream.of(kept.changed(here).isEmpty() ? kept : kept.become(here)), parts.stream().skip(1)).toList();
  }

  /**
   * Those who stay, and those who left with whoever has to go with them.
   *
   * @param there who did not leave
   */
  private static List<HeldBlock> split(HeldBlock block, List<Member> there, int least) {
    var missing = block.size() - there.size();
    var wanted = new TreeMap<>(block.likes());
    there.forEach(m -> wanted.merge(m.like(), -1, Integer::sum));
    Predicate<Member> alike = m -> missing > 0 && wanted.getOrDefault(m.like(), 0) > 0;
    var order = there.stream().sorted(Comparator.comparing((Member m) -> !alike.test(m)).thenComparing(Member::name)).toList();
    var along = Math.max(0, least - missing);
    var kept = order.size() - along < least ? List.<Member>of() : order.subList(along, order.size());
    var names = kept.stream().map(Member::name).collect(Collectors.toSet());
    var blocks = new ArrayList<HeldBlock>();
    if (!kept.isEmpty()) {
      blocks.add(block.part(kept.size(), Standing.COUNTED, HeldBlock.likes(kept), names));
    }
    var left = block.names().stream().filter(n -> !names.contains(n)).collect(Collectors.toSet());
    blocks.add(block.part(block.size() - kept.size(), missing == 0 ? Standing.OUT : Standing.BROKEN, Map.of(), left));
    return blocks;
  }

  /**
   * A group of fewer than a block can only be published hidden beside another, and from day to day not always beside the same: with the first change it is left
   * out for good, and a block of every one it was hidden beside as well, for those will be shown by themselves.
   */
  private static List<HeldBlock> covered(List<HeldBlock> before, List<HeldBlock> after, int least) {
    var groups = before.stream().filter(HeldBlock::isCounted).map(HeldBlock::group).distinct().sorted().toList();
    var sizes = groups.stream().mapToInt(g -> before.stream().filter(b -> b.isCounted() && b.group().equals(g)).mapToInt(HeldBlock::size).sum()).toArray();
    if (bare(after).equals(bare(before)) || Arrays.stream(sizes).noneMatch(n -> n < least)) {
      return after;
    }
    var same = bare(after);
    var hidden = Suppression.hide(sizes, least);
    var out = new ArrayList<>(after);
    for (var g = 0; g < sizes.length; g++) {
      var group = groups.get(g);
      if (sizes[g] < least) {
        out.replaceAll(b -> b.group().equals(group) ? b.standing(Standing.OUT, List.of()) : b);
      } else if (hidden[g]) {
        // Nothing that was broken there may come back whole either.
        out.replaceAll(b -> b.group().equals(group) && !b.isCounted() ? b.standing(Standing.OUT, List.of()) : b);
      }
      if (sizes[g] >= least && hidden[g]
          && before.stream().filter(b -> b.isCounted() && b.group().equals(group)).map(HeldBlock::bare).allMatch(same::contains)) {
        leaveOut(out, group, least);
      }
    }
    return out;
  }

  private static Set<HeldBlock> bare(List<HeldBlock> blocks) {
    return blocks.stream().map(HeldBlock::bare).collect(Collectors.toSet());
  }

  private static void leaveOut(List<HeldBlock> blocks, String group, int least) {
    blocks.stream().filter(b -> b.isCounted() && b.group().equals(group)).max(Comparator.comparingInt(HeldBlock::size)).ifPresent(most -> {
      blocks.remove(most);
      blocks.addAll(split(most, most.names().stream().map(n -> new Member(n, group, "", Cells.NONE)).toList(), least));
    });
  }
}
