package org.zhigai.ui.jobs;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** One piece of work as the job bar sees it. Its properties change on the window's thread only. */
public final class RunningJob {

  /** Where a job is in its life. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  private record Report(double fraction, Phrase what) {}

  private final Phrase title;
  private final boolean inTurn;
  private final Instant started = Instant.now();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
  private final ReadOnlyObjectWrapper<Phrase> what;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.RUNNING);
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<@Nullable Report> pending = new AtomicReference<>();

  RunningJob(Phrase title, boolean inTurn) {
    this.title = title;
    this.inTurn = inTurn;
    this.what = new ReadOnlyObjectWrapper<>(this, "what", title);
  }

  public Phrase title() {
    return title;
  }

  /** Whether it keeps its order, as what a person decided does: such a job is short and never given up. */
  public boolean isInTurn() {
    return inTurn;
  }

  public Instant started() {
    return started;
  }

  /** 0–1 of the whole, negative while unknown. */
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /** What is being done at the moment. */
  public ReadOnlyObjectProperty<Phrase> what() {
    return what.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Asks the work to leave at its next step. */
  public void cancel() {
    cancelled.set(true);
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  void end(State how) {
    state.set(how);
  }

  /**
   * A progress for the working thread. A loop may report a million times: only the newest report waits for the window at any time.
   *
   * @param onWindow runs something on the window's thread
   */
  Progress progress(java.util.concurrent.Executor onWindow) {
    return (reached, now) -> {
      if (pending.getAndSet(new Report(reached, now)) == null) {
        onWindow.execute(this::show);
      }
      return !cancelled.get();
    };
  }

  private void show() {
    var report = pending.getAndSet(null);
    if (report != null) {
      fraction.set(report.fraction());
      what.set(report.what());
    }
  }
}
