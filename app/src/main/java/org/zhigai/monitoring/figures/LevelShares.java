package org.zhigai.monitoring.figures;

import java.util.List;

/**
 * Shares of the four levels, Ⅰ first, each 0–1, together 1.
 *
 * @param n pupils they are shares of; 0 when a benchmark does not say
 */
public record LevelShares(List<Double> shares, int n) {

  public LevelShares {
    shares = List.copyOf(shares);
  }

  public double share(Levels level) {
    return shares.get(level.ordinal());
  }
}
