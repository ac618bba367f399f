package org.zhigai.rows;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;

/** A kept line of the history as a person reads it. */
final class Spell {

  private Spell() {}

  /** Nothing of a kind this version does not know. */
  static Stream<AuditLine> line(Facts facts, Map<String, Kind<?>> kinds, Shelf.Entry entry, Shelf.Line line) {
    var kind = kinds.get(line.kind());
    return kind == null ? Stream.empty() : Stream.of(spelt(facts, kind, entry, line));
  }

  private static AuditLine spelt(Facts facts, Kind<?> kind, Shelf.Entry entry, Shelf.Line line) {
    return switch (line.field()) {
      case Shelf.Line.STATE -> line(entry, line, Phrase.of("rows.state"), state(kind, line.before()), state(kind, line.after()));
      case Shelf.Line.ROW -> line(entry, line, entry.what(), "", "");
      case Row.WITHDRAWN -> line(entry, line, Phrase.of("rows.withdrawn.why"), text(line.before()), text(line.after()));
      case Row.MARKS -> line(entry, line, Phrase.of("rows.marks"), marks(line.before()), marks(line.after()));
      default -> field(facts, kind, entry, line);
    };
  }

  /** A field that a later version dropped is shown as it was kept. */
  private static AuditLine field(Facts facts, Kind<?> kind, Shelf.Entry entry, Shelf.Line line) {
    for (var field : kind.fields()) {
      if (field.key().equals(line.field()) || field.formerly().contains(line.field())) {
        return line(entry, line, Phrase.of(kind.id() + ".field." + field.key()), facts.shown(said(field, line.before())),
            facts.shown(said(field, line.after())));
      }
    }
    return line(entry, line, Phrase.of("rows.field.gone", line.field()), String.valueOf(line.before()), String.valueOf(line.after()));
  }

  private static <K, V> Object said(Field<K, V> field, @Nullable Object plain) {
    return plain == null ? "" : field.type().said(field.type().of(plain));
  }

  private static Object state(Kind<?> kind, @Nullable Object state) {
    if (state == null) {
      return "";
    }
    var plain = kind.state(Row.plainState(state.toString()));
    return Row.isGone(state.toString()) ? Phrase.of("rows.state.withdrawn", plain) : plain;
  }

  private static String text(@Nullable Object plain) {
    return plain == null ? "" : plain.toString();
  }

  private static Object marks(@Nullable Object plain) {
    return plain == null ? "" : Mark.LIST.of(plain).stream().<Object>map(Mark::what).toList();
  }

  private static AuditLine line(Shelf.Entry entry, Shelf.Line line, Phrase label, Object before, Object after) {
    return new AuditLine(
        entry.at(), entry.by().name(), entry.by().department(), entry.by().role(), line.kind(), line.number(), line.field(), label, before, after, entry.why());
  }
}
