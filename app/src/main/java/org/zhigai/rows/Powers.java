package org.zhigai.rows;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

/**
 * Whether somebody may do what they are about to do, by what each kind says of itself: the one place that asks.
 *
 * @param by in whose power it is done
 * @param there who was there
 */
record Powers(Actor by, Actor there) {

  Powers(Actor by) {
    this(by, by);
  }

  /** What follows from the results themselves is the program's doing, whoever was there; what only some may open they open in person. */
  static Powers of(Change change) {
    return new Powers(change.lasting() ? new Actor(change.by().name(), change.by().department()) : change.by(), change.by());
  }

  /** Why not; empty when they may. */
  Optional<Phrase> against(Edit edit) {
    return switch (edit) {
      case Edit.Open<?> open -> opening(open.kind()).or(() -> fields(open.kind(), open.values()));
      case Edit.Put<?> put -> fields(put.on().kind(), put.values());
      case Edit.Go<?> go -> move(go.on().kind(), go.to()).or(() -> fields(go.on().kind(), go.values()));
      case Edit.Withdraw<?> away -> withdrawal(away.on().kind());
      case Edit.Restore<?> back -> withdrawal(back.on().kind());
      // What nobody has decided about is nobody's to keep.
      case Edit.Drop<?> drop -> drop.on().kind().life().isFleeting(drop.on().state()) ? Optional.empty() : withdrawal(drop.on().kind());
      case Edit.Marked<?> marked -> Optional.empty();
    };
  }

  /** Of a line of the past that is made again or taken back. */
  Optional<Phrase> against(Kind<?> kind, Shelf.Line line, @Nullable Object from, @Nullable Object to) {
    if (line.field().equals(Shelf.Line.STATE)) {
      var now = String.valueOf(from);
      var then = String.valueOf(to);
      return Row.isGone(now) == Row.isGone(then) ? move(kind, Row.plainState(then)) : withdrawal(kind);
    }
    return field(kind, line.field());
  }

  private Optional<Phrase> move(Kind<?> kind, String to) {
    return kind.moving(to).filter(p -> !p.of(by)).map(p -> p.refusal(kind.state(to), by));
  }

  private Optional<Phrase> opening(Kind<?> kind) {
    return kind.opening().filter(p -> !p.of(there)).map(p -> p.refusal(kind.title(), there));
  }

  private Optional<Phrase> withdrawal(Kind<?> kind) {
    return kind.withdrawing().filter(p -> !p.of(by)).map(p -> p.refusal(Phrase.of("rows.withdrawn"), by));
  }

  private Optional<Phrase> fields(Kind<?> kind, Values<?> values) {
    return values.given().keySet().stream().flatMap(f -> field(kind, f.key()).stream()).findFirst();
  }

  private static <K> Phrase label(Kind<K> kind, String key) {
    return kind.fields().stream().filter(f -> f.key().equals(key)).findFirst().map(kind::label).orElseGet(() -> Phrase.of("rows.field.gone", key));
  }

  private Optional<Phrase> field(Kind<?> kind, String key) {
    return kind.writing(key).filter(p -> !p.of(by)).map(p -> p.refusal(label(kind, key), by));
  }
}
