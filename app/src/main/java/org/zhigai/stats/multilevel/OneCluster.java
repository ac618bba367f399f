package org.zhigai.stats.multilevel;

/**
 * The mean of one cluster less the mean of all persons of the others. How far clusters lie apart for no reason is seen from the
 * others alone (method of moments on the one-way layout, never below zero), so that the cluster looked at cannot hide behind its own
 * distance; the degrees of freedom are Satterthwaite's (1946, Biometrics Bull. 2:110–114). Fewer than ten others cannot tell how much
 * clusters differ: they are then held to share at least what is commonly shared.
 *
 * @param contrast {@code NaN} when either side is empty; its standard error also when nobody differs inside clusters
 * @param within variance of persons inside clusters
 * @param n persons of the cluster
 * @param others persons of the others
 */
public record OneCluster(TEstimate contrast, double within, int n, int others) {
  private static final int ENOUGH_CLUSTERS = 10;

  /**
   * @param values {@code NaN} when missing
   * @param cluster of each, 0-based
   * @param one the cluster looked at
   * @param common the share of the variance that few clusters are held to have in common at least, from 0 to below 1
   */
  public static OneCluster of(double[] values, int[] cluster, int one, double common) {
    var count = one + 1;
    for (var c : cluster) {
      count = Math.max(count, c + 1);
    }
    var size = new double[count];
    var mean = new double[count];
    for (var p = 0; p < values.length; p++) {
      if (!Double.isNaN(values[p])) {
        size[cluster[p]]++;
        mean[cluster[p]] += values[p];
      }
    }
    double rest = 0;
    double others = 0;
    double squares = 0;
    var filled = 0;
    for (var c = 0; c < count; c++) {
      if (c != one && size[c] > 0) {
        rest += mean[c];
        others += size[c];
        squares += size[c] * size[c];
        filled++;
      }
      mean[c] /= size[c];
    }
    rest /= others;
    double inside = 0;
    for (var p = 0; p < values.length; p++) {
      inside += Double.isNaN(values[p]) ? 0 : Math.pow(values[p] - mean[cluster[p]], 2);
    }
    var dfWithin = size[one] + others - filled - 1;
    var within = dfWithin > 0 ? inside / dfWithin : Double.NaN;
    double between = 0;
    for (var c = 0; c < count && filled > 1; c++) {
      between += c != one && size[c] > 0 ? size[c] * Math.pow(mean[c] - rest, 2) / (filled - 1) : 0;
    }
    var typical = (others - squares / others) / (filled - 1.0);
    var seen = filled > 1 ? Math.max(0, (between - within) / typical) : 0;
    var least = filled < ENOUGH_CLUSTERS ? within * common / (1 - common) : 0;
    var noise = within * (1 / size[one] + 1 / others);
    var told = seen * (1 + squares / others / others);
    var variance = noise + Math.max(seen, least) * (1 + squares / others / others);
    // What is held to be common adds no degree of freedom.
    var df = (noise + told) * (noise + told) / (noise * noise / dfWithin + (told > 0 ? told * told / (filled - 1.0) : 0));
    var known = size[one] > 0 && others > 0;
    var contrast = new TEstimate(known ? mean[one] - rest : Double.NaN, known && variance > 0 ? Math.sqrt(variance) : Double.NaN, df);
    return new OneCluster(contrast, within, (int) size[one], (int) others);
  }

  /** The part of the variance of {@link #contrast} that is persons alone. */
  public double noise() {
    return within * (1.0 / n + 1.0 / others);
  }
}
