package org.zhigai.stats.bench;

import java.util.SplittableRandom;
import org.zhigai.stats.ScoreMatrix;

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
}
