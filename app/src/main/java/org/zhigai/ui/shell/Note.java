package org.zhigai.ui.shell;

import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Tone;

/** Something told in passing. */
public record Note(Phrase what, Tone tone, Optional<Action> action) {

  /** The one thing to do about it. */
  public record Action(Phrase verb, Runnable run) {}
}
