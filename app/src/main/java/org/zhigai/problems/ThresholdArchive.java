package org.zhigai.problems;

import java.util.List;

/** The port through which changes of thresholds are kept. */
public interface ThresholdArchive {

  /** Oldest first. */
  List<ThresholdChange> changes();

  /** Adds a change; earlier ones stay. */
  void add(ThresholdChange change);
}
