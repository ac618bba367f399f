package org.zhigai.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

/**
 * The rows of one open store. Reading never waits: it sees the last change that was kept. Changes take turns, each one transaction; they write to the
 * disk and are not for the window's thread.
 */
public final class Book implements Facts {
  private final Shelf shelf;
  private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();
  private final ToLongFunction<String> outside;
  private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
  private final Object turn = new Object();
  private final Steps steps;
  private volatile Snapshot snapshot;

  /**
   * What a change did.
   *
   * @param rows as they are now
   * @param gone rows taken away
   */
  public record Changed(List<Row<?>> rows, List<Row<?>> gone) {
    public Changed {
      rows = List.copyOf(rows);
      gone = List.copyOf(gone);
    }

    public Set<Kind<?>> kinds() {
      return Stream.concat(rows.stream(), gone.stream()).map(Row::kind).collect(Collectors.toSet());
    }
  }

  /**
   * Reads all rows of these kinds.
   *
   * @param outside the present version of a source that is no row, such as a paper
   */
  public Book(Shelf shelf, List<Kind<?>> kinds, ToLongFunction<String> outside) {
    this.shelf = shelf;
    this.outside = outside;
    kinds.forEach(k -> this.kinds.put(k.id(), k));
    var rows = new LinkedHashMap<Kind<?>, List<Row<?>>>();
    var stored = shelf.rows().stream().collect(Collectors.groupingBy(Shelf.Stored::kind));
    kinds.forEach(k -> rows.put(k, read(k, stored.getOrDefault(k.id(), List.of()))));
    this.snapshot = Snapshot.of(rows);
    this.steps = Steps.of(shelf.last(Steps.DEPTH));
  }

  private static <K> List<Row<?>> read(Kind<K> kind, List<Shelf.Stored> stored) {
    var out = new ArrayList<Row<?>>(stored.size());
    for (var s : stored) {
      var body = new Lazy(() -> kind.upgraded(s.body().get(), s.schema()));
      out.add(new Row<>(kind, s.id(), s.number(), s.version(), s.state(), s.links(), body));
    }
    return out;
  }

  @Override
  public <K> List<Row<K>> rows(Kind<K> kind) {
    return snapshot.rows(kind);
  }

  @Override
  public <K> List<Row<K>> withdrawn(Kind<K> kind) {
    return snapshot.withdrawn(kind);
  }

  @Override
  public <K> Optional<Row<K>> row(Kind<K> kind, long id) {
    return snapshot.row(kind, id);
  }

  /** A kind by its id. */
  public Optional<Kind<?>> kind(String id) {
    return Optional.ofNullable(kinds.get(id));
  }

  /** Everything as it is now, unchanged by what comes after. */
  public Facts now() {
    return snapshot;
  }

  /** A key for a row that is about to be opened. */
  public long key() {
    return shelf.key();
  }

  public Outcome apply(Change change) {
    synchronized (turn) {
      return kept(change.what(), change.by(), change.why(), change.lasting(), 0, 0, work -> {
        var law = new Law(work, shelf, Powers.of(change));
        for (var edit : change.edits()) {
          var refused = law.make(edit);
          if (refused.isPresent()) {
            return refused;
          }
        }
        work.settle();
        return Optional.empty();
      });
    }
  }

  /**
   * Every row that stands in the way of a change, each edit asked by itself; nothing is changed. Of edits that open no row: those would use up numbers.
   *
   * @return by edit, with what is missing
   */
  public List<Outcome.Refused> against(Change change) {
    synchronized (turn) {
      var out = new ArrayList<Outcome.Refused>();
      for (var edit : change.edits()) {
        new Law(new Work(snapshot, outside), shelf, Powers.of(change)).make(edit).ifPresent(why -> {
          switch (why) {
            case Outcome.Refused refused -> out.add(refused);
            case Outcome.Stale stale -> out.add(new Outcome.Refused(stale.ours().number(), List.of(Phrase.of("rows.stale", stale.ours().number()))));
            case Outcome.Done done -> {
              // Nothing stands in its way.
            }
          }
        });
      }
      return List.copyOf(out);
    }
  }

  /** Takes the newest change back; empty when there is none. */
  public Optional<Outcome> undo(Actor by) {
    synchronized (turn) {
      return steps.toUndo().map(step -> again(step, by, true));
    }
  }

  /** Makes the change taken back last once more; empty when there is none. */
  public Optional<Outcome> redo(Actor by) {
    synchronized (turn) {
      return steps.toRedo().map(step -> again(step, by, false));
    }
  }

  /** The change that {@link #undo} would take back. */
  public Optional<Phrase> toUndo() {
    synchronized (turn) {
      return steps.toUndo().map(Steps.Step::what);
    }
  }

  /** The change that {@link #redo} would make again. */
  public Optional<Phrase> toRedo() {
    synchronized (turn) {
      return steps.toRedo().map(Steps.Step::what);
    }
  }

  private Outcome again(Steps.Step step, Actor by, boolean back) {
    var entry = shelf.entry(step.key()).orElseThrow();
    var lines = back ? entry.lines().reversed() : entry.lines();
    var outcome = again(step, lines, by, back);
    if (!back || outcome instanceof Outcome.Done) {
      return outcome;
    }
    // What the change opened may stand in the way of what it changed: that goes first then.
    var other = again(step, lines.stream().sorted(Comparator.comparing(l -> !l.field().equals(Shelf.Line.ROW))).toList(), by, true);
    return other instanceof Outcome.Done ? other : outcome;
  }

