package org.zhigai.stats.trust;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.stats.trust.HeldPopulation.Member;

/**
 * Some of a group, who are counted together or not at all.
 *
 * @param size as it went out; whoever was deleted since is no longer among {@code kept}
 * @param isFixed whether its rows may not become others any more: they did once, and some of those who were in it then are not in it now
 * @param likes how many of each other groups
 * @param columns of the rows as they went out, the first time first
 * @param kept by name
 */
public record HeldBlock(
    String group, int size, Standing standing, boolean isFixed, Map<String, Integer> likes, List<List<String>> columns, List<Kept> kept) {

  /**
   * How often rows may go out as others. Of three times no sum of multiples shows fewer than differ between two of them; of four it can: those who changed and
   * changed back fall out of it, and one who did not is left.
   */
  private static final int MOST_ROWS = 3;

  public HeldBlock {
    likes = Map.copyOf(likes);
    columns = columns.stream().map(List::copyOf).toList();
    kept = List.copyOf(kept);
  }

  /** What becomes of a block. */
  public enum Standing {
    COUNTED,
    /** Left out because of one who left or whose row became another, until all are back. */
    BROKEN,
    /** Left out for good. */
    OUT
  }

  /**
   * One of a block.
   *
   * @param codes of the row ({@link Cells}), each time it went out as another
   */
  public record Kept(String name, List<String> codes) {
    public Kept {
      codes = List.copyOf(codes);
    }

    Kept called(String other) {
      return new Kept(other, codes);
    }
  }

  static HeldBlock counted(String group, Collection<Member> members) {
    var columns = members.stream().map(m -> m.cells().columns()).distinct().toList();
    var known = columns.size() == 1;
    return new HeldBlock(
        group, members.size(), Standing.COUNTED, false, likes(members), known ? columns : List.of(),
        members.stream().sorted((a, b) -> a.name().compareTo(b.name())).map(m -> new Kept(m.name(), known ? List.of(m.cells().codes()) : List.of())).toList());
  }

  static Map<String, Integer> likes(Collection<Member> members) {
    var out = new TreeMap<String, Integer>();
    members.forEach(m -> out.merge(m.like(), 1, Integer::sum));
    return out;
  }

  boolean isCounted() {
    return standing == Standing.COUNTED;
  }

  List<String> names() {
    return kept.stream().map(Kept::name).toList();
  }

  /** The same but for what rows there were: by whom it is counted or not. */
  HeldBlock bare() {
    return new HeldBlock(group, size, standing, false, Map.of(), List.of(), kept.stream().map(k -> new Kept(k.name(), List.of())).toList());
  }

  HeldBlock standing(Standing now, Collection<Member> members) {
    return new HeldBlock(group, size, now, isFixed, now == Standing.COUNTED ? likes(members) : likes, columns, kept);
  }

  HeldBlock keeping(List<Kept> others) {
    return new HeldBlock(group, size, standing, isFixed, likes, columns, others);
  }

  /** A part of it. */
  HeldBlock part(int many, Standing now, Map<String, Integer> alike, Set<String> names) {
    return new HeldBlock(
        group, many, now, isFixed || columns.size() > 1, alike, columns, kept.stream().filter(k -> names.contains(k.name())).toList());
  }

  /** The row of one as it went out last. */
  Cells last(Kept one) {
    return at(one, columns.size() - 1);
  }

  private Cells at(Kept one, int time) {
    return time < 0 || one.codes().size() != columns.size() ? Cells.NONE : new Cells(columns.get(time), one.codes().get(time));
  }

  /** Whose rows are others now than they went out last. */
  Set<String> changed(Map<String, Member> here) {
    return kept.stream().filter(k -> {
      var now = here.get(k.name());
      return now != null && !columns.isEmpty() && !last(k).equals(now.cells());
    }).map(Kept::name).collect(Collectors.toSet());
  }

  /**
   * Whether in every column either nobody or {@code least} have another value than they had at any time before: then the new rows may go out. Counted by pupil, and by
   * the values alone, for of a paper imported anew under other names nobody knows for certain who had which row.
   */
  boolean mayBecome(Map<String, Member> here, int least) {
    return !isFixed && columns.size() < MOST_ROWS && IntStream.range(0, columns.size()).allMatch(time -> {
      var many = new HashMap<String, Integer>();
      var values = new HashMap<String, Map<String, Integer>>();
      kept.forEach(k -> of(here, k.name()).forEach(m -> {
        var was = at(k, time);
        m.cells().apart(was).forEach(c -> {
          many.merge(c, 1, Integer::sum);
          var of = values.computeIfAbsent(c, x -> new HashMap<>());
          of.merge(was.at(c), 1, Integer::sum);
          of.merge(m.cells().at(c), -1, Integer::sum);
        });
      }));
      return Stream
          .concat(many.values().stream(), values.values().stream().map(v -> v.values().stream().mapToInt(n -> Math.max(0, n)).sum()).filter(n -> n > 0))
          .allMatch(n -> n >= least);
    });
  }

  private static Stream<Member> of(Map<String, Member> here, String name) {
    return Stream.ofNullable(here.get(name));
  }

  /** With the rows as they are now. */
  HeldBlock become(Map<String, Member> here) {
    Function<Kept, Cells> now = k -> of(here, k.name()).map(Member::cells).findFirst().orElse(Cells.NONE);
    var fresh = kept.stream().map(k -> now.apply(k).columns()).distinct().toList();
    if (fresh.size() != 1) {
      return this;
    }
    return new HeldBlock(
        group, size, standing, isFixed, likes(kept.stream().flatMap(k -> of(here, k.name())).toList()),
        Stream.concat(columns.stream(), fresh.stream()).toList(),
        kept.stream().map(k -> new Kept(k.name(), Stream.concat(k.codes().stream(), Stream.of(now.apply(k).codes())).toList())).toList());
  }
}
