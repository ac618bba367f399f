package org.zhigai.problems;

import java.util.Arrays;
import java.util.List;

/**
 * When a difference is a finding.
 *
 * @param floorRate practical floor for rates and shares, 0–1
 * @param floorClass floor for a class against the rest of its grade, 0–1
 * @param floorSd practical floor for marks, in standard deviations
 * @param level Benjamini–Hochberg level of the whole list
 */
public record Thresholds(double floorRate, double floorClass, double floorSd, double level) {

  /** 5 pp, 10 pp for a class, 0.2 SD, q ≤ .05. */
  public static final Thresholds DEFAULT = new Thresholds(0.05, 0.10, 0.2, 0.05);

  /** Its numbers one by one; each must be above 0 and at most {@link #most}. */
  public enum Part {
    RATE(0.5),
    CLASS(0.5),
    SD(3),
    LEVEL(0.2);

    private final double most;

    Part(double most) {
      this.most = most;
    }

    public double most() {
      return most;
    }

    public double of(Thresholds t) {
      return switch (this) {
        case RATE -> t.floorRate;
        case CLASS -> t.floorClass;
        case SD -> t.floorSd;
        case LEVEL -> t.level;
      };
    }

    /** NaN is not allowed. */
    public boolean allows(double value) {
      return value > 0 && value <= most;
    }
  }

  /** The numbers that are out of their range. */
  public List<Part> refused() {
    return Arrays.stream(Part.values()).filter(p -> !p.allows(p.of(this))).toList();
  }

  Thresholds withLevel(double other) {
    return new Thresholds(floorRate, floorClass, floorSd, other);
  }
}
