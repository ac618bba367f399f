package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * An item of the three-parameter model (Birnbaum 1968): right with probability c + (1 − c)/(1 + exp(−(a·θ + d))).
 *
 * @param a slope
 * @param d one intercept
 * @param guess c, the chance to be right without knowing
 * @param scores of wrong and of right
 */
public record GuessingCurve(double a, double[] d, double guess, double[] scores) implements ItemCurve {

  /** Where who knows not yet and who knows are as many: −d/a. */
  @Override
  public double[] b() {
    return new double[] {-d[0] / a};
  }

  private double knows(double theta) {
    return 1 / (1 + Math.exp(-a * theta - d[0]));
  }

  @Override
  public double[] probabilities(double theta) {
    var wrong = (1 - guess) / (1 + Math.exp(a * theta + d[0]));
    return new double[] {wrong, guess + (1 - guess) * knows(theta)};
  }

  @Override
  public double[] rises(double theta) {
    var knows = knows(theta);
    var rise = a * (1 - guess) * knows * (1 - knows);
    return new double[] {-rise, rise};
  }

  /** By slope, intercept and the logit of guessing. */
  @Override
  public double[][] gradients(double theta) {
    var knows = knows(theta);
    var steep = (1 - guess) * knows * (1 - knows);
    var right = new double[] {theta * steep, steep, guess * (1 - guess) * (1 - knows)};
    return new double[][] {Arrays.stream(right).map(v -> -v).toArray(), right};
  }

  @Override
  public ItemCurve moved(double slope, double shift) {
    return new GuessingCurve(a / slope, new double[] {d[0] - a / slope * shift}, guess, scores);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GuessingCurve that && Double.compare(a, that.a) == 0 && guess == that.guess && Arrays.equals(d, that.d);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(a) + Arrays.hashCode(d);
  }
}
