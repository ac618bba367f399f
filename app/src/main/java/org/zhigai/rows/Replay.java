package org.zhigai.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;

/** A change of the past taken back, or made again: the law is asked of the rows as of any other change. */
record Replay(Work work, Map<String, Kind<?>> kinds, boolean back, Powers powers) {

  /** Empty when it is done; why it is not otherwise. */
  Optional<Outcome> of(List<Shelf.Line> lines) {
    var rows = lines.stream().collect(Collectors.groupingBy(Shelf.Line::row, LinkedHashMap::new, Collectors.toList()));
    for (var some : rows.values()) {
      var refused = row(some);
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  private Optional<Outcome> row(List<Shelf.Line> lines) {
    var first = lines.getFirst();
    var kind = Objects.requireNonNull(kinds.get(first.kind()), first.kind());
    for (var line : lines) {
      var powerless = line.field().equals(Shelf.Line.ROW) ? Optional.<Phrase>empty() : powers.against(kind, line, from(line), to(line));
      if (powerless.isPresent()) {
        return Optional.of(new Outcome.Refused(first.number(), List.of(powerless.get())));
      }
    }
    var there = work.any(first.row());
    if (lines.size() == 1 && first.field().equals(Shelf.Line.ROW)) {
      return to(first) == null ? away(first, there) : again(first, there);
    }
    return there.isEmpty() ? changed(first) : fields(there.get(), lines);
  }

  private Optional<Outcome> away(Shelf.Line line, Optional<Row<?>> there) {
    if (there.isEmpty() || !there.get().body().equals(body(from(line))) || !there.get().kept().equals(state(from(line)))) {
      return changed(line);
    }
    return work.sealed(there.get()).or(() -> work.away(there.get()));
  }

  private Optional<Outcome> again(Shelf.Line line, Optional<Row<?>> there) {
    if (there.isPresent()) {
      return changed(line);
    }
    var kind = Objects.requireNonNull(kinds.get(line.kind()), line.kind());
    if (!(to(line) instanceof Map<?, ?> whole)) {
      return changed(line);
    }
    var schema = ((Number) Objects.requireNonNull(whole.get("schema"))).intValue();
    var version = ((Number) Objects.requireNonNull(whole.get("version"))).intValue();
    var row = made(kind, line, version, state(whole), kind.upgraded(body(whole), schema));
    return work.sealed(row).or(() -> broken(row, true)).or(() -> {
      work.open(row);
      return Optional.empty();
    });
  }

  private Optional<Outcome> broken(Row<?> row, boolean moved) {
    var broken = work.broken(row, moved);
    return broken.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(row.number(), broken));
  }

  private static <K> Row<K> made(Kind<K> kind, Shelf.Line line, int version, String state, Map<String, Object> body) {
    return new Row<>(kind, line.row(), line.number(), version + 1, state, List.of(), () -> body);
  }

  private <K> Optional<Outcome> fields(Row<K> row, List<Shelf.Line> lines) {
    var body = new LinkedHashMap<>(row.body());
    var state = row.kept();
    for (var line : lines) {
      var isState = line.field().equals(Shelf.Line.STATE);
      if (!Objects.equals(isState ? state : body.get(line.field()), from(line))) {
        return changed(line);
      }
      var to = to(line);
      if (isState) {
        state = String.valueOf(to);
      } else if (to == null) {
        body.remove(line.field());
      } else {
        body.put(line.field(), to);
      }
    }
    var next = row.next(body, state);
    if (row.isWithdrawn() != next.isWithdrawn()) {
      return work.sealed(row).or(
          () -> next.isWithdrawn() ? new Standing(work).withdraw(row, next.whyWithdrawn()) : new Standing(work).comesBack(row, next));
    }
    var moved = !next.state().equals(row.state());
    if (!moved && row.kind().life().isFrozen(next.state()) && !lines.stream().allMatch(l -> isOpen(row.kind(), l.field()))) {
      return Law.refused(row, Phrase.of("rows.frozen", row.number(), row.kind().state(next.state())));
    }
    return work.sealed(row).or(() -> broken(next, moved)).or(() -> {
      work.replace(row, next);
      return Optional.empty();
    });
  }

  private static boolean isOpen(Kind<?> kind, String key) {
    return kind.fields().stream().anyMatch(f -> f.key().equals(key) && f.is(Trait.ALWAYS_OPEN));
  }

  private static Optional<Outcome> changed(Shelf.Line line) {
    return Optional.of(new Outcome.Refused(line.number(), List.of(Phrase.of("rows.undo.changed", line.number()))));
  }

  private static String state(@Nullable Object whole) {
    return whole instanceof Map<?, ?> map ? String.valueOf(map.get(Shelf.Line.STATE)) : "";
  }

  private static Map<String, Object> body(@Nullable Object whole) {
    var out = new LinkedHashMap<String, Object>();
    if (whole instanceof Map<?, ?> map && map.get("body") instanceof Map<?, ?> body) {
      body.forEach((k, v) -> out.put(String.valueOf(k), Objects.requireNonNull(v)));
    }
    return out;
  }

  private @Nullable Object from(Shelf.Line line) {
    return back ? line.after() : line.before();
  }

  private @Nullable Object to(Shelf.Line line) {
    return back ? line.before() : line.after();
  }
}
