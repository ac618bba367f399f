package org.zhigai.samples;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * A paper: its items in order and how far the school is meant to lie from the district on each knowledge point.
 *
 * @param key short and stable, used as a key in {@code expected.json}
 * @param subject 学科
 * @param grade 4 or 5
 * @param district number of pupils of the district who sat it
 */
record Paper(String key, String subject, int grade, int district, List<Item> items) {

  static Paper parse(String key, String subject, int grade, int district, String table) {
    return new Paper(key, subject, grade, district, table.lines().filter(l -> !l.isBlank()).map(Item::parse).toList());
  }

  int full() {
    return items.stream().mapToInt(Item::full).sum();
  }

  List<String> points() {
    var seen = new LinkedHashSet<String>();
    items.forEach(i -> seen.addAll(i.points()));
    return List.copyOf(seen);
  }

  List<String> levels() {
    return List.copyOf(new LinkedHashSet<>(items.stream().map(Item::level).toList()));
  }

  List<String> types() {
    return List.copyOf(new LinkedHashSet<>(items.stream().map(Item::type).toList()));
  }

  /** Indexes of the items that satisfy the test, in order. */
  int[] where(Predicate<Item> test) {
    return java.util.stream.IntStream.range(0, items.size()).filter(j -> test.test(items.get(j))).toArray();
  }

  int[] ofPoint(String point) {
    return where(i -> i.points().contains(point));
  }
}
