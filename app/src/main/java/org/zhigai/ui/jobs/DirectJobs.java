package org.zhigai.ui.jobs;

import java.util.concurrent.CompletableFuture;
import org.zhigai.kernel.Phrase;

/** Jobs done at once on the caller's thread: asynchronous code tested without waiting, and commands without a window. */
public final class DirectJobs extends Runner {

  /** Jobs whose faults come out of {@code run} itself, so that a test sees them. */
  public DirectJobs() {
    this(DirectJobs::rethrow);
  }

  public DirectJobs(FaultHandler faults) {
    super(Runnable::run, Runnable::run, Runnable::run, faults);
  }

  @Override
  void handOver(CompletableFuture<Runnable> ending) {
    ending.join().run();
  }

  private static void rethrow(Phrase title, Throwable fault) {
    switch (fault) {
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> throw new IllegalStateException(title.key(), fault);
    }
  }
}
