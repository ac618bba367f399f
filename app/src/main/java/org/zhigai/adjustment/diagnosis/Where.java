package org.zhigai.adjustment.diagnosis;

/**
 * The point is weak in one sort of items only.
 *
 * @param sort what is told apart
 * @param name the ability level or the item type
 * @param rate 0–1 there
 * @param other 0–1 on the point's other items
 */
public record Where(Sort sort, String name, double rate, double other) {

  /** What items are told apart by. */
  public enum Sort {
    ABILITY,
    TYPE
  }
}
