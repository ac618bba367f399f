package org.zhigai.monitoring.figures;

import java.util.List;
import java.util.Map;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.stats.Interval;

/**
 * Score rate over a group of items: a knowledge point, an ability level or an item type.
 * Σ score / Σ full mark; an item under several knowledge points weighs equally in each.
 *
 * @param items labels of its items
 * @param rate 0–1 over all present pupils; NaN when nobody was present
 * @param interval 95 %, honouring classes as clusters
 * @param n present pupils with a score on any of its items
 * @param district the district's rate over the same items; NaN when not given
 * @param byClass the rate within each class
 */
public record GroupRate(
    String name,
    List<String> items,
    double rate,
    Interval interval,
    int n,
    double district,
    Map<ClassRef, Double> byClass) {

  public GroupRate {
    items = List.copyOf(items);
    byClass = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(byClass));
  }

  /** School minus district, 0–1; NaN without a benchmark. */
  public double gap() {
    return rate - district;
  }
}
