package org.zhigai.adjustment.diagnosis;

import java.util.List;

/**
 * What of a paper is weak.
 *
 * @param name as the paper writes it
 * @param items its columns of the paper, at least one
 * @param benchmark 0–1 that its rate is held against; NaN when there is none
 * @param against what the benchmark is
 */
public record Spot(String name, List<Integer> items, double benchmark, String against) {

  public Spot {
    items = List.copyOf(items);
  }
}
