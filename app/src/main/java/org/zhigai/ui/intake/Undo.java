package org.zhigai.ui.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.ViewModel;
import org.zhigai.ui.parts.Edits;

/** What can be taken back, newest first. Used on the window's thread. Remembers the last hundred edits. */
public final class Undo implements ViewModel {
  private static final int DEPTH = 100;

  private record Step(Phrase what, Runnable undo, Runnable redo) {}

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Phrase>> next = new ReadOnlyObjectWrapper<>(this, "next", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Phrase>> again =
      new ReadOnlyObjectWrapper<>(this, "again", Optional.empty());

  /**
   * Remembers an edit that has just been made. Edits that had been taken back are forgotten.
   *
   * @param what the edit, for example {@code 修改完成时限}
   */
  public void push(Phrase what, Runnable undo, Runnable redo) {
    done.push(new Step(what, undo, redo));
    undone.clear();
    if (done.size() > DEPTH) {
      done.removeLast();
    }
    tell();
  }

  /** Takes the newest edit back; nothing happens when there is none. */
  public void undo() {
    var step = done.poll();
    if (step != null) {
      step.undo().run();
      undone.push(step);
      tell();
    }
  }

  /** Makes the edit taken back last once more; nothing happens when there is none. */
  public void redo() {
    var step = undone.poll();
    if (step != null) {
      step.redo().run();
      done.push(step);
      tell();
    }
  }

  /** Forgets everything, as when another store is opened. */
  public void clear() {
    done.clear();
    undone.clear();
    tell();
  }

  /** The edit that {@link #undo()} would take back. */
  public ReadOnlyObjectProperty<Optional<Phrase>> next() {
    return next.getReadOnlyProperty();
  }

  /** The edit that {@link #redo()} would make again. */
  public ReadOnlyObjectProperty<Optional<Phrase>> again() {
    return again.getReadOnlyProperty();
  }

  private void tell() {
    next.set(Optional.ofNullable(done.peek()).map(Step::what));
    again.set(Optional.ofNullable(undone.peek()).map(Step::what));
  }
}
