package org.zhigai.strategy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /**
   * The share of a paper's words that an entry's names have together, 0–1: the characters that stand in a pair the entry has. A character
   * weighs as the commonest pair it stands in, because rarer ones are mostly where two words meet.
   */
  double held(String words, Set<String> entryPairs) {
    var all = 0.0;
    var held = 0.0;
    for (var i = 0; i < words.length(); i++) {
      var before = i == 0 ? "" : words.substring(i - 1, i + 1);
      var after = i + 1 == words.length() ? "" : words.substring(i, i + 2);
      var weight = Stream.of(before, after).filter(p -> !p.isEmpty()).mapToDouble(p -> weight(Set.of(p))).min().orElse(0);
      all += weight;
      held += entryPairs.contains(before) || entryPairs.contains(after) ? weight : 0;
    }
    return all == 0 ? 0 : held / all;
  }

  /** How many names hold this pair. */
  int holders(String pair) {
    return holders.getOrDefault(pair, 0);
  }

  private double weight(Set<String> pairs) {
    return pairs.stream().mapToDouble(p -> Math.log(1 + (double) names / holders.getOrDefault(p, 1))).sum();
  }

  static Set<String> pairs(String name) {
    return name.length() < 2
        ? Set.of(name)
        : IntStream.range(0, name.length() - 1).mapToObj(i -> name.substring(i, i + 2)).collect(Collectors.toSet());
  }
}
