package org.zhigai.monitoring.figures;

import java.util.List;
import org.zhigai.stats.Marks;

/** Proficiency levels by score rate: Ⅰ below .60, Ⅱ from .60, Ⅲ from .75, Ⅳ from .85. */
public enum Levels {
  /** 水平Ⅰ 待提高. */
  I("水平Ⅰ", 0),
  /** 水平Ⅱ 中等. */
  II("水平Ⅱ", 0.60),
  /** 水平Ⅲ 良好. */
  III("水平Ⅲ", 0.75),
  /** 水平Ⅳ 优秀. */
  IV("水平Ⅳ", 0.85);

  private final String label;
  private final double from;

  Levels(String label, double from) {
    this.label = label;
    this.from = from;
  }

  /** As county reports write it: {@code 水平Ⅲ}. */
  public String label() {
    return label;
  }

  /** Lowest score rate of this level. */
  public double from() {
    return from;
  }

  /** The level of a score rate 0–1. */
  public static Levels of(double scoreRate) {
    return List.of(IV, III, II).stream().filter(l -> Marks.reaches(scoreRate, l.from)).findFirst().orElse(I);
  }
}
