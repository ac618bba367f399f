package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few of the failing disks of {@link FaultBench}. */
class FaultTest {
  private static final int STEP = 131;

  @Test
  void aFailingDiskLosesNothingAndIsTold() throws IOException {
    var ended = FaultBench.run(STEP, 1 + (int) (System.nanoTime() % STEP), List.of(FaultPlan.Way.values()));
    assertThat(ended.faults()).isEmpty();
    assertThat(ended.runs()).isGreaterThan(10);
  }
}
