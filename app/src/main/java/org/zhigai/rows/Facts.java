package org.zhigai.rows;

import java.util.List;
import java.util.Optional;

/** The rows there are, as a condition or a screen sees them: one state of the store, never half a change. */
public interface Facts {

  /** All rows of a kind, by number. */
  <K> List<Row<K>> rows(Kind<K> kind);

  <K> Optional<Row<K>> row(Kind<K> kind, long id);

  /** Those of a kind as their station knows them, by number. */
  default <K> List<K> all(Kind<K> kind) {
    return rows(kind).stream().map(Row::view).toList();
  }

  default <K> Optional<K> find(Kind<K> kind, long id) {
    return row(kind, id).map(Row::view);
  }
}
