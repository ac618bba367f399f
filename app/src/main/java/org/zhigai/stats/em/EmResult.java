package org.zhigai.stats.em;

/**
 * @param parameters the best found
 * @param logLik log-likelihood there
 * @param iterations expectation steps made
 * @param converged whether the last step moved no parameter by more than the tolerance
 */
public record EmResult(double[] parameters, double logLik, int iterations, boolean converged) {}
