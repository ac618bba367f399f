package org.zhigai.ui.explore;

import org.zhigai.kernel.Phrase;
import org.zhigai.report.Run;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.value.ValueWriter;

/**
 * A cell of a table of numbers.
 *
 * @param text what it says
 * @param number what it is sorted and filtered by, as it is written: 52.3 of 52.3 %; NaN for words, and for what must not be said
 */
record NumberCell(String text, double number) {

  static NumberCell of(Phrase phrase, UiWords words) {
    var number = Run.of(phrase) instanceof Run.Held(var value) ? ValueWriter.written(value).orElse(Double.NaN) : Double.NaN;
    return new NumberCell(words.say(phrase), number);
  }

  @Override
  public String toString() {
    return text;
  }
}
