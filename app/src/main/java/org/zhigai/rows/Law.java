package org.zhigai.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhigai.kernel.Phrase;

/** Whether an edit may be made, and what it makes of its row. */
record Law(Work work, Shelf shelf, Powers powers) {

  /** Empty when it is done; why it is not otherwise. */
  Optional<Outcome> make(Edit edit) {
    return make(edit, false);
  }

  /** @param brought whether a move brings it about, so that it may write what people may not */
  private Optional<Outcome> make(Edit edit, boolean brought) {
    var on = edit.row();
    var powerless = brought ? Optional.<Phrase>empty() : powers.against(edit);
    if (powerless.isPresent()) {
      return Optional.of(new Outcome.Refused(on == null ? "" : on.number(), List.of(powerless.get())));
    }
    if (on == null) {
      return done(edit, brought);
    }
    var there = work.any(on.id());
    if (there.isEmpty() || !work.isLast(on, there.get())) {
      return Optional.of(new Outcome.Stale(on, there.orElse(on)));
    }
    if (there.get().isWithdrawn() && !(edit instanceof Edit.Restore<?>)) {
      return refused(there.get(), Phrase.of("rows.is-withdrawn", there.get().number()));
    }
    return done(edit.on(there.get()), brought);
  }

  private Optional<Outcome> done(Edit edit, boolean brought) {
    return switch (edit) {
      case Edit.Open<?> open -> open(open);
      case Edit.Put<?> put -> put(put, brought);
      case Edit.Go<?> go -> go(go, brought);
      case Edit.Drop<?> drop -> drop(drop.on());
      case Edit.Withdraw<?> away -> work.sealed(away.on()).or(() -> new Standing(work).withdraw(away.on(), away.why()));
      case Edit.Restore<?> back -> work.sealed(back.on()).or(() -> new Standing(work).restore(back.on(), back.why()));
      case Edit.Marked<?> marked -> mark(marked);
    };
  }

  private <K> Optional<Outcome> open(Edit.Open<K> open) {
    var kind = open.kind();
    var number = String.format(Locale.ROOT, "%s-%d-%03d", kind.series(), open.year(), shelf.number(kind.series(), open.year()));
    var empty = new Row<>(kind, open.key() == 0 ? shelf.key() : open.key(), number, 0, kind.life().start(), List.of(), java.util.Map::of);
    var row = empty.next(open.values(), empty.state());
    var lawful = open.values().given().keySet().stream().filter(f -> f.is(Trait.BY_LAW)).findFirst();
    if (lawful.isPresent()) {
      return refused(row, Phrase.of("rows.by-law", kind.label(lawful.get())));
    }
    return work.sealed(row).or(() -> refuse(row, true)).or(() -> {
      work.open(row);
      return Optional.empty();
    });
  }

  private <K> Optional<Outcome> put(Edit.Put<K> put, boolean brought) {
    var row = put.on();
    var next = row.next(put.values(), row.state());
    return work.sealed(row).or(() -> forbidden(row, put.values(), brought)).or(() -> kept(row, next, false));
  }

  private <K> Optional<Outcome> go(Edit.Go<K> go, boolean brought) {
    var row = go.on();
    if (!row.kind().life().next(row.state()).contains(go.to())) {
      return refused(row, Phrase.of("rows.move.illegal", row.number(), row.kind().state(row.state()), row.kind().state(go.to())));
    }
    var fixed = go.values().given().keySet().stream().filter(f -> f.is(Trait.FIXED)).findFirst();
    if (fixed.isPresent()) {
      return refused(row, Phrase.of("rows.fixed", row.kind().label(fixed.get())));
    }
    var next = row.next(go.values(), go.to());
    return work.sealed(row).or(() -> withheld(row, go.values(), brought)).or(() -> refuse(next, true)).or(() -> {
      if (next.kind().isDead(next)) {
        new Standing(work).followersGo(row, ended(next)); // first, so that the row is back before them when this is undone
      }
      work.replace(row, next);
      return brought(next);
    });
  }

  /** What a move brings with it. */
  private <K> Optional<Outcome> brought(Row<K> moved) {
    for (var edit : moved.kind().life().brings(moved, work)) {
      var refused = make(edit, true);
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  /** Why what only follows a row goes with it, as the state of the row is kept. */
  private static String ended(Row<?> row) {
    return row.number() + " " + row.state();
  }

  private <K> Optional<Outcome> drop(Row<K> row) {
    if (row.kind().life().isFrozen(row.state())) {
      return refused(row, Phrase.of("rows.frozen", row.number(), row.kind().state(row.state())));
    }
    return work.sealed(row).or(() -> work.away(row));
  }

  private <K> Optional<Outcome> mark(Edit.Marked<K> marked) {
    var row = marked.on();
    var body = new java.util.LinkedHashMap<>(row.body());
    body.remove(Row.MARKS);
    var next = row.next(body, row.state());
    if (marked.marks().isEmpty()) {
      next = next.linked(List.of());
    } else {
      body.put(Row.MARKS, Mark.LIST.plain(marked.marks()));
    }
    work.replace(row, next);
    return Optional.empty();
  }

  /** Fixed fields are given once; a read-only row lets only what stays open be written. */
  private <K> Optional<Outcome> forbidden(Row<K> row, Values<K> values, boolean brought) {
    for (var field : values.given().keySet()) {
      if (field.is(Trait.FIXED)) {
        return refused(row, Phrase.of("rows.fixed", row.kind().label(field)));
      }
      if (field.is(Trait.BY_MOVE) && !brought) {
        return refused(row, Phrase.of("rows.by-move", row.kind().label(field)));
      }
      if (row.kind().life().isFrozen(row.state()) && !field.is(Trait.ALWAYS_OPEN)) {
        return refused(row, Phrase.of("rows.frozen", row.number(), row.kind().state(row.state())));
      }
    }
    return withheld(row, values, brought);
  }

  /** What neither an edit nor a move may write. */
  private <K> Optional<Outcome> withheld(Row<K> row, Values<K> values, boolean brought) {
    for (var field : values.given().keySet()) {
      if (!brought && field.is(Trait.BY_LAW)) {
        return refused(row, Phrase.of("rows.by-law", row.kind().label(field)));
      }
      if (!brought && field.is(Trait.BY_REQUEST) && row.kind().isBound(row, work)) {
        return refused(row, Phrase.of("rows.by-request", row.kind().label(field)));
      }
    }
    return Optional.empty();
  }

  private <K> Optional<Outcome> kept(Row<K> old, Row<K> next, boolean moved) {
    return refuse(next, moved).or(() -> {
      work.replace(old, next);
      return Optional.empty();
    });
  }

  private <K> Optional<Outcome> refuse(Row<K> row, boolean moved) {
    var broken = work.broken(row, moved);
    return broken.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(row.number(), broken));
  }

  static Optional<Outcome> refused(Row<?> row, Phrase why) {
    return Optional.of(new Outcome.Refused(row.number(), List.of(why)));
  }
}
