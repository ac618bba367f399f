package org.zhigai.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The database engine's way to the files of a {@link FaultyDisk}. It makes these itself, without being told anything; so the plan is one for all. */
public final class FaultyEngine extends FilePathWrapper {
  static final String SCHEME = "faulty";
  private static final AtomicReference<FaultPlan> PLAN = new AtomicReference<>(FaultPlan.none());

  /** For the engine. */
  public FaultyEngine() {}

  /** Lets files whose names begin with the scheme fail by this plan from now on. */
  static void by(FaultPlan plan) {
    PLAN.set(plan);
    FilePath.register(new FaultyEngine());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    if (!mode.equals("r")) {
      plan().change();
    }
    return new FaultyChannel(super.open(mode), plan());
  }

  private static FaultPlan plan() {
    return Objects.requireNonNull(PLAN.get());
  }
}
