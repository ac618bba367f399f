package org.zhigai.ui.jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;

/** What both kinds of {@link Jobs} share: the life of a job, whatever thread it is worked on. */
abstract class Runner implements Jobs {
  private final Executor worker;
  private final Executor turns;
  private final Executor window;
  private final FaultHandler faults;
  private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
  private final Map<String, RunningJob> newest = new HashMap<>();
  private CompletableFuture<?> tail = CompletableFuture.completedFuture(null);

  /**
   * @param worker where work is done
   * @param turns where work that keeps its order is done
   * @param window where results are handed over
   */
  Runner(Executor worker, Executor turns, Executor window, FaultHandler faults) {
    this.worker = worker;
    this.turns = turns;
    this.window = window;
    this.faults = faults;
  }

  @Override
  public final <T> RunningJob run(Phrase title, Task<T> work, Consumer<T> onDone) {
    var job = new RunningJob(title, false);
    start(job, work, onDone);
    return job;
  }

  @Override
  public final <T> RunningJob latest(String key, Phrase title, Task<T> work, Consumer<T> onDone) {
    var job = new RunningJob(title, false);
    var older = newest.put(key, job);
    if (older != null) {
      older.cancel();
    }
    start(job, work, onDone);
    return job;
  }

  @Override
  public final <T> RunningJob inTurn(Phrase title, Task<T> work, Consumer<T> onDone) {
    var job = new RunningJob(title, true);
    running.add(job);
    // The one before may have failed: that is its own affair and was heard of.
    var mine = tail.handle((value, fault) -> title).thenApplyAsync(before -> work.apply(job.progress(window)), turns);
    tail = mine;
    handOver(mine.handle((value, fault) -> () -> end(job, value, fault, onDone)));
    return job;
  }

  @Override
  public final void onWindow(Runnable what) {
    window.execute(what);
  }

  private <T> void start(RunningJob job, Task<T> work, Consumer<T> onDone) {
    running.add(job);
    // A future carries whatever the work throws to the window's thread; nothing is swallowed on the way.
    handOver(
        CompletableFuture.supplyAsync(() -> work.apply(job.progress(window)), worker)
            .handle((value, fault) -> () -> end(job, value, fault, onDone)));
  }

  /** Sees to it that the ending is run on the window's thread, and that what it throws is heard of. */
  abstract void handOver(CompletableFuture<Runnable> ending);

  private <T> void end(RunningJob job, T value, @Nullable Throwable fault, Consumer<T> onDone) {
    running.remove(job);
    newest.values().remove(job);
    var cause = fault instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : fault;
    if (job.isCancelled() || cause instanceof CancellationException) {
      job.end(RunningJob.State.CANCELLED);
    } else if (cause == null) {
      job.end(RunningJob.State.DONE);
      onDone.accept(value);
    } else {
      job.end(RunningJob.State.FAILED);
      faults.failed(job.title(), cause);
    }
  }

  @Override
  public final ObservableList<RunningJob> running() {
    return running;
  }

  @Override
  public void close() {
    running.forEach(RunningJob::cancel);
  }
}
