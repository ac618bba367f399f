package org.zhigai.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values given to fields of one kind. */
public final class Values<K> {
  private final Map<Field<K, ?>, Object> given;

  private Values(Map<Field<K, ?>, Object> given) {
    this.given = given;
  }

  public static <K> Values<K> none() {
    return new Values<>(Map.of());
  }

  public static <K, V> Values<K> of(Field<K, V> field, V value) {
    return Values.<K>none().and(field, value);
  }

  /** These and one more; a later value of a field takes the place of an earlier one. */
  public <V> Values<K> and(Field<K, V> field, V value) {
    return with(field, value);
  }

  /** What a field is given; empty when it keeps what it has. */
  @SuppressWarnings("unchecked") // a field is given values of its own type alone
  public <V> Optional<V> given(Field<K, V> field) {
    return Optional.ofNullable((V) given.get(field));
  }

  Values<K> with(Field<K, ?> field, Object value) {
    var next = new LinkedHashMap<Field<K, ?>, Object>(given);
    next.put(field, value);
    return new Values<>(next);
  }

  Map<Field<K, ?>, Object> given() {
    return given;
  }

  public boolean isEmpty() {
    return given.isEmpty();
  }
}
