package org.zhigai.problems;

/**
 * When a difference is a finding.
 *
 * @param floorRate practical floor for rates and shares, 0–1
 * @param floorClass floor for a class against the rest of its grade, 0–1
 * @param floorSd practical floor for marks, in standard deviations
 * @param spread share of the variance that may lie between classes, 0–1
 * @param participation share of the pupils that ought to sit a paper, 0–1
 * @param level Benjamini–Hochberg level of the whole list
 */
public record Thresholds(double floorRate, double floorClass, double floorSd, double spread, double participation, double level) {

  /** 5 pp, 10 pp for a class, 0.2 SD; 15 % between classes; 95 % sat; q ≤ .05. */
  public static final Thresholds DEFAULT = new Thresholds(0.05, 0.10, 0.2, 0.15, 0.95, 0.05);
}
