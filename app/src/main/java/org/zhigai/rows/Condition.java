package org.zhigai.rows;

import java.util.function.BiPredicate;
import org.zhigai.kernel.Phrase;

/**
 * Something that must hold before a row may move, or after any change of it.
 *
 * @param what in words
 * @param met of the row as it would be, and of the other rows
 */
public record Condition<K>(Phrase what, BiPredicate<Row<K>, Facts> met) {

  public static <K> Condition<K> of(String key, BiPredicate<Row<K>, Facts> met) {
    return new Condition<>(Phrase.of(key), met);
  }
}
