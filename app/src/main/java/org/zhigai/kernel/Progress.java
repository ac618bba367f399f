package org.zhigai.kernel;

import java.util.concurrent.CancellationException;

/** How a long piece of work tells how far it is, and learns that nobody wants it any more. */
public interface Progress {

  /** Somebody who watches nothing and never cancels. */
  Progress NONE = (fraction, what) -> true;

  /**
   * @param fraction 0–1 of the whole, or negative when unknown
   * @param what what is being done now
   * @return whether to go on
   */
  boolean at(double fraction, Phrase what);

  /** Tells how far it is and leaves by {@link CancellationException} when the work was cancelled. */
  default void step(double fraction, Phrase what) {
    if (!at(fraction, what)) {
      throw new CancellationException();
    }
  }

  /** This progress seen as the part {@code from}–{@code to} of the whole. */
  default Progress part(double from, double to) {
    return (fraction, what) -> at(fraction < 0 ? fraction : from + fraction * (to - from), what);
  }
}
