package org.zhigai.ui.parts;

/** How one screen leads to another without knowing it. */
@FunctionalInterface
public interface Navigator {

  /**
   * Goes to a station.
   *
   * @param station id of the station; an unknown one is ignored
   * @param target see {@link Station#show}; empty for the station itself
   */
  void open(String station, String target);

  /**
   * Tells that a person came to look at a paper.
   *
   * @param paper its key, for example {@code paper-3}; another thing measured is ignored
   */
  default void looksAt(String paper) {}
}
