package org.zhigai.ledger;

import java.time.LocalDate;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/**
 * 进展记录: how a measure went, as somebody noted it down.
 *
 * @param by who noted it
 */
public record ProgressNote(LocalDate on, String by, String text) {
  private static final Shape.Part<ProgressNote, LocalDate> ON = Shape.part("on", Types.DAY, LocalDate.EPOCH, ProgressNote::on);
  private static final Shape.Part<ProgressNote, String> BY = Shape.part("by", Types.TEXT, "", ProgressNote::by);
  private static final Shape.Part<ProgressNote, String> TEXT = Shape.part("text", Types.TEXT, "", ProgressNote::text);

  static final Type<ProgressNote> TYPE =
      Shape.of(p -> new ProgressNote(p.get(ON), p.get(BY), p.get(TEXT)), ON, BY, TEXT)
          .saying(p -> java.util.List.of(Types.DAY.said(p.on()), p.by(), p.text()));
}
