package org.zhigai.ui.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Jobs on a small pool of daemon threads, results on the JavaFX thread. */
public final class PooledJobs extends Runner {
  private final ExecutorService pool;
  private final ExecutorService turns;

  /** @param threads how many jobs run at once; more wait their turn */
  public PooledJobs(int threads, FaultHandler faults) {
    this(pool("zhigai-job-", threads), pool("zhigai-edit-", 1), faults);
  }

  private PooledJobs(ExecutorService pool, ExecutorService turns, FaultHandler faults) {
    super(pool, turns, Platform::runLater, faults);
    this.pool = pool;
    this.turns = turns;
  }

  private static ExecutorService pool(String name, int threads) {
    var count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          var thread = new Thread(work, name + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Hands on what nothing catches on the thread this is called on, the window's: no job is at fault there. */
  public static void whatIsNotCaught(Consumer<Throwable> told) {
    Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> told.accept(fault));
  }

  @Override
  void handOver(CompletableFuture<Runnable> ending) {
    var _ = ending.thenAccept(Platform::runLater);
  }

  @Override
  public void close() {
    super.close();
    pool.shutdown();
    turns.shutdown();
  }
}
