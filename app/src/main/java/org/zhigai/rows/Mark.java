package org.zhigai.rows;

import java.util.List;
import org.zhigai.kernel.Phrase;

/**
 * A number a row quotes is not what it was: the row is to be looked at again (待复核).
 *
 * @param what which number
 * @param before as the row quotes it
 * @param after as it is now
 */
public record Mark(Phrase what, double before, double after) {
  private static final Shape.Part<Mark, Phrase> WHAT = Shape.part("what", PhraseType.PHRASE, Phrase.of(""), Mark::what);
  private static final Shape.Part<Mark, Double> BEFORE = Shape.part("before", Types.DECIMAL, Double.NaN, Mark::before);
  private static final Shape.Part<Mark, Double> AFTER = Shape.part("after", Types.DECIMAL, Double.NaN, Mark::after);
  static final Type<List<Mark>> LIST = Types.list(Shape.of(p -> new Mark(p.get(WHAT), p.get(BEFORE), p.get(AFTER)), WHAT, BEFORE, AFTER));
}