  private Outcome again(Steps.Step step, List<Shelf.Line> lines, Actor by, boolean back) {
    var what = Phrase.of(back ? "rows.undone" : "rows.redone", step.what());
    return kept(what, by, "", false, back ? step.key() : 0, back ? 0 : step.key(), work -> {
      var refused = new Replay(work, kinds, back, new Powers(by)).of(lines);
      work.settle();
      return refused;
    });
  }

  /** Works a change out; leaves the transaction by a refusal, so that a number given meanwhile is not lost. */
  private Outcome kept(Phrase what, Actor by, String why, boolean lasting, long undoes, long redoes, Working working) {
    var work = new Work(snapshot, outside);
    var at = shelf.now();
    Outcome.Done done;
    try {
      done = shelf.whole(() -> {
        working.on(work).ifPresent(outcome -> {
          throw new Refusal(outcome);
        });
        var rows = List.copyOf(work.kept().values());
        if (work.lines().isEmpty()) {
          return new Outcome.Done(0, rows);
        }
        work.gone().keySet().forEach(shelf::delete);
        rows.forEach(row -> write(work, row));
        return new Outcome.Done(shelf.append(new Shelf.Entry(0, at, by, what, why, lasting, undoes, redoes, work.lines())), rows);
      });
    } catch (Refusal refused) {
      return refused.outcome();
    }
    if (done.change() != 0) {
      publish(work, new Shelf.Entry(done.change(), at, by, what, why, lasting, undoes, redoes, List.of()));
    }
    return done;
  }

  private void publish(Work work, Shelf.Entry entry) {
    snapshot = work.now();
    steps.took(entry);
    var changed = new Changed(List.copyOf(work.kept().values()), List.copyOf(work.gone().values()));
    listeners.forEach(l -> l.accept(changed));
  }

  private void write(Work work, Row<?> row) {
    var stored = new Shelf.Stored(row.id(), row.kind().id(), row.number(), row.version(), row.kept(), row.kind().schema(), row.links(), row::body);
    if (work.isNew(row)) {
      shelf.insert(stored);
    } else {
      shelf.update(stored);
    }
  }

  /** What was done, by whom, change by change, oldest first. */
  public List<AuditLine> trail(Trail asked) {
    return shelf.trail(asked).stream().flatMap(entry -> entry.lines().stream().flatMap(line -> Spell.line(snapshot, kinds, entry, line))).toList();
  }

  /** The first change at which the hash chain of the history does not hold; empty when it holds. */
  public OptionalLong firstBroken() {
    return shelf.firstBroken();
  }

  /** Kinds by their order of declaration. */
  public List<Kind<?>> kinds() {
    return List.copyOf(kinds.values());
  }

  /** Who did what to a row, oldest first. */
  public List<AuditLine> history(long row) {
    return shelf.history(row).stream().flatMap(entry -> entry.lines().stream().flatMap(line -> Spell.line(snapshot, kinds, entry, line))).toList();
  }

  /** What is other in a row than it was then, a line a field; nothing of a row that is gone. */
  public List<AuditLine> apart(Past past) {
    return retrace().apart(past);
  }

  /**
   * Those of some rows that the history, taken back from what they are now to when another row was opened, does not lead to.
   *
   * @param witness key of that other row
   */
  public List<Past> strayed(List<Past> rows, long witness) {
    var back = retrace();
    var change = back.opening(witness);
    return rows.stream().filter(p -> change.isEmpty() || !back.leadsTo(p, change.get())).toList();
  }

  private Retrace retrace() {
    return new Retrace(snapshot, shelf, kinds);
  }

  @Override
  public Optional<Row<?>> any(long id) {
    return snapshot.any(id);
  }

  @Override
  public List<Row<?>> standingOn(String source) {
    return snapshot.standingOn(source);
  }

  @Override
  public List<Row<?>> withdrawnOn(String source) {
    return snapshot.withdrawnOn(source);
  }

  /** Rows that stand on one of these sources, directly or through another row. */
  public List<Row<?>> restingOn(Set<String> sources) {
    var now = snapshot;
    var out = new LinkedHashMap<Long, Row<?>>();
    var ahead = new java.util.ArrayDeque<>(sources);
    while (!ahead.isEmpty()) {
      for (var row : now.standingOn(ahead.pop())) {
        if (out.put(row.id(), row) == null) {
          ahead.add(Link.row(row.id()));
        }
      }
    }
    return List.copyOf(out.values());
  }

  /** Tells of every change that is kept, on the thread that made it. Closing the answer ends it. */
  public Ear listen(Consumer<Changed> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Somebody who is told of changes. */
  public interface Ear extends AutoCloseable {
    @Override
    void close();
  }

  /** What works a change out; answers why it cannot be made. */
  private interface Working {
    Optional<Outcome> on(Work work);
  }

  /** Leaves a transaction without a trace. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome outcome;

    private Refusal(Outcome outcome) {
      super(outcome.getClass().getSimpleName(), null, false, false);
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }
}
