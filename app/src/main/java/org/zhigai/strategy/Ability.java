package org.zhigai.strategy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;

/** Ability levels of a blueprint: 识记, 理解, 简单应用, 综合运用. */
public enum Ability {
  REMEMBER,
  UNDERSTAND,
  APPLY,
  SYNTHESISE;

  /** The level a blueprint means by what it writes, by the longest word of the list {@code strategy.level} that stands in it. */
  public static Optional<Ability> heard(String written) {
    var zh = new Words(Lang.ZH);
    record Word(String word, Ability level) {}
    return Arrays.stream(values())
        .flatMap(a -> Arrays.stream(zh.say(key(a)).split("、")).map(w -> new Word(w, a)))
        .filter(w -> written.contains(w.word()))
        .max(Comparator.comparingInt(w -> w.word().length()))
        .map(Word::level);
  }

  private static String key(Ability level) {
    return switch (level) {
      case REMEMBER -> "strategy.level.remember";
      case UNDERSTAND -> "strategy.level.understand";
      case APPLY -> "strategy.level.apply";
      case SYNTHESISE -> "strategy.level.synthesise";
    };
  }
}
