package org.zhigai.strategy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far two names in their one form agree, by pairs of characters that weigh the more the fewer names of the library hold them: 计算 in
 * common says little, 分配 much.
 */
final class Likeness {
  private final Map<String, Integer> holders = new HashMap<>();
  private final int names;

  Likeness(Collection<String> plainNames) {
    names = plainNames.size();
    plainNames.forEach(n -> pairs(n).forEach(p -> holders.merge(p, 1, Integer::sum)));
  }

  /** What they have in common by what both have, 0–1. */
  double of(String a, String b) {
    var left = pairs(a);
    var right = pairs(b);
    var both = new HashSet<>(left);
    both.retainAll(right);
    var all = weight(left) + weight(right);
    return all == 0 ? 0 : 2 * weight(both) / all;
  }

  /** The share of {@code whole} that {@code part}, which stands in it, makes up, 0–1. */
  double share(String part, String whole) {
    var all = weight(pairs(whole));
    return all == 0 ? 0 : Math.min(1, weight(pairs(part)) / all);
  }

  private double weight(Set<String> pairs) {
    return pairs.stream().mapToDouble(p -> Math.log(1 + (double) names / holders.getOrDefault(p, 1))).sum();
  }

  private static Set<String> pairs(String name) {
    return name.length() < 2
        ? Set.of(name)
        : IntStream.range(0, name.length() - 1).mapToObj(i -> name.substring(i, i + 2)).collect(Collectors.toSet());
  }
}
