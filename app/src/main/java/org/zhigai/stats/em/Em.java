package org.zhigai.stats.em;

import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** Expectation–maximisation with the squared extrapolation of Varadhan and Roland 2008 (Scand. J. Stat. 35:335–353, scheme S3). */
public final class Em {
  private static final Phrase FITTING = Phrase.of("stats.progress.fitting");

  private Em() {}

  /**
   * @param start first parameters, taken over
   * @param tolerance largest change of a parameter in a plain step at which to stop
   * @param most most steps
   * @param progress told how far it is, as far as that can be known
   */
  public static EmResult fit(EmModel model, double[] start, double tolerance, int most, Progress progress) {
    var x0 = start;
    var x1 = new double[x0.length];
    var x2 = new double[x0.length];
    var leap = new double[x0.length];
    var steps = 0;
    var firstMove = Double.NaN;
    while (true) {
      model.step(x0, x1);
      var here = model.step(x1, x2);
      steps += 2;
      var move = distance(x1, x2);
      firstMove = Double.isNaN(firstMove) ? Math.max(move, tolerance * 10) : firstMove;
      progress.step(how(move, firstMove, tolerance), FITTING);
      if (move <= tolerance || steps >= most) {
        var last = model.step(x2, leap);
        return new EmResult(x2, last, steps + 1, move <= tolerance);
      }
      extrapolate(x0, x1, x2, leap);
      model.admit(leap);
      var there = model.step(leap, x0);
      steps++;
      // Comparing with the likelihood one step back keeps the whole from ever going down.
      if (!(there >= here - 1e-9 * Math.abs(here)) || !finite(x0)) {
        System.arraycopy(x2, 0, x0, 0, x0.length);
      }
    }
  }

  private static void extrapolate(double[] x0, double[] x1, double[] x2, double[] out) {
    double r = 0;
    double v = 0;
    for (var i = 0; i < x0.length; i++) {
      var step = x1[i] - x0[i];
      var bend = x2[i] - x1[i] - step;
      r += step * step;
      v += bend * bend;
    }
    var length = v > 0 ? Math.clamp(-Math.sqrt(r / v), -1e3, -1) : -1;
    for (var i = 0; i < x0.length; i++) {
      var step = x1[i] - x0[i];
      out[i] = x0[i] - 2 * length * step + length * length * (x2[i] - x1[i] - step);
    }
  }

  private static double distance(double[] a, double[] b) {
    double out = 0;
    for (var i = 0; i < a.length; i++) {
      out = Math.max(out, Math.abs(a[i] - b[i]));
    }
    return out;
  }

  private static boolean finite(double[] x) {
    for (var v : x) {
      if (!Double.isFinite(v)) {
        return false;
      }
    }
    return true;
  }

  // Steps shrink about geometrically, so the logarithm of the move is about linear in time.
  private static double how(double move, double first, double tolerance) {
    return move <= tolerance ? 1 : Math.clamp(Math.log(first / move) / Math.log(first / tolerance), 0, 1);
  }
}
