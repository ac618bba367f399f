package org.zhigai.rows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One field of a kind.
 *
 * @param <K> what rows of the kind are seen as
 * @param key stable name in the store
 * @param absent the value of a row that has none
 * @param formerly keys it was kept under in earlier versions
 */
public record Field<K, V>(String key, Type<V> type, V absent, Set<Trait> traits, List<String> formerly) {

  public Field {
    traits = Set.copyOf(traits);
    formerly = List.copyOf(formerly);
  }

  public static <K, V> Field<K, V> of(String key, Type<V> type, V absent, Trait... traits) {
    var set = EnumSet.noneOf(Trait.class);
    set.addAll(List.of(traits));
    return new Field<>(key, type, absent, set, List.of());
  }

  /** The same field, which an earlier version kept under another key. */
  public Field<K, V> formerly(String old) {
    return new Field<>(key, type, absent, traits, java.util.stream.Stream.concat(formerly.stream(), java.util.stream.Stream.of(old)).toList());
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Fields are told apart by their key within their kind. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Field<?, ?> field && field.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
