package org.zhigai.adjustment;

import java.util.Locale;
import org.zhigai.kernel.Phrase;

/** 草案 → 已审 → 执行中 → 结束. */
public enum PlanStatus {
  DRAFT,
  REVIEWED,
  IN_EFFECT,
  CLOSED;

  public Phrase label() {
    return Phrase.of("adjustment.status." + name().toLowerCase(Locale.ROOT));
  }
}
