package org.zhigai.cli;

import java.io.PrintWriter;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.value.Value;

/** Progress as lines for a person who watches; one line a step that changed. */
final class Console implements Progress {
  private final PrintWriter out;
  private final Words words;
  private String last = "";

  Console(PrintWriter out, Words words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public boolean at(double fraction, Phrase what) {
    var said = words.say(what);
    if (!said.equals(last)) {
      last = said;
      out.println((fraction < 0 ? "     " : "%4s ".formatted(words.say(new Value.Percent(fraction)))) + said);
      out.flush();
    }
    return true;
  }
}
