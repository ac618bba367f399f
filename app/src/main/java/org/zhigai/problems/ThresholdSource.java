package org.zhigai.problems;

/** Which thresholds hold where. */
@FunctionalInterface
public interface ThresholdSource {

  /** @param subject 学科 or 领域; with grade 0 and an empty subject those of the whole school, whose level judges the whole list */
  Thresholds of(String subject, int grade);
}
