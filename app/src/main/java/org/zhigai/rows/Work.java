package org.zhigai.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;

/**
 * A change while it is worked out: the rows as they would be, and the lines it leaves. Nothing is written and nobody sees it until all of it is
 * lawful.
 */
final class Work implements Facts {
  private final Snapshot before;
  private final ToLongFunction<String> outside;
  private final Map<Long, Row<?>> kept = new LinkedHashMap<>();
  private final Map<Long, Row<?>> gone = new LinkedHashMap<>();
  private final List<Shelf.Line> lines = new ArrayList<>();
  private Snapshot now;

  /** @param outside the present version of a source that is no row */
  Work(Snapshot before, ToLongFunction<String> outside) {
    this.before = before;
    this.now = before;
    this.outside = outside;
  }

  @Override
  public <K> List<Row<K>> rows(Kind<K> kind) {
    return now.rows(kind);
  }

  @Override
  public <K> Optional<Row<K>> row(Kind<K> kind, long id) {
    return now.row(kind, id);
  }

  @Override
  public <K> List<Row<K>> withdrawn(Kind<K> kind) {
    return now.withdrawn(kind);
  }

  @Override
  public List<Row<?>> withdrawnOn(String source) {
    return now.withdrawnOn(source);
  }

  Snapshot now() {
    return now;
  }

  Map<Long, Row<?>> kept() {
    return kept;
  }

  Map<Long, Row<?>> gone() {
    return gone;
  }

  List<Shelf.Line> lines() {
    return lines;
  }

  /** Whether {@code there} is the version an edit was made on, or what this same change has made of it. */
  boolean isLast(Row<?> on, Row<?> there) {
    return there.version() == on.version()
        || (kept.containsKey(on.id()) && before.any(on.id()).filter(b -> b.version() == on.version()).isPresent());
  }

  boolean isNew(Row<?> row) {
    return before.any(row.id()).isEmpty();
  }

  @Override
  public List<Row<?>> standingOn(String source) {
    return now.standingOn(source);
  }

  @Override
  public Optional<Row<?>> any(long id) {
    return now.any(id);
  }

  /** A row that was not there. */
  void open(Row<?> row) {
    var linked = linked(row);
    keep(linked);
    lines.add(line(linked, Shelf.Line.ROW, null, whole(linked)));
  }

  /** Its next version, as it is or linked to where it is drawn from now. */
  void replace(Row<?> old, Row<?> next) {
    var linked = linked(next);
    keep(linked);
    if (isNew(linked)) {
      // Opened and moved on in one change: its history begins with what came of it.
      lines.replaceAll(l -> l.row() == linked.id() ? line(linked, Shelf.Line.ROW, null, whole(linked)) : l);
      return;
    }
    var keys = new TreeSet<>(old.body().keySet());
    keys.addAll(linked.body().keySet());
    for (var key : keys) {
      if (!Objects.equals(old.body().get(key), linked.body().get(key))) {
        lines.add(line(linked, key, old.body().get(key), linked.body().get(key)));
      }
    }
    if (!old.kept().equals(linked.kept())) {
      lines.add(line(linked, Shelf.Line.STATE, old.kept(), linked.kept()));
    }
  }

  /**
   * Takes a row away with what only follows it; what people have put upon it holds it. What was withdrawn on a mere suggestion goes with it. Empty when it
   * is done.
   */
  Optional<Outcome> away(Row<?> row) {
    if (row.kind().isLasting()) {
      return Law.refused(row, Phrase.of("rows.lasting", row.number()));
    }
    var upon = upon(row);
    var fleeting = row.kind().life().isFleeting(row.state());
    var holds = upon.stream().filter(r -> !r.kind().follows() && !(fleeting && r.isWithdrawn())).findFirst();
    if (holds.isPresent()) {
      return Optional.of(new Outcome.Refused(row.number(), List.of(Phrase.of("rows.stood-on", row.number(), holds.get().number()))));
    }
    upon.forEach(this::dropWhole);
    drop(row);
    return Optional.empty();
  }

