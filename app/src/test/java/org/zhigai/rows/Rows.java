package org.zhigai.rows;

import java.util.List;
import java.util.Map;

/** Rows in no store, under a key and a number that a test gives them. */
public final class Rows {

  private Rows() {}

  public static <K> Row<K> called(Kind<K> kind, long id, String number, Enum<?> state, Values<K> values) {
    return new Row<>(kind, id, number, 0, state.name(), List.of(), Map::of).next(values, state.name());
  }
}
