package org.zhigai.rows;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.zhigai.kernel.Phrase;

/**
 * Something that must hold before a row may move, or after any change of it.
 *
 * @param what in words
 * @param met of the row as it would be, and of the other rows
 * @param told in words when it is not met, with what stands in its way
 */
public record Condition<K>(Phrase what, BiPredicate<Row<K>, Facts> met, BiFunction<Row<K>, Facts, Phrase> told) {

  public static <K> Condition<K> of(String key, BiPredicate<Row<K>, Facts> met) {
    return new Condition<>(Phrase.of(key), met, (r, all) -> Phrase.of(key));
  }

  /**
   * Met when nothing stands in the way; what does is named.
   *
   * @param key of the words, and with {@code .named} of those that name rows: {0}
   */
  public static <K> Condition<K> nothing(String key, BiFunction<Row<K>, Facts, List<? extends Row<?>>> inTheWay) {
    return new Condition<>(
        Phrase.of(key), (r, all) -> inTheWay.apply(r, all).isEmpty(), (r, all) -> Phrase.of(key + ".named", Row.numbers(inTheWay.apply(r, all))));
  }
}
