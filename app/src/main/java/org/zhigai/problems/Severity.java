package org.zhigai.problems;

import org.zhigai.stats.Marks;
import org.zhigai.value.Unit;

/** 严重程度. */
public enum Severity {
  /** 重. */
  SEVERE,
  /** 中. */
  MIDDLE,
  /** 轻. */
  SLIGHT,
  /** 未定: nothing was measured and nobody has said. */
  UNSAID;

  private static final double MIDDLE_FROM = 0.08;
  private static final double SEVERE_FROM = 0.15;

  /** By the distance of a rate. Marks, standard deviations and statistics are no rates: what they mean is for people to say, and they count as slight. */
  public static Severity of(Finding finding) {
    if (!finding.isMeasured()) {
      return UNSAID;
    }
    var size = Math.abs(finding.difference());
    return finding.unit() != Unit.RATE || !Marks.reaches(size, MIDDLE_FROM) ? SLIGHT : Marks.reaches(size, SEVERE_FROM) ? SEVERE : MIDDLE;
  }
}
