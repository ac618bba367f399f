package org.zhigai.effect;

import java.util.Locale;
import org.zhigai.kernel.Phrase;

/**
 * 结论 in the words of the district's form. Ours ask whether a change was seen at all; the district's, how much of the way was gone. A change that
 * cannot be told from chance has reached nothing, however long the way it seems to have gone.
 */
public enum Conclusion {
  /** 达成: 有效, and all of the way. */
  REACHED,
  /** 基本达成: 有效, and {@link #MOSTLY} of the way or more. */
  MOSTLY_REACHED,
  /** 未达成: 未见效果, or 有效 but less of the way. */
  NOT_REACHED,
  /** 数据不足: not measured again, too few, not comparable, or measured before anything was begun. */
  NOT_ENOUGH_DATA;

  /** From here on the way gone is most of the way meant. */
  public static final double MOSTLY = 0.6;

  /** @param attainment 达成度 as it is printed; NaN where no target was set, so that nobody can say it was reached */
  static Conclusion of(Verdict verdict, double attainment) {
    return switch (verdict) {
      case NOT_ENOUGH_DATA, NOT_COMPARABLE -> NOT_ENOUGH_DATA;
      case NO_EFFECT_SEEN -> NOT_REACHED;
      case EFFECTIVE -> attainment >= 1 ? REACHED : attainment >= MOSTLY ? MOSTLY_REACHED : NOT_REACHED;
    };
  }

  public Phrase label() {
    return Phrase.of("effect.conclusion." + name().toLowerCase(Locale.ROOT));
  }
}
