package org.zhigai.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The options ticked on the choice items of a paper, made from its marks: full marks are the right option, none a wrong one.
 *
 * @param keys right option by item
 * @param chosen row = seat, by item; empty rows for those who were not present
 */
record Letters(Map<Integer, String> keys, List<Map<Integer, String>> chosen) {
  static final Letters NONE = new Letters(Map.of(), List.of());

  private static final String OPTIONS = "ABCD";
  private static final String RIGHT = "CBDACBAD";
  /** Of a hundred wrong answers so many fall on the first, the second and the third wrong option. */
  private static final int[] USUAL = {55, 85};
  private static final int[] SURE = {90, 95};
  private static final int[] AT_A_LOSS = {34, 67};
  /** The item whose favourite wrong option is chosen by pupils who do well otherwise: a misconception, not a guess. */
  static final int MISCONCEIVED = 3;

  static Letters of(Marks marks, long seed) {
    var random = new Random(seed);
    var keys = new LinkedHashMap<Integer, String>();
    for (int j : marks.paper().where(i -> i.type().equals("选择题") && i.full() <= 2)) {
      keys.put(j, String.valueOf(RIGHT.charAt(keys.size() % RIGHT.length())));
    }
    var chosen = IntStream.range(0, marks.seats().size()).mapToObj(r -> row(marks, r, keys, middle(marks), random)).toList();
    return new Letters(keys, chosen);
  }

  /** What the pupil of this seat, who was present, chose in this item. */
  String chosen(int seat, int item) {
    return Objects.requireNonNull(chosen.get(seat).get(item));
  }

  /** The middle total of those who got the misconceived item wrong. */
  private static double middle(Marks marks) {
    var totals = IntStream.range(0, marks.seats().size()).filter(r -> marks.present(r) && marks.marks()[r][MISCONCEIVED] == 0)
        .map(marks::total).sorted().toArray();
    return totals[totals.length / 2];
  }

  private static Map<Integer, String> row(Marks marks, int r, Map<Integer, String> keys, double middle, Random random) {
    var out = new TreeMap<Integer, String>();
    if (!marks.present(r)) {
      return out;
    }
    keys.forEach((j, right) -> {
      var wrong = OPTIONS.replace(right, "");
      int draw = random.nextInt(100);
      int[] parts = j != MISCONCEIVED ? USUAL : marks.total(r) >= middle ? SURE : AT_A_LOSS;
      int place = draw < parts[0] ? 0 : draw < parts[1] ? 1 : 2;
      boolean isRight = marks.marks()[r][j] == marks.paper().items().get(j).full();
      out.put(j, isRight ? right : String.valueOf(wrong.charAt(place)));
    });
    return out;
  }

  /** How many present pupils chose each option of an item. */
  Map<String, Long> counts(int item) {
    var out = new TreeMap<String, Long>();
    for (var row : chosen) {
      if (row.containsKey(item)) {
        out.merge(row.get(item), 1L, Long::sum);
      }
    }
    return out;
  }
}
