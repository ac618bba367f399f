package org.zhigai.stats.irt;

/** How likely each score of an item is at an ability; one kind a family of models. */
public sealed interface ItemCurve permits CreditCurve, GradedCurve, GuessingCurve {

  /** Of an item on which everybody scored alike. */
  static ItemCurve undefined() {
    return new CreditCurve(Double.NaN, new double[0], new double[0]);
  }

  /** An item right or wrong, as hard as an ability of this; undefined for {@code NaN}. */
  static ItemCurve rasch(double difficulty) {
    return Double.isNaN(difficulty) ? undefined() : new CreditCurve(1, new double[] {-difficulty}, new double[] {0, 1});
  }

  /** Slope; {@code NaN} for an undefined item. */
  double a();

  /** Intercepts of categories 1 … m; empty for an undefined item. */
  double[] d();

  /** The score of each category 0 … m. */
  double[] scores();

  /** The places of the steps, one a category from the first on; not finite for a slope of zero. */
  double[] b();

  /** Probability of each category at ability θ; empty for an undefined item. */
  double[] probabilities(double theta);

  /** How fast each of them rises with θ. */
  double[] rises(double theta);

  /** How fast each category's probability rises with each of the item's own parameters: slope, intercepts, and what else it has. */
  double[][] gradients(double theta);

  /** The chance to be right without knowing; {@code NaN} where the model has none. */
  default double guess() {
    return Double.NaN;
  }

  /** The same item where an ability of θ is called slope·θ + shift. */
  ItemCurve moved(double slope, double shift);

  default boolean defined() {
    return d().length > 0;
  }

  /** Expected score at θ, in points; {@code NaN} for an undefined item. */
  default double expected(double theta) {
    var p = probabilities(theta);
    double out = defined() ? 0 : Double.NaN;
    for (var k = 0; k < p.length; k++) {
      out += p[k] * scores()[k];
    }
    return out;
  }

  /** Fisher information about θ, Σ P′²/P; 0 for an undefined item. */
  default double information(double theta) {
    var p = probabilities(theta);
    var rises = rises(theta);
    double out = 0;
    for (var k = 0; k < p.length; k++) {
      out += p[k] > 0 ? rises[k] * rises[k] / p[k] : 0;
    }
    return out;
  }
}