  private List<Row<?>> upon(Row<?> row) {
    return Stream.concat(standingOn(Link.row(row.id())).stream(), withdrawnOn(Link.row(row.id())).stream()).toList();
  }

  /** With all that lies upon it: it was withdrawn, so that is withdrawn too. */
  private void dropWhole(Row<?> row) {
    upon(row).forEach(this::dropWhole);
    drop(row);
  }

  private void drop(Row<?> row) {
    kept.remove(row.id());
    gone.put(row.id(), row);
    now = now.with(List.of(), List.of(row));
    lines.removeIf(l -> l.row() == row.id());
    before.any(row.id()).ifPresent(was -> lines.add(line(was, Shelf.Line.ROW, whole(was), null)));
  }

  private void keep(Row<?> row) {
    kept.put(row.id(), row);
    gone.remove(row.id());
    now = now.with(List.of(row), List.of());
  }

  private static Shelf.Line line(Row<?> row, String field, @org.jspecify.annotations.Nullable Object old, @org.jspecify.annotations.Nullable Object next) {
    return new Shelf.Line(row.id(), row.kind().id(), row.number(), field, old, next);
  }

  private static Map<String, Object> whole(Row<?> row) {
    var out = new LinkedHashMap<String, Object>();
    out.put("version", (long) row.version());
    out.put(Shelf.Line.STATE, row.kept());
    out.put("schema", (long) row.kind().schema());
    out.put("body", row.body());
    return out;
  }

  /** The row with a link for each of its sources: an old link keeps the version it was drawn from. */
  private <K> Row<K> linked(Row<K> row) {
    var known = new LinkedHashMap<String, Link>();
    row.links().forEach(l -> known.put(l.source(), l));
    return row.linked(row.kind().sources(row).stream().distinct().map(s -> known.getOrDefault(s, new Link(s, version(s)))).toList());
  }

  private long version(String source) {
    return source.startsWith("row:")
        ? now.any(Long.parseLong(source.substring(4))).map(r -> (long) r.version()).orElse(0L)
        : outside.applyAsLong(source);
  }

  /** Why nothing may be done to a row: what it is a part of is read-only. Empty when it is not. */
  Optional<Outcome> sealed(Row<?> row) {
    var seen = new HashSet<Long>();
    for (var whole = over(row); whole.isPresent() && seen.add(whole.get().id()); whole = over(whole.get())) {
      var over = whole.get();
      if (over.kind().life().isFrozen(over.state())) {
        return Law.refused(row, Phrase.of("rows.frozen", over.number(), over.kind().state(over.state())));
      }
    }
    return Optional.empty();
  }

  private <K> Optional<Row<?>> over(Row<K> row) {
    var whole = row.kind().whole(row);
    return whole == 0 ? Optional.empty() : now.any(whole);
  }

  /** Brings all rows whose state is worked out, and that this change has to do with, to where they stand now. */
  void settle() {
    var over = new LinkedHashMap<Long, Row<?>>();
    Stream.concat(kept.values().stream(), gone.values().stream()).toList().forEach(row -> {
      for (var at = Optional.<Row<?>>of(row); at.isPresent() && over.put(at.get().id(), at.get()) == null; at = over(at.get())) {
        // Going up is all there is to do.
      }
    });
    over.keySet().forEach(id -> now.any(id).ifPresent(this::settle));
  }

  private <K> void settle(Row<K> row) {
    var state = row.kind().life().derived(row, this);
    if (!row.isWithdrawn() && !state.equals(row.state())) {
      replace(row, row.next(Values.none(), state));
    }
  }

  /** What of its kind's law a row breaks that comes to stand in this state. */
  <K> List<Phrase> broken(Row<K> row, boolean moved) {
    var out = new ArrayList<Phrase>();
    if (moved) {
      row.kind().life().conditions(row.state()).stream().filter(c -> !c.met().test(row, this)).forEach(c -> out.add(c.told().apply(row, this)));
    }
    row.kind().sound().stream().filter(c -> !c.met().test(row, this)).forEach(c -> out.add(c.told().apply(row, this)));
    new Standing(this).broken(row).ifPresent(out::add);
    return out;
  }
}
