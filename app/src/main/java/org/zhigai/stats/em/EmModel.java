package org.zhigai.stats.em;

/** A model that expectation–maximisation can fit: its parameters are one vector. */
public interface EmModel {

  /**
   * One expectation and one maximisation.
   *
   * @param from parameters, not changed
   * @param to receives the next ones
   * @return the log-likelihood at {@code from}
   */
  double step(double[] from, double[] to);

  /** Brings parameters that were extrapolated back to where they are allowed. */
  void admit(double[] parameters);
}
