package org.zhigai.stats.dif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;

/** Mantel–Haenszel over the strata of the total score (Holland and Thayer 1988), over complete rows. */
public final class DifAnalysis {
  private static final Phrase TESTING = Phrase.of("stats.progress.items");
  private static final int MOST_ROUNDS = 10;

  private DifAnalysis() {}

  /**
   * @param scores 0, 1 or missing
   * @param focal who is of the focal group
   * @param purified whether items found to differ at 5 % leave the matching score of the others, again and again until the same
   *     items are found; the item looked at always counts in its own
   */
  public static List<ItemDif> mantelHaenszel(ScoreMatrix scores, boolean[] focal, boolean purified, Progress progress) {
    if (focal.length != scores.persons()) {
      throw new IllegalArgumentException(focal.length + " persons beside " + scores.persons());
    }
    var totals = scores.totals();
    var rows = new int[totals.length];
    var n = 0;
    for (var p = 0; p < totals.length; p++) {
      if (!Double.isNaN(totals[p])) {
        rows[n++] = p;
      }
    }
    rows = Arrays.copyOf(rows, n);
    var anchors = new boolean[scores.items()];
    Arrays.fill(anchors, true);
    var out = round(scores, focal, rows, anchors, progress);
    for (var again = 1; purified && again < MOST_ROUNDS; again++) {
      var next = new boolean[anchors.length];
      for (var i = 0; i < next.length; i++) {
        next[i] = !(out.get(i).test().p() < .05);
      }
      if (Arrays.equals(next, anchors)) {
        break;
      }
      anchors = next;
      out = round(scores, focal, rows, anchors, progress);
    }
    return out;
  }

  private static List<ItemDif> round(
      ScoreMatrix scores, boolean[] focal, int[] rows, boolean[] anchors, Progress progress) {
    var matching = new double[rows.length];
    for (var k = 0; k < rows.length; k++) {
      for (var i = 0; i < anchors.length; i++) {
        matching[k] += anchors[i] ? scores.get(rows[k], i) : 0;
      }
    }
    var out = new ArrayList<ItemDif>();
    for (var i = 0; i < scores.items(); i++) {
      progress.step((double) i / scores.items(), TESTING);
      var tables = new double[scores.items() + 1][4];
      var nFocal = 0;
      for (var k = 0; k < rows.length; k++) {
        var right = scores.get(rows[k], i);
        var stratum = (int) (matching[k] + (anchors[i] ? 0 : right));
        tables[stratum][(focal[rows[k]] ? 2 : 0) + (right == 1 ? 0 : 1)]++;
        nFocal += focal[rows[k]] ? 1 : 0;
      }
      out.add(ItemDif.of(rows.length - nFocal, nFocal, MantelHaenszel.of(tables)));
    }
    return List.copyOf(out);
  }
}
