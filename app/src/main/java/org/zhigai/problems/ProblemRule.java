package org.zhigai.problems;

import java.util.List;

/** One way results can show a weakness. Every test made is handed in, so that the false-alarm budget counts them all. */
public interface ProblemRule {

  /** Stable name: {@code knowledge-point}. */
  String id();

  List<Candidate> examine(Measured measured, Thresholds thresholds);
}
