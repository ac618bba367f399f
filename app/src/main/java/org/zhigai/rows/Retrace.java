package org.zhigai.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

/** Rows led back along the history to how they stood, and what is other than it was. */
record Retrace(Facts now, Shelf shelf, Map<String, Kind<?>> kinds) {

  /** State and body of a row; the body in today's schema. */
  private record Stood(String state, Map<String, Object> body) {}

  /** Whether the history, taken back from what the row is now to just after a change, comes to what it is said to have been. */
  boolean leadsTo(Past past, long change) {
    return back(past.id(), change).filter(stood -> stood.state().equals(past.state()) && same(stood.body(), today(past))).isPresent();
  }

  /** Written out a number is the same whether it was kept as 1 or as 1.0. */
  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return written(a).equals(written(b));
  }

  /** Nothing is no JSON. */
  private static String written(@Nullable Object value) {
    return value == null ? "" : Canonical.json(value);
  }

  private Optional<Stood> back(long id, long change) {
    var stood = now.any(id).map(r -> new Stood(r.kept(), r.body()));
    for (var entry : shelf.history(id).reversed()) {
      if (entry.key() <= change) {
        break;
      }
      for (var line : entry.lines().reversed()) {
        stood = before(line, stood);
      }
    }
    return stood;
  }

  private Optional<Stood> before(Shelf.Line line, Optional<Stood> after) {
    if (line.field().equals(Shelf.Line.ROW)) {
      return Optional.ofNullable(line.before()).map(whole -> whole(line.kind(), whole));
    }
    return after.map(stood -> {
      if (line.field().equals(Shelf.Line.STATE)) {
        return new Stood(String.valueOf(line.before()), stood.body());
      }
      var body = new LinkedHashMap<>(stood.body());
      if (line.before() == null) {
        body.remove(line.field());
      } else {
        body.put(line.field(), line.before());
      }
      return new Stood(stood.state(), body);
    });
  }

  private Stood whole(String kind, Object kept) {
    var whole = (Map<?, ?>) kept;
    var body = new LinkedHashMap<String, Object>();
    if (whole.get("body") instanceof Map<?, ?> values) {
      values.forEach((key, value) -> body.put(String.valueOf(key), Objects.requireNonNull(value)));
    }
    return new Stood(String.valueOf(whole.get(Shelf.Line.STATE)), upgraded(kind, body, ((Number) Objects.requireNonNull(whole.get("schema"))).intValue()));
  }

  private Map<String, Object> today(Past past) {
    return upgraded(past.kind(), past.body(), past.schema());
  }

  private Map<String, Object> upgraded(String kind, Map<String, Object> body, int schema) {
    return Optional.ofNullable(kinds.get(kind)).map(k -> k.upgraded(body, schema)).orElse(body);
  }

  /** What is other in a row than it was, a line a field; nothing of a row that is gone. */
  List<AuditLine> apart(Past past) {
    var row = now.any(past.id());
    if (row.isEmpty()) {
      return List.of();
    }
    var then = today(past);
    var today = row.get().body();
    var lines = new ArrayList<Shelf.Line>();
    if (!past.state().equals(row.get().kept())) {
      lines.add(line(past, Shelf.Line.STATE, past.state(), row.get().kept()));
    }
    var keys = new TreeSet<>(then.keySet());
    keys.addAll(today.keySet());
    keys.stream().filter(key -> !same(then.get(key), today.get(key))).forEach(key -> lines.add(line(past, key, then.get(key), today.get(key))));
    var entry = new Shelf.Entry(0, shelf.now(), new Actor("", ""), Phrase.of("rows.state"), "", false, 0, 0, lines);
    return lines.stream().flatMap(line -> Spell.line(now, kinds, entry, line)).toList();
  }

  private static Shelf.Line line(Past past, String field, @Nullable Object before, @Nullable Object after) {
    return new Shelf.Line(past.id(), past.kind(), past.number(), field, before, after);
  }

  /** The change that opened a row. */
  Optional<Long> opening(long id) {
    return shelf.history(id).stream().filter(e -> e.lines().stream().anyMatch(l -> l.field().equals(Shelf.Line.ROW) && l.before() == null))
        .findFirst().map(Shelf.Entry::key);
  }
}
