package org.zhigai.analysis;

import org.zhigai.kernel.Phrase;
import org.zhigai.stats.trust.Explanation;
import org.zhigai.stats.trust.Trust;

/**
 * How one number of an analysis was made; see {@link Explanation}.
 *
 * @param number where it stands: the part, the item, row or group, and the number, such as {@code items/T01/difficultyP}
 */
public record Explained(String number, Phrase name, Phrase made, Phrase arithmetic, Trust trust, Phrase next) {

  static Explained of(String number, Explanation how) {
    return new Explained(number, how.name(), how.made(), how.arithmetic(), how.trust(), how.next());
  }
}
