package org.zhigai.stats.trust;

import java.util.Arrays;
import org.zhigai.kernel.Phrase;
import org.zhigai.value.Value;

/**
 * How a number was made, whether to trust it and what to do with it, in sentences for people who did not make it.
 *
 * @param name what it is called
 * @param made the formula in words
 * @param arithmetic the formula with this number's own figures put in, up to the result
 * @param trust whether it may be used, with the reason
 * @param next what to do next
 */
public record Explanation(Phrase name, Phrase made, Phrase arithmetic, Trust trust, Phrase next) {

  /**
   * @param key of the kind of number, with the sentences {@code stats.explain.<key>.name}, {@code .made} and {@code .sum}
   * @param next key of what to do, under {@code stats.next}; of a number that must not be used it is to leave it alone
   * @param figures that the sentence {@code .sum} puts in; when one of them is not defined, neither is the arithmetic
   */
  public static Explanation of(String key, Trust trust, String next, Object... figures) {
    var known = Arrays.stream(figures).allMatch(Explanation::isKnown);
    var usable = trust.level() != Trust.Level.NOT_USABLE;
    return new Explanation(
        Phrase.of("stats.explain." + key + ".name"),
        Phrase.of("stats.explain." + key + ".made"),
        known ? Phrase.of("stats.explain." + key + ".sum", figures) : Phrase.of("stats.explain.none"),
        trust,
        usable ? Phrase.of("stats.next." + next) : Phrase.of("stats.next.not-usable"));
  }

  private static boolean isKnown(Object figure) {
    return switch (figure) {
      case Double number -> Double.isFinite(number);
      case Value value -> value.number().isPresent();
      default -> true;
    };
  }
}
