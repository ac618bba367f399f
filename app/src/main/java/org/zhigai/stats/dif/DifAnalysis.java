package org.zhigai.stats.dif;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;

/** Mantel–Haenszel over the strata of the total score (Holland and Thayer 1988), over complete rows. */
public final class DifAnalysis {
  static final Phrase TESTING = Phrase.of("stats.progress.items");

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
    return Purified.of(
        scores.items(), purified, anchors -> round(scores, focal, anchors, progress), i -> Purified.significant(i.test().p()));
  }

  private static List<ItemDif> round(ScoreMatrix scores, boolean[] focal, boolean[] anchors, Progress progress) {
    var out = new ArrayList<ItemDif>();
    for (var i = 0; i < scores.items(); i++) {
      progress.step((double) i / scores.items(), TESTING);
      var matching = Purified.matching(scores, anchors, i);
      var tables = new double[scores.items() + 1][4];
      var counted = new int[2];
      for (var p = 0; p < matching.length; p++) {
        if (!Double.isNaN(matching[p])) {
          tables[(int) matching[p]][(focal[p] ? 2 : 0) + (scores.get(p, i) == 1 ? 0 : 1)]++;
          counted[focal[p] ? 1 : 0]++;
        }
      }
      out.add(ItemDif.of(counted[0], counted[1], MantelHaenszel.of(tables)));
    }
    return List.copyOf(out);
  }
}
