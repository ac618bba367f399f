package org.zhigai.charts.look;

/** Moves labels apart that would lie on each other. */
public final class Apart {
  private Apart() {}

  /**
   * Places near {@code wanted} (rising), at least {@code gap} from one another and between the ends as long as they have room.
   */
  public static double[] spread(double[] wanted, double gap, double from, double to) {
    var out = wanted.clone();
    for (var i = 0; i < out.length; i++) {
      out[i] = Math.max(out[i], i == 0 ? from : out[i - 1] + gap);
    }
    for (var i = out.length - 1; i >= 0; i--) {
      out[i] = Math.min(out[i], i == out.length - 1 ? to : out[i + 1] - gap);
    }
    return out;
  }
}
