package org.zhigai.rows;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** What became of a change. */
public sealed interface Outcome {

  /**
   * It is kept.
   *
   * @param change its key in the history
   * @param rows the rows as they are now, in the order of the edits; rows taken away are not among them
   */
  record Done(long change, List<Row<?>> rows) implements Outcome {
    public Done {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The law of the kind forbids it; nothing is changed.
   *
   * @param number of the row
   * @param missing the conditions that are not met, or what forbids it
   */
  record Refused(String number, List<Phrase> missing) implements Outcome {
    public Refused {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Somebody changed or took away the row meanwhile; nothing is changed.
   *
   * @param ours the row the edit was made on
   * @param theirs the row as it is now; ours again when it is gone
   */
  record Stale(Row<?> ours, Row<?> theirs) implements Outcome {}

  /** The rows that were kept. @throws UserFault of kind INPUT when it was refused or stale */
  default List<Row<?>> orThrow() {
    return switch (this) {
      case Done done -> done.rows();
      case Refused refused when Office.isRefusal(refused.missing().getFirst()) ->
          throw new UserFault(UserFault.Kind.INPUT, "ZG-343", refused.missing().getFirst(), Phrase.of("rows.role.remedy"));
      case Refused refused ->
          throw new UserFault(
              UserFault.Kind.INPUT, "ZG-341", Phrase.of("rows.refused", refused.number(), refused.missing().getFirst(), refused.missing().size()),
              Phrase.of("rows.refused.remedy"));
      case Stale stale ->
          throw new UserFault(UserFault.Kind.INPUT, "ZG-342", Phrase.of("rows.stale", stale.ours().number()), Phrase.of("rows.stale.remedy"));
    };
  }

  /** As {@link #orThrow}, for a change of one row. */
  default <K> Row<K> row(Kind<K> kind) {
    var rows = orThrow();
    return rows.stream().flatMap(r -> kind.cast(r).stream()).findFirst().orElseThrow(() -> new IllegalArgumentException(rows + " hold no " + kind.id()));
  }
}
