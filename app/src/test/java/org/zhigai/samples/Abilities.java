package org.zhigai.samples;

import java.util.Random;

/** What pupils can do, in standard deviations: a general ability, and one of each subject that moves a little over a term. */
final class Abilities {
  /** A pupil who is present and has a true zero on most items: never to be mistaken for an absence. */
  static final int TRUE_ZERO = 75;

  final double[] maths;
  final double[] mathsLater;
  final double[] chinese;

  Abilities(long seed, int pupils) {
    var random = new Random(seed);
    maths = new double[pupils];
    mathsLater = new double[pupils];
    chinese = new double[pupils];
    for (int i = 0; i < pupils; i++) {
      double general = random.nextGaussian();
      maths[i] = 0.8 * general + 0.6 * random.nextGaussian();
      chinese[i] = 0.8 * general + 0.6 * random.nextGaussian();
      mathsLater[i] = 0.93 * maths[i] + 0.37 * random.nextGaussian();
    }
    maths[TRUE_ZERO] = -4.5;
  }
}
