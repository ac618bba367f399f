package org.zhigai.explore.sight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.ClassFigures;
import org.zhigai.stats.trust.Suppression;

/** Which groups are too small to be shown. The grade's totals are shown, so a single hidden class takes another with it. */
public final class Small {
  /** Least pupils of a class. */
  public static final int PUPILS = 5;
  /** Least answers to a questionnaire. */
  public static final int ANSWERS = 10;

  private Small() {}

  /** Whether and why a class is hidden. */
  public enum Cover {
    SHOWN,
    /** Too few pupils. */
    FEW,
    /** Large enough, but its numbers would give away those of a small class. */
    COVERING;

    /** What stands in place of a number: the same for both, for a mark that says which is the small one says how many it holds. */
    public Phrase mark() {
      return Phrase.of("explore.hidden");
    }
  }

  /** Of each class, in their order. */
  public static List<Cover> covers(List<ClassFigures> classes) {
    return covers(classes.stream().mapToInt(ClassFigures::present).toArray());
  }

  /** Of each group of pupils by its size; the sizes add up to one that is shown. */
  public static List<Cover> covers(int[] sizes) {
    var hide = Suppression.hide(sizes, PUPILS);
    return IntStream.range(0, hide.length).mapToObj(i -> !hide[i] ? Cover.SHOWN : sizes[i] < PUPILS ? Cover.FEW : Cover.COVERING).toList();
  }

  /** Counts along a scale, each that is too small told with its neighbour above; what is left at the top with the one below. */
  public static List<Integer> pooled(int[] counts) {
    var out = new int[counts.length];
    var waiting = 0;
    var last = -1;
    for (var i = 0; i < counts.length; i++) {
      waiting += counts[i];
      if (waiting >= PUPILS) {
        out[i] = waiting;
        waiting = 0;
        last = i;
      }
    }
    if (last >= 0) {
      out[last] += waiting;
    }
    return Arrays.stream(out).boxed().toList();
  }
}
