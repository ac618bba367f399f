package org.zhigai.adjustment.diagnosis;

/** What the paper cannot tell about a point. */
public enum Limit {
  /** One item only: the item may be what is weak. */
  ONE_ITEM,
  /** No blueprint says ability levels or types, or all items are of one. */
  NO_SORTS,
  /** No letters: which wrong option was taken is not known. */
  NO_LETTERS,
  /** No knowledge points beside this one: what comes before it is not seen. */
  NO_NETWORK,
  /** Nothing to compare with. */
  NO_BENCHMARK,
  /** Fewer than ten pupils: shares are single pupils. */
  FEW_PUPILS
}
