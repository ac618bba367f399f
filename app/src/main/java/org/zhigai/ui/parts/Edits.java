package org.zhigai.ui.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.ui.jobs.Jobs;

/**
 * How screens change records: in the order they were asked for, never on the window's thread. Undo and redo are those of the open store. Called on the
 * window's thread.
 */
public final class Edits {
  private static final Outcome NOTHING = new Outcome.Done(0, List.of());

  private final Book book;
  private final Jobs jobs;
  private final Notices notices;
  private final Supplier<Actor> actor;
  private final Map<Long, Own> own = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Phrase>> next = new ReadOnlyObjectWrapper<>(this, "next", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Phrase>> again = new ReadOnlyObjectWrapper<>(this, "again", Optional.empty());

  /** Versions of a row that came from this window one after the other: an edit made on one of them is an edit of the last. */
  private record Own(int from, int to) {}

  public Edits(Book book, Jobs jobs, Notices notices, Supplier<Actor> actor) {
    this.book = book;
    this.jobs = jobs;
    this.notices = notices;
    this.actor = actor;
    steps(new Steps(book.toUndo(), book.toRedo()));
  }

  private record Steps(Optional<Phrase> undo, Optional<Phrase> redo) {}

  private record Made(Outcome outcome, Steps steps) {}

  /** Makes a change; one that the law refuses or that came too late is told by the window. */
  public void make(Change change) {
    make(change, Outcome::orThrow);
  }

  /** Makes a change and hears what became of it. */
  public void make(Change change, Consumer<Outcome> onDone) {
    run(change.what(), progress -> book.apply(rebased(change)), onDone);
  }

  /**
   * Makes a change of many rows, or nothing of it.
   *
   * @param onDone hears of every row that stands in the way; of none when it is made
   */
  public void makeAll(Change change, Consumer<List<Outcome.Refused>> onDone) {
    jobs.inTurn(change.what(), progress -> {
      var all = rebased(change);
      var outcome = book.apply(all);
      owns(outcome);
      var against = outcome instanceof Outcome.Done ? List.<Outcome.Refused>of() : book.against(all);
      return new MadeAll(new Made(outcome, new Steps(book.toUndo(), book.toRedo())), against);
    }, ended -> {
      steps(ended.made().steps());
      if (ended.made().outcome() instanceof Outcome.Done) {
        notices.saved();
      } else if (ended.against().isEmpty()) {
        // Each by itself could be made, and all of them together cannot.
        ended.made().outcome().orThrow();
      }
      onDone.accept(ended.against());
    });
  }

  private record MadeAll(Made made, List<Outcome.Refused> against) {}

  /** As {@link #make(Change, Consumer)}, for a change that has to be worked out first: off the window's thread, until somebody stops it. */
  public void make(Phrase what, Function<Progress, Change> change, Consumer<Outcome> onDone) {
    run(what, progress -> book.apply(rebased(change.apply(progress))), onDone);
  }

  /** Takes the newest change back; nothing happens when there is none. */
  public void undo() {
    next.get().ifPresent(what -> {
      var by = actor.get();
      run(what, progress -> book.undo(by).orElse(NOTHING), Outcome::orThrow);
    });
  }

  /** Makes the change taken back last once more; nothing happens when there is none. */
  public void redo() {
    again.get().ifPresent(what -> {
      var by = actor.get();
      run(what, progress -> book.redo(by).orElse(NOTHING), Outcome::orThrow);
    });
  }

  private void run(Phrase what, Function<Progress, Outcome> work, Consumer<Outcome> onDone) {
    jobs.inTurn(
        what,
        progress -> {
          var outcome = work.apply(progress);
          owns(outcome);
          return new Made(outcome, new Steps(book.toUndo(), book.toRedo()));
        },
        made -> {
          steps(made.steps());
          if (made.outcome() instanceof Outcome.Done) {
            notices.saved();
          }
          onDone.accept(made.outcome());
        });
  }

  private void steps(Steps now) {
    next.set(now.undo());
    again.set(now.redo());
  }

  /** On the thread that makes the changes, one at a time. */
  private Change rebased(Change change) {
    return new Change(change.what(), change.edits().stream().map(this::rebased).toList(), change.by(), change.why(), change.lasting());
  }

  private Edit rebased(Edit edit) {
    var on = edit.row();
    return on == null ? edit : latest(on).filter(now -> now.version() > on.version() && isOwn(on, now)).map(edit::on).orElse(edit);
  }

  private <K> Optional<Row<?>> latest(Row<K> row) {
    return book.row(row.kind(), row.id()).map(r -> r);
  }

  private boolean isOwn(Row<?> on, Row<?> now) {
    synchronized (own) {
      var versions = own.get(on.id());
      return versions != null && versions.from() <= on.version() && versions.to() == now.version();
    }
  }

  private void owns(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      synchronized (own) {
        for (var row : done.rows()) {
          own.merge(row.id(), new Own(row.version() - 1, row.version()), (old, made) -> old.to() == made.from() ? new Own(old.from(), made.to()) : made);
        }
      }
    }
  }

  /** The change that {@link #undo()} would take back. */
  public ReadOnlyObjectProperty<Optional<Phrase>> next() {
    return next.getReadOnlyProperty();
  }

  /** The change that {@link #redo()} would make again. */
  public ReadOnlyObjectProperty<Optional<Phrase>> again() {
    return again.getReadOnlyProperty();
  }

  /** Tells, on the window's thread, that rows of one of these kinds have changed, whoever changed them. */
  public Subscription listen(Set<Kind<?>> kinds, Runnable changed) {
    var ear = book.listen(c -> {
      if (c.kinds().stream().anyMatch(kinds::contains)) {
        jobs.onWindow(changed);
      }
    });
    return ear::close;
  }
}
