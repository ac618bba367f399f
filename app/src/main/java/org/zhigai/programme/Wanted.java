package org.zhigai.programme;

import java.util.Set;

/**
 * What answers a task: so many records of a kind.
 *
 * @param kind id of a kind, or {@link #PAPERS}
 * @param field key of a field whose value is asked; {@link #STATE} for the state, empty for none
 * @param values what it may be
 * @param needed how many
 */
public record Wanted(String kind, String field, Set<String> values, int needed) {
  /** Stands for a kind: papers that were imported. */
  static final String PAPERS = "papers";
  static final String STATE = "state";

  public Wanted {
    values = Set.copyOf(values);
  }
}
