package org.zhigai.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The states of a kind and the moves between them. State is no field: only a move changes it, and a move asks its conditions of the row as it would
 * be.
 *
 * @param <K> what rows of the kind are seen as
 */
public final class Life<K> {
  private final String start;
  private final Map<String, Map<String, List<Condition<K>>>> moves;
  private final Set<String> frozen;
  private final Set<String> fleeting;

  private Life(String start, Map<String, Map<String, List<Condition<K>>>> moves, Set<String> frozen, Set<String> fleeting) {
    this.start = start;
    this.moves = moves;
    this.frozen = frozen;
    this.fleeting = fleeting;
  }

  /** A life of one state. */
  public static <K> Life<K> still() {
    return new Life<>("KEPT", Map.of(), Set.of(), Set.of());
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
    return moves.getOrDefault(state, Map.of()).keySet();
  }

  /** What must hold for a move into this state, whichever way. */
  public List<Condition<K>> conditions(String to) {
    return moves.values().stream().flatMap(m -> m.getOrDefault(to, List.of()).stream()).distinct().toList();
  }

  /** Whether rows in this state are read-only but for fields that stay open. */
  public boolean isFrozen(String state) {
    return frozen.contains(state);
  }

  /** Whether nobody has decided about rows in this state, so that they may be taken away with what they stand on. */
  public boolean isFleeting(String state) {
    return fleeting.contains(state);
  }

  /** Puts a life together. */
  public static final class Builder<K, E extends Enum<E>> {
    private final E start;
    private final Map<String, Map<String, List<Condition<K>>>> moves = new LinkedHashMap<>();
    private final Set<String> frozen = new java.util.HashSet<>();
    private final Set<String> fleeting = new java.util.HashSet<>();

    private Builder(E start) {
      this.start = start;
    }

    /** From any of these to any of those. */
    public Builder<K, E> move(Set<E> from, Set<E> to) {
      from.forEach(a -> to.forEach(b -> moves.computeIfAbsent(a.name(), k -> new LinkedHashMap<>()).computeIfAbsent(b.name(), k -> new ArrayList<>())));
      return this;
    }

    /** Whatever leads into this state asks this as well. */
    public Builder<K, E> asking(E to, List<Condition<K>> conditions) {
      moves.values().forEach(m -> {
        if (m.containsKey(to.name())) {
          m.get(to.name()).addAll(conditions);
        }
      });
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

    public Life<K> build() {
      return new Life<>(start.name(), moves, Set.copyOf(frozen), Set.copyOf(fleeting));
    }
  }
}
