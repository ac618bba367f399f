package org.zhigai.stats.bench;

import java.util.SplittableRandom;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.diagnosis.QMatrix;

/** Made-up answers from known models. */
public final class Simulated {

  private Simulated() {}

  /** 2PL or partial credit answers: slopes 0.6–1.8, locations −2 to 2, steps half a unit apart. */
  public static ScoreMatrix partialCredit(int persons, int items, int categories, long seed) {
    var random = new SplittableRandom(seed);
    var a = new double[items];
    var b = new double[items];
    for (var i = 0; i < items; i++) {
      a[i] = .6 + 1.2 * random.nextDouble();
      b[i] = -2 + 4 * random.nextDouble();
    }
    var cells = new float[persons * items];
    for (var p = 0; p < persons; p++) {
      var theta = random.nextGaussian();
      for (var i = 0; i < items; i++) {
        var weights = new double[categories];
        double log = 0;
        double sum = 0;
        for (var k = 0; k < categories; k++) {
          log += k == 0 ? 0 : a[i] * (theta - b[i] - .5 * (k - categories / 2.0));
          weights[k] = Math.exp(log);
          sum += weights[k];
        }
        var draw = random.nextDouble() * sum;
        var k = 0;
        while (k < categories - 1 && draw > weights[k]) {
          draw -= weights[k++];
        }
        cells[p * items + i] = k;
      }
    }
    return new ScoreMatrix(persons, items, cells);
  }

  /** DINA answers with guess and slip .2, skills mastered by two thirds, independently. */
  public static ScoreMatrix dina(int persons, QMatrix q, long seed) {
    var random = new SplittableRandom(seed);
    var cells = new float[persons * q.items()];
    for (var p = 0; p < persons; p++) {
      var mastered = new boolean[q.skills()];
      var lift = random.nextGaussian();
      for (var k = 0; k < mastered.length; k++) {
        mastered[k] = lift + random.nextGaussian() > -.6;
      }
      for (var i = 0; i < q.items(); i++) {
        var all = true;
        for (var k = 0; k < mastered.length; k++) {
          all &= mastered[k] || !q.asks(i, k);
        }
        cells[p * q.items() + i] = random.nextDouble() < (all ? .8 : .2) ? 1 : 0;
      }
    }
    return new ScoreMatrix(persons, q.items(), cells);
  }

  /** Every skill alone in turn, every third item with the next skill too. */
  public static QMatrix plan(int items, int skills) {
    var rows = new int[items][skills];
    for (var i = 0; i < items; i++) {
      rows[i][i % skills] = 1;
      if (i % 3 == 2) {
        rows[i][(i + 1) % skills] = 1;
      }
    }
    return QMatrix.of(rows, skills);
  }
}
