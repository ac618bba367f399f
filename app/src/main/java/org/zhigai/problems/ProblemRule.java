package org.zhigai.problems;

import java.util.List;

/** One way results can show a weakness. Every test made is handed in, so that the false-alarm budget counts them all. */
public interface ProblemRule {

  /** What it says of itself and of its findings; always the same. */
  RuleTraits traits();

  List<Candidate> examine(Measured measured, Thresholds thresholds);
}
