package org.zhigai.session;

import java.util.List;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;

/** A board of charts as it is kept. */
public record BoardRow(Row<BoardRow> row) {

  public static final Field<BoardRow, String> NAME = Field.of("name", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<BoardRow, List<Board.Pin>> PINS = Field.of("pins", Types.list(KeptSession.PIN), List.of());
  public static final Field<BoardRow, List<String>> DECISIONS = Field.of("decisions", Types.LINES, List.of());

  public static final Kind<BoardRow> KIND =
      Kind.<BoardRow>of("board", "TB", BoardRow::new)
          .fields(NAME, PINS, DECISIONS)
          .called(b -> b.row().get(NAME))
          .always(List.of(Condition.of("board.named-once", BoardRow::isNamedOnce)))
          .build();

  private static boolean isNamedOnce(Row<BoardRow> r, Facts all) {
    return all.rows(r.kind()).stream().noneMatch(other -> other.id() != r.id() && other.get(NAME).equals(r.get(NAME)));
  }

  Board board() {
    return new Board(row.get(NAME), row.get(PINS), row.get(DECISIONS));
  }

  static Values<BoardRow> values(Board b) {
    return Values.of(NAME, b.name()).and(PINS, b.pins()).and(DECISIONS, b.decisions());
  }
}
