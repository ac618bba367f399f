package org.zhigai.adjustment;

import java.util.List;
import org.zhigai.kernel.Actor;

/** The port through which adjustments are kept. */
public interface AdjustmentArchive {

  /** All adjustments, by number. */
  List<TeachingAdjustment> adjustments();

  /** Keeps a new (id 0) or changed adjustment and returns it as kept. */
  TeachingAdjustment save(TeachingAdjustment adjustment, Actor by);

  void delete(long id, Actor by);
}
