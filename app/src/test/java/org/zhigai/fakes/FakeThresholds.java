package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.problems.ThresholdArchive;
import org.zhigai.problems.ThresholdChange;

/** Changes of thresholds kept in memory. */
public final class FakeThresholds implements ThresholdArchive {
  private final List<ThresholdChange> kept = new ArrayList<>();

  @Override
  public List<ThresholdChange> changes() {
    return List.copyOf(kept);
  }

  @Override
  public void add(ThresholdChange change) {
    kept.add(change);
  }
}
