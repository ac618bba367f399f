package org.zhigai.ui.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** Jobs whose results arrive at once, unless they are held back: then when a test says so, in the order they were asked for. */
public final class HeldJobs extends Runner {
  private final Deque<CompletableFuture<Runnable>> waiting = new ArrayDeque<>();
  private boolean holding;

  public HeldJobs() {
    super(Runnable::run, Runnable::run, Runnable::run, (title, fault) -> {
      throw new AssertionError(title.key(), fault);
    });
  }

  @Override
  void handOver(CompletableFuture<Runnable> ending) {
    if (holding) {
      waiting.add(ending);
    } else {
      ending.join().run();
    }
  }

  public void hold() {
    holding = true;
  }

  /** Lets all results arrive, and those that they ask for. */
  public void release() {
    holding = false;
    while (!waiting.isEmpty()) {
      waiting.remove().join().run();
    }
  }
}
