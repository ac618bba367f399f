package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills of {@link CrashBench}. */
class CrashTest {
  private static final int KILLS = 3;

  @TempDir
  private Path folder;

  @Test
  void nothingAcknowledgedIsLostAndNothingUnfinishedStays() throws IOException, InterruptedException {
    assertThat(CrashBench.run(folder, CrashBench.plain(), KILLS, System.nanoTime()).faults()).isEmpty();
  }
}
