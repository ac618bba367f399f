package org.zhigai.exchange;

import java.util.function.UnaryOperator;
import org.zhigai.kernel.Phrase;

/**
 * What is taken without asking: somebody changed it in the file and nobody here.
 *
 * @param what in words
 * @param place where it stands in the file
 * @param before what went out; empty where the whole row is new
 */
public record Step(Phrase what, Deed deed, String place, String before) {

  /** The same where a file's own name for an entry that it opens is another. */
  Step calling(UnaryOperator<String> entry) {
    return new Step(what, switch (deed) {
      case Deed.Opened opened -> new Deed.Opened(entry.apply(opened.entry()), opened.row());
      case Deed.Measured measured -> new Deed.Measured(entry.apply(measured.entry()), measured.row());
      case Deed.Cell _,Deed.Away _ -> deed;
    }, place, before);
  }
}
