package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.adjustment.AdjustmentArchive;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.Actor;

/** Teaching adjustments in memory. */
public final class FakeAdjustments implements AdjustmentArchive {
  private final List<TeachingAdjustment> kept = new ArrayList<>();

  @Override
  public List<TeachingAdjustment> adjustments() {
    return List.copyOf(kept);
  }

  @Override
  public TeachingAdjustment save(TeachingAdjustment adjustment, Actor by) {
    var fresh = adjustment.withId(kept.size() + 1, "TZ-2026-%03d".formatted(kept.size() + 1));
    kept.add(fresh);
    return fresh;
  }

  @Override
  public void delete(long id, Actor by) {
    kept.removeIf(a -> a.id() == id);
  }
}
