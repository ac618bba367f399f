package org.zhigai.stats.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which skills each item asks for.
 *
 * @param items rows
 * @param skills columns
 * @param asks row by row, {@code items × skills}
 */
public record QMatrix(int items, int skills, boolean[] asks) {

  public QMatrix {
    if (asks.length != (long) items * skills) {
      throw new IllegalArgumentException(items + " × " + skills + " is not " + asks.length + " entries");
    }
  }

  /** Anything but zero asks. */
  public static QMatrix of(int[][] rows, int skills) {
    var asks = new boolean[rows.length * skills];
    for (var i = 0; i < rows.length; i++) {
      for (var k = 0; k < skills; k++) {
        asks[i * skills + k] = rows[i][k] != 0;
      }
    }
    return new QMatrix(rows.length, skills, asks);
  }

  public boolean asks(int item, int skill) {
    return asks[item * skills + skill];
  }

  /** How many skills an item asks for. */
  public int width(int item) {
    var out = 0;
    for (var k = 0; k < skills; k++) {
      out += asks(item, k) ? 1 : 0;
    }
    return out;
  }

  /** What this paper can and cannot tell of each skill, whoever sits it. */
  public List<SkillAudit> audit() {
    var out = new ArrayList<SkillAudit>();
    for (var k = 0; k < skills; k++) {
      var count = 0;
      var alone = 0;
      for (var i = 0; i < items; i++) {
        if (asks(i, k)) {
          count++;
          alone += width(i) == 1 ? 1 : 0;
        }
      }
      var twins = new ArrayList<Integer>();
      for (var other = 0; other < skills; other++) {
        if (other != k && count > 0 && sameItems(k, other)) {
          twins.add(other);
        }
      }
      out.add(new SkillAudit(k, count, alone, List.copyOf(twins)));
    }
    return List.copyOf(out);
  }

  private boolean sameItems(int a, int b) {
    for (var i = 0; i < items; i++) {
      if (asks(i, a) != asks(i, b)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QMatrix that && skills == that.skills && Arrays.equals(asks, that.asks);
  }

  @Override
  public int hashCode() {
    return 31 * skills + Arrays.hashCode(asks);
  }
}
