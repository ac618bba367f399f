package org.zhigai.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The states of a kind and the moves between them. State is no field: only a move changes it, and a move asks its conditions of the row as it would
 * be.
 *
 * @param <K> what rows of the kind are seen as
 */
public final class Life<K> {
  private final String start;
  private final Map<String, Set<String>> moves;
  private final Map<String, List<Condition<K>>> asked;
  private final Set<String> frozen;
  private final Set<String> fleeting;
  private final Derived<K> derived;
  private final Map<String, BiFunction<Row<K>, Facts, List<Edit>>> brings;

  /** States that are worked out, and how. */
  private record Derived<K>(Set<String> states, BiFunction<Row<K>, Facts, String> where) {}

  private Life(
      String start, Map<String, Set<String>> moves, Map<String, List<Condition<K>>> asked, Set<String> frozen, Set<String> fleeting, Derived<K> derived,
      Map<String, BiFunction<Row<K>, Facts, List<Edit>>> brings) {
    this.start = start;
    this.moves = moves;
    this.asked = asked;
    this.frozen = frozen;
    this.fleeting = fleeting;
    this.derived = derived;
    this.brings = brings;
  }

  /** A life of one state. */
  public static <K> Life<K> still() {
    return new Life<>("KEPT", Map.of(), Map.of(), Set.of(), Set.of(), new Derived<>(Set.of(), (r, all) -> r.state()), Map.of());
  }

  public static <K, E extends Enum<E>> Builder<K, E> from(E start) {
    return new Builder<>(start);
  }

  String start() {
    return start;
  }

  /** Whether its rows have one state and never move. */
  public boolean isStill() {
    return moves.isEmpty();
  }

  /** States a row may go to from here, in the order they were declared. */
  public Set<String> next(String state) {
    return moves.getOrDefault(state, Set.of());
  }

  /** What must hold for a row to come into this state, whichever way; into its first also by being opened. */
  public List<Condition<K>> conditions(String to) {
    return asked.getOrDefault(to, List.of());
  }

  /** Whether rows in this state are read-only but for fields that stay open. */
  public boolean isFrozen(String state) {
    return frozen.contains(state);
  }

  /** Where a row stands that stands in a state that is worked out; its own state otherwise. */
  String derived(Row<K> row, Facts all) {
    return derived.states().contains(row.state()) ? derived.where().apply(row, all) : row.state();
  }

  /** What a move into the row's state brings about in the same change. */
  List<Edit> brings(Row<K> row, Facts all) {
    var brought = brings.get(row.state());
    return brought == null ? List.of() : brought.apply(row, all);
  }

  /** Whether nobody has decided about rows in this state, so that they may be taken away with what they stand on. */
  public boolean isFleeting(String state) {
    return fleeting.contains(state);
  }

  /** Puts a life together. */
  public static final class Builder<K, E extends Enum<E>> {
    private final E start;
    private final Map<String, Set<String>> moves = new LinkedHashMap<>();
    private final Map<String, List<Condition<K>>> asked = new LinkedHashMap<>();
    private final Set<String> frozen = new java.util.HashSet<>();
    private final Set<String> fleeting = new java.util.HashSet<>();
    private Derived<K> derived = new Derived<>(Set.of(), (r, all) -> r.state());
    private final Map<String, BiFunction<Row<K>, Facts, List<Edit>>> brings = new LinkedHashMap<>();

    private Builder(E start) {
      this.start = start;
    }

    /** From any of these to any of those. */
    public Builder<K, E> move(Set<E> from, Set<E> to) {
      from.forEach(a -> to.forEach(b -> moves.computeIfAbsent(a.name(), k -> new LinkedHashSet<>()).add(b.name())));
      return this;
    }

    /** Whatever leads into this state asks this as well; the first state, of a row that is opened. */
    public Builder<K, E> asking(E to, List<Condition<K>> conditions) {
      asked.computeIfAbsent(to.name(), k -> new ArrayList<>()).addAll(conditions);
      return this;
    }

    /** Rows in these states are read-only. */
    public Builder<K, E> frozen(Set<E> states) {
      states.forEach(s -> frozen.add(s.name()));
      return this;
    }

    /** Nobody has decided about rows in these states. */
    public Builder<K, E> fleeting(Set<E> states) {
      states.forEach(s -> fleeting.add(s.name()));
      return this;
    }

    /**
     * States that are worked out and not moved to: after every change a row that stands in one of them stands where this says. Whatever is a part of
     * it ({@link Kind.Builder#partOf}) is looked at with it.
     */
    public Builder<K, E> derived(Set<E> states, BiFunction<Row<K>, Facts, E> where) {
      derived = new Derived<>(states.stream().map(Enum::name).collect(Collectors.toSet()), (r, all) -> where.apply(r, all).name());
      return this;
    }

    /** Whatever leads into this state brings these edits with it, in the same change; they may write what is written by the law alone. */
    public Builder<K, E> bringing(E to, BiFunction<Row<K>, Facts, List<Edit>> edits) {
      brings.put(to.name(), edits);
      return this;
    }

    public Life<K> build() {
      return new Life<>(start.name(), moves, asked, Set.copyOf(frozen), Set.copyOf(fleeting), derived, Map.copyOf(brings));
    }
  }
}
