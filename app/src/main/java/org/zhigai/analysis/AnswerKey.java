package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The right option of each item.
 *
 * @param right one an item, in their order
 */
record AnswerKey(List<String> right) {

  /** From {@code A,C,B}, {@code A C B} or {@code ACB}. */
  static AnswerKey of(String text) {
    var plain = Numbers.plain(text).toUpperCase(Locale.ROOT);
    var parts = plain.matches("[^,;\\s]+") ? plain.split("") : plain.split("[,;\\s]+");
    return new AnswerKey(Arrays.stream(parts).filter(p -> !p.isEmpty()).toList());
  }

  /** Answers as places among the options that occur, the right one always among them. */
  Scores.Chosen read(List<String> items, List<List<String>> columns) {
    if (right.size() != items.size()) {
      throw Refusals.key(right.size(), items.size());
    }
    var letters = new ArrayList<List<String>>();
    var keys = new ArrayList<Integer>();
    var picked = new ArrayList<int[]>();
    for (var i = 0; i < items.size(); i++) {
      var options = new TreeSet<>(Numbers.labels());
      options.add(right.get(i));
      var texts = columns.get(i).stream().map(t -> Numbers.isAbsent(t) ? "" : t.toUpperCase(Locale.ROOT)).toList();
      texts.stream().filter(t -> !t.isEmpty()).forEach(options::add);
      var order = List.copyOf(options);
      letters.add(order);
      keys.add(order.indexOf(right.get(i)));
      picked.add(texts.stream().mapToInt(order::indexOf).toArray());
    }
    return new Scores.Chosen(List.copyOf(letters), List.copyOf(keys), List.copyOf(picked));
  }

  /** 1 for the right option, 0 for another, {@code NaN} for none. */
  static double[] scored(Scores.Chosen chosen, int item) {
    int key = chosen.key().get(item);
    return Arrays.stream(chosen.picked().get(item)).mapToDouble(p -> p < 0 ? Double.NaN : p == key ? 1 : 0).toArray();
  }
}
