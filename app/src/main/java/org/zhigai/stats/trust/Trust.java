package org.zhigai.stats.trust;

import org.zhigai.kernel.Phrase;

/**
 * Whether a number may be used, and why in one sentence.
 *
 * @param level how far
 * @param reason word list {@code stats}
 */
public record Trust(Level level, Phrase reason) {

  /** 可用, 慎用, 不可用. */
  public enum Level {
    USABLE,
    WITH_CARE,
    NOT_USABLE
  }

  /** The level's own name, for people. */
  public Phrase name() {
    return Phrase.of(
        switch (level) {
          case USABLE -> "stats.trust.usable";
          case WITH_CARE -> "stats.trust.with-care";
          case NOT_USABLE -> "stats.trust.not-usable";
        });
  }
}
