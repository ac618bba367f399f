package org.zhigai.adjustment;

import java.util.List;

/**
 * A weak point the plan works on.
 *
 * @param rate 0–1 of those the plan is for
 * @param benchmark 0–1 it is compared with
 * @param items labels of its items
 */
public record WeakPoint(String name, double rate, double benchmark, List<String> items) {

  public WeakPoint {
    items = List.copyOf(items);
  }
}
