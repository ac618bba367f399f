package org.zhigai.ui.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/** Jobs on a small pool of daemon threads, results on the JavaFX thread. */
public final class PooledJobs extends Runner {
  private final ExecutorService pool;

  /** @param threads how many jobs run at once; more wait their turn */
  public PooledJobs(int threads, FaultHandler faults) {
    this(pool(threads), faults);
  }

  private PooledJobs(ExecutorService pool, FaultHandler faults) {
    super(pool, Platform::runLater, faults);
    this.pool = pool;
  }

  private static ExecutorService pool(int threads) {
    var count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          var thread = new Thread(work, "zhigai-job-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  void handOver(CompletableFuture<Runnable> ending) {
    var _ = ending.thenAccept(Platform::runLater);
  }

  @Override
  public void close() {
    super.close();
    pool.shutdown();
  }
}
