package org.zhigai.stats.irt;

import org.zhigai.stats.em.EmModel;

/** A model of one ability, standard normal, whose parameters stand in one row: of each item a slope and intercepts, and what else it has. */
sealed interface MarginalLikelihood extends EmModel permits PartialCredit, CurveModel {

  Responses data();

  /** Free parameters. */
  int size();

  double[] start();

  /** The log-likelihood, priors not counted; leaves each pattern's ability behind. */
  double expect(double[] x);

  /** Derivative of the log-likelihood; a prior on guessing is counted, one on slopes is not. */
  double[] gradient(double[] x);

  /** Where the slope of an item stands. */
  int slopeAt(int i);

  /** Where its intercepts begin. */
  int intercepts(int i);

  /** How many there are. */
  int steps(int i);

  ItemCurve curve(int i, double[] x);

  /** Writes an item's parameters into the row. */
  void read(int i, ItemCurve curve, double[] x);

  /** Posterior mean of the ability of a pattern as {@link #expect} left it. */
  double ability(int u);

  /** Its spread. */
  double abilitySd(int u);
}
