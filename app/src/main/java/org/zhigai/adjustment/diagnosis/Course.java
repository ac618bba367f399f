package org.zhigai.adjustment.diagnosis;

import java.util.List;

/**
 * The same point of the same pupils before.
 *
 * @param past earlier papers that have it, oldest first
 */
public record Course(State state, List<Past> past) {

  public Course {
    past = List.copyOf(past);
  }

  /**
   * @param paper what it was
   * @param rate 0–1
   * @param benchmark the district's on the same items; NaN when not given
   */
  public record Past(String paper, double rate, double benchmark) {}

  /** How it came. */
  public enum State {
    /** No earlier paper has the point. */
    UNKNOWN,
    /** It was not weak the last time. */
    NEW,
    /** It was weak the last time. */
    LASTING,
    /** It was weak, then was not, and is again. */
    AGAIN
  }
}
