package org.zhigai.stats.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.ctt.Reliability;
import org.zhigai.stats.ctt.TierProbability;
import org.zhigai.stats.irt.Abilities;
import org.zhigai.stats.irt.ItemCurve;

/**
 * Whether the probabilities of a tier are what they say: of all pupils told a chance of 20–40 % to belong to the lower tier, about
 * 30 % must. From the raw score with the paper's own alpha, and from EAP abilities by calibrated items; the tiers are the lower and
 * upper 27 % of true ability. Prints tables.
 */
public final class TierBench {
  private static final int PUPILS = 120_000;
  private static final double[] EDGES = {0, .05, .2, .4, .6, .8, .95, 1.0000001};
  private static final double CUT = .6128130;

  private TierBench() {}

  public static void main(String[] args) {
    System.out.printf(Locale.ROOT,
        "%nchance told of the lower tier      0–5 %%   5–20 %%  20–40 %%  40–60 %%  60–80 %%  80–95 %%  95–100 %%   (share that truly belongs to it)%n");
    for (var items : new int[] {12, 30}) {
      for (var n : Coverage.SIZES) {
        print(items + " items, raw score, n = " + n, told(items, n, false));
      }
      print(items + " items, EAP, n = 45", told(items, 45, true));
    }
  }

  private static void print(String name, double[][] counts) {
    System.out.printf(Locale.ROOT, "%-32s", name);
    for (var bin : counts) {
      System.out.print(bin[0] < 200 ? "       — " : String.format(Locale.ROOT, "  %7.3f", bin[2] / bin[0]));
    }
    double off = 0;
    double all = 0;
    for (var bin : counts) {
      off += Math.abs(bin[1] - bin[2]);
      all += bin[0];
    }
    System.out.printf(Locale.ROOT, "   mean error %.3f%n", off / all);
  }

  /** Of each stretch of chances: pupils, the sum of their chances, those who truly belong. */
  private static double[][] told(int items, int n, boolean eap) {
    var random = new SplittableRandom(17L * items + n);
    var out = new double[EDGES.length - 1][3];
    for (var run = 0; run < PUPILS / n; run++) {
      var theta = IntStream.range(0, n).mapToDouble(p -> random.nextGaussian()).toArray();
      var cells = new float[n * items];
      for (var c = 0; c < cells.length; c++) {
        cells[c] = random.nextDouble() < 1 / (1 + Math.exp(place(c % items, items) - theta[c / items])) ? 1 : 0;
      }
      var matrix = new ScoreMatrix(n, items, cells);
      var chances = eap ? byAbility(matrix) : byScore(matrix);
      for (var p = 0; p < n; p++) {
        var bin = 0;
        while (chances[p] >= EDGES[bin + 1]) {
          bin++;
        }
        out[bin][0]++;
        out[bin][1] += chances[p];
        out[bin][2] += theta[p] < -CUT ? 1 : 0;
      }
    }
    return out;
  }

  private static double place(int i, int items) {
    return -1.5 + 3.0 * i / (items - 1);
  }

  private static double[] byScore(ScoreMatrix matrix) {
    return TierProbability.of(matrix.totals(), Reliability.alpha(matrix).value(), TierProbability.USUAL_TAIL).stream()
        .mapToDouble(TierProbability::low)
        .toArray();
  }

  private static double[] byAbility(ScoreMatrix matrix) {
    var curves = IntStream.range(0, matrix.items())
        .mapToObj(i -> ItemCurve.rasch(place(i, matrix.items())))
        .toList();
    var found = Abilities.of(matrix, curves, 0, 1);
    return IntStream.range(0, matrix.persons())
        .mapToDouble(p -> TierProbability.ofAbility(found.eap()[p], found.se()[p], -CUT, CUT).low())
        .toArray();
  }
}
