package org.zhigai.stats.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Of whom numbers may be made, when numbers of an earlier day have gone out: two tables of different days between which one pupil came or left would say by
 * their difference what that pupil had. So the pupils of a paper are kept in blocks of a class, each so large that nobody is seen in it; whatever goes out
 * is made of whole blocks. Sums and differences of such tables are sums and differences of blocks, and never come down to fewer.
 *
 * <ul>
 *   <li>Who leaves takes along as many others of the class as make a block, first those of the same groups: they are not counted any more.
 *   <li>Who comes waits until enough have come.
 *   <li>A class too small for that is not counted at all, and a block of a class that was hidden together with it goes, too.
 *   <li>Whoever is back with the whole block is counted again.
 * </ul>
 *
 * @param counted by name
 * @param blocks what has to be known the next time
 */
public record HeldPopulation(Set<String> counted, List<Block> blocks) {

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
   */
  public record Member(String name, String group, String like) {}

  /** What becomes of a block. */
  public enum Standing {
    COUNTED,
    /** Left out because of one who left, until all are back. */
    BROKEN,
    /** Left out for good. */
    OUT
  }

  /**
   * Some of a group, who are counted together or not at all.
   *
   * @param size as it went out; whoever was deleted since is no longer among {@code names}
   * @param likes how many of each other groups
   */
  public record Block(String group, int size, Standing standing, Map<String, Integer> likes, List<String> names) {
    public Block {
      likes = Map.copyOf(likes);
      names = List.copyOf(names);
    }

    boolean isCounted() {
      return standing == Standing.COUNTED;
    }

    static Block counted(String group, Collection<Member> members) {
      return new Block(group, members.size(), Standing.COUNTED, count(members), members.stream().map(Member::name).sorted().toList());
    }
  }

  /**
   * @param before what went out; empty where nothing did, then everybody is counted
   * @param now who is there, each name once
   * @param least members of a block
   */
  public static HeldPopulation of(List<Block> before, Collection<Member> now, int least) {
    var here = new TreeMap<String, List<Member>>();
    now.forEach(m -> here.computeIfAbsent(m.group(), g -> new ArrayList<>()).add(m));
    if (before.isEmpty()) {
      return counting(here.entrySet().stream().map(e -> Block.counted(e.getKey(), e.getValue())).toList());
    }
    var groups = new LinkedHashMap<String, List<Block>>();
    here.keySet().forEach(g -> groups.put(g, new ArrayList<>()));
    before.forEach(b -> groups.computeIfAbsent(b.group(), g -> new ArrayList<>()).add(b));
    var known = before.stream().flatMap(b -> b.names().stream()).collect(Collectors.toSet());
    var renamed = !now.isEmpty() && now.stream().noneMatch(m -> known.contains(m.name()));
    var out = new ArrayList<Block>();
    groups.forEach((group, blocks) -> {
      var members = here.getOrDefault(group, List.of());
      out.addAll(renamed ? strangers(group, blocks, members, least) : next(group, blocks, members, least));
    });
    return counting(covered(before, out, least));
  }

  private static HeldPopulation counting(List<Block> blocks) {
    return new HeldPopulation(blocks.stream().filter(Block::isCounted).flatMap(b -> b.names().stream()).collect(Collectors.toSet()), blocks);
  }

  private static List<Block> next(String group, List<Block> blocks, List<Member> here, int least) {
    var known = blocks.stream().flatMap(b -> b.names().stream()).collect(Collectors.toCollection(HashSet::new));
    var out = new ArrayList<Block>();
    blocks.forEach(b -> out.addAll(next(b, here, least)));
    var fresh = here.stream().filter(m -> !known.contains(m.name())).toList();
    if (fresh.size() >= least) {
      out.add(Block.counted(group, fresh));
    }
    return out;
  }

  /**
   * A group when the whole paper stands there under names that nobody knows, because it was taken back and imported anew. As many as before are taken for the same; of nearly as many so many are left
   * out that whoever came is among them or at least a block is missing.
   */
  private static List<Block> strangers(String group, List<Block> blocks, List<Member> here, int least) {
    var counted = blocks.stream().filter(Block::isCounted).mapToInt(Block::size).sum();
    var apart = Math.abs(here.size() - counted);
    return apart == 0 || apart >= least ? List.of(Block.counted(group, here)) : split(group, here, List.of(), here.size(), 0, Map.of(), least + apart, least);
  }

