package org.zhigai.rows;

import java.util.List;
import java.util.Optional;

/** The rows there are, as a condition or a screen sees them: one state of the store, never half a change. */
public interface Facts {

  /** All rows of a kind that are not withdrawn, by number. */
  <K> List<Row<K>> rows(Kind<K> kind);

  /** Those that are withdrawn, by number. */
  <K> List<Row<K>> withdrawn(Kind<K> kind);

  /** Also one that is withdrawn: others name it. */
  <K> Optional<Row<K>> row(Kind<K> kind, long id);

  /** A row of whatever kind, also one that is withdrawn. */
  Optional<Row<?>> any(long id);

  /** Rows of whatever kind that are drawn from this source, as {@link Link} names it, and are not withdrawn. */
  List<Row<?>> standingOn(String source);

  /** Those that are withdrawn. */
  List<Row<?>> withdrawnOn(String source);

  /** What a person is shown, with rows named by what they are called. */
  default Object shown(Object said) {
    return switch (said) {
      case RowName name -> any(name.id()).<Object>map(Row::headline).orElse("");
      case List<?> lines -> lines.stream().map(this::shown).toList();
      default -> said;
    };
  }

  /** Those of a kind as their station knows them, by number. */
  default <K> List<K> all(Kind<K> kind) {
    return rows(kind).stream().map(Row::view).toList();
  }

  default <K> Optional<K> find(Kind<K> kind, long id) {
    return row(kind, id).map(Row::view);
  }
}
