package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A few of the failing disks of {@link FaultBench}. */
class FaultTest {
  private static final int STEP = 131;
  /** With it one call lies in the midst of the tables that bring an older store up to date: they were half made, and the store opened no more. */
  private static final int FIRST = 30;

  @Test
  void aFailingDiskLosesNothingAndIsTold() throws IOException {
    var ended = FaultBench.run(STEP, FIRST);
    assertThat(ended.faults()).isEmpty();
    assertThat(ended.runs()).isGreaterThan(10);
  }
}
