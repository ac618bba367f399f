package org.zhigai.monitoring;

import java.util.Arrays;
import java.util.List;

/**
 * The options pupils chose, where a sheet gives letters: a row a pupil, in the order of the scores, a word an item.
 *
 * @param rows {@code B}, {@code ACD}, {@code 对}; empty where the sheet gives none; no rows at all when it gives no letters
 */
public record Choices(List<List<String>> rows) {
  /** A paper without letters. */
  public static final Choices NONE = new Choices(List.of());

  public Choices {
    rows = rows.stream().map(List::copyOf).toList();
  }

  public boolean isNone() {
    return rows.isEmpty();
  }

  /** Empty when the pupil chose nothing, or nothing that could be read. */
  public String get(int pupil, int item) {
    return rows.isEmpty() ? "" : rows.get(pupil).get(item);
  }

  /** Those of some pupils, in their order. */
  public Choices of(int[] pupils) {
    return rows.isEmpty() ? NONE : new Choices(Arrays.stream(pupils).mapToObj(rows::get).toList());
  }
}