  private static List<Block> next(Block block, List<Member> here, int least) {
    var there = here.stream().filter(m -> block.names().contains(m.name())).toList();
    var missing = block.size() - there.size();
    if (missing == 0 && block.standing() == Standing.BROKEN && block.size() >= least) {
      // It went out like this before.
      return List.of(Block.counted(block.group(), there));
    }
    if (missing == 0 || !block.isCounted()) {
      return List.of(block);
    }
    var lacking = new TreeMap<>(block.likes());
    there.forEach(m -> lacking.merge(m.like(), -1, Integer::sum));
    var gone = block.names().stream().filter(n -> there.stream().noneMatch(m -> m.name().equals(n))).toList();
    return split(block.group(), there, gone, block.size(), missing, lacking, least, least);
  }

  /**
   * @param gone names of those who left, as far as they are known
   * @param size of all, with those who left
   * @param missing how many left
   * @param wanted of which other groups one is wanted, and how often
   * @param out how many have to be left out in all
   */
  private static List<Block> split(
      String group, List<Member> there, List<String> gone, int size, int missing, Map<String, Integer> wanted, int out, int least) {
    Predicate<Member> alike = m -> wanted.getOrDefault(m.like(), 0) > 0;
    var order = there.stream().sorted(Comparator.comparing((Member m) -> !alike.test(m)).thenComparing(Member::name)).toList();
    var along = Math.max(0, out - missing);
    var kept = order.size() - along < least ? List.<Member>of() : order.subList(along, order.size());
    var left = new LinkedHashSet<>(gone);
    order.subList(0, order.size() - kept.size()).forEach(m -> left.add(m.name()));
    var blocks = new ArrayList<Block>();
    if (!kept.isEmpty()) {
      blocks.add(Block.counted(group, kept));
    }
    blocks.add(new Block(group, size - kept.size(), missing == 0 ? Standing.OUT : Standing.BROKEN, Map.of(), left.stream().sorted().toList()));
    return blocks;
  }

  /**
   * A group of fewer than a block can only be published hidden beside another, and from day to day not always beside the same: with the first change it is left
   * out for good, and a block of every one it was hidden beside as well, for those will be shown by themselves.
   */
  private static List<Block> covered(List<Block> before, List<Block> after, int least) {
    var groups = before.stream().filter(Block::isCounted).map(Block::group).distinct().sorted().toList();
    var sizes = groups.stream().mapToInt(g -> before.stream().filter(b -> b.isCounted() && b.group().equals(g)).mapToInt(Block::size).sum()).toArray();
    if (new HashSet<>(after).equals(new HashSet<>(before)) || Arrays.stream(sizes).noneMatch(n -> n < least)) {
      return after;
    }
    var hidden = Suppression.hide(sizes, least);
    var out = new ArrayList<>(after);
    for (var g = 0; g < sizes.length; g++) {
      var group = groups.get(g);
      if (sizes[g] < least) {
        out.replaceAll(b -> b.group().equals(group) ? new Block(group, b.size(), Standing.OUT, b.likes(), b.names()) : b);
      } else if (hidden[g]) {
        // Nothing that was broken there may come back whole either.
        out.replaceAll(b -> b.group().equals(group) && !b.isCounted() ? new Block(group, b.size(), Standing.OUT, b.likes(), b.names()) : b);
      }
      if (sizes[g] >= least && hidden[g] && before.stream().filter(b -> b.isCounted() && b.group().equals(group)).allMatch(after::contains)) {
        leaveOut(out, group, least);
      }
    }
    return out;
  }

  private static void leaveOut(List<Block> blocks, String group, int least) {
    blocks.stream().filter(b -> b.isCounted() && b.group().equals(group)).max(Comparator.comparingInt(Block::size)).ifPresent(most -> {
      var members = most.names().stream().map(n -> new Member(n, group, "")).toList();
      blocks.remove(most);
      blocks.addAll(split(group, members, List.of(), members.size(), 0, Map.of(), least, least));
    });
  }

  private static Map<String, Integer> count(Collection<Member> members) {
    var out = new TreeMap<String, Integer>();
    members.forEach(m -> out.merge(m.like(), 1, Integer::sum));
    return out;
  }
}
