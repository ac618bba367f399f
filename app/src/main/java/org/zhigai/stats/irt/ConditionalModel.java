package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.RealMatrix;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;

/**
 * The partial credit model (Masters 1982, Psychometrika 47:149–174), with items right or wrong the Rasch model, and the rating scale model
 * (Andrich 1978, Psychometrika 43:561–573) by conditional maximum likelihood, with Newton's method. A row with gaps is compared with the
 * rows that have the same items answered.
 */
public final class ConditionalModel {
  private static final Phrase FITTING = Phrase.of("stats.progress.fitting");
  private static final int MOST = 60;
  private static final int HALVINGS = 20;
  private static final double LONGEST = 1.5;
  private static final double FARTHEST = 60;

  private ConditionalModel() {}

  /** What items have in common. */
  public enum Form {
    /** Nothing but the unit: every item has steps of its own. */
    PARTIAL_CREDIT,
    /** The distances between steps; all items have the same categories. */
    RATING_SCALE
  }

  /**
   * @param scores categories are the distinct scores that occur in ascending order, of a rating scale those of all items together; an
   *     item that cannot be placed is left undefined
   */
  public static ConditionalFit fit(ScoreMatrix scores, Form form, Progress progress) {
    var data = data(scores, form);
    return fit(data, Answered.informative(data, form == Form.PARTIAL_CREDIT), form, progress);
  }

  static Responses data(ScoreMatrix scores, Form form) {
    return form == Form.PARTIAL_CREDIT ? Responses.of(scores) : Responses.ofOneScale(scores);
  }

  /** @param kept places in {@code data}, all informative */
  static ConditionalFit fit(Responses data, int[] kept, Form form, Progress progress) {
    if (kept.length < 2) {
      return ConditionalFit.nothing(data);
    }
    var blocks = Answered.of(data, kept);
    var steps = IntStream.of(kept).map(i -> data.values[i].length - 1).toArray();
    var design = form == Form.PARTIAL_CREDIT ? CreditDesign.partialCredit(steps) : CreditDesign.ratingScale(steps);
    var eta = design.centred(form == Form.PARTIAL_CREDIT ? categories(blocks, steps) : new double[design.still().length]);
    var logLik = ConditionalLikelihood.logLik(design.beta(eta), blocks);
    var converged = false;
    var round = 0;
    while (round < MOST && !converged) {
      progress.step((double) round / MOST, FITTING);
      var here = new ConditionalLikelihood(design.beta(eta), blocks, progress);
      var move = design.covariance(here).operate(design.gradient(here));
      var most = Arrays.stream(move).map(Math::abs).max().orElse(0);
      // The likelihood is concave: a step in this direction that is short enough never leads down.
      var share = Math.min(1, LONGEST / most);
      var next = moved(design, eta, move, share);
      var reached = ConditionalLikelihood.logLik(design.beta(next), blocks);
      for (var half = 0; half < HALVINGS && !(reached >= logLik - 1e-10 * Math.abs(logLik)); half++) {
        share /= 2;
        next = moved(design, eta, move, share);
        reached = ConditionalLikelihood.logLik(design.beta(next), blocks);
      }
      eta = next;
      logLik = reached;
      converged = most < 1e-8;
      round++;
    }
    var last = new ConditionalLikelihood(design.beta(eta), blocks, progress);
    return result(data, kept, design, eta, design.ofBeta(design.covariance(last)), logLik, round, converged);
  }

  private static double[] moved(CreditDesign design, double[] eta, double[] move, double share) {
    var out = eta.clone();
    for (var k = 0; k < out.length; k++) {
      out[k] = Math.clamp(eta[k] + share * move[k], -FARTHEST, FARTHEST);
    }
    return design.centred(out);
  }

  /** How often each category occurs beside the lowest, as a logarithm. */
  private static double[] categories(List<Answered> blocks, int[] steps) {
    var counts = IntStream.of(steps).mapToObj(m -> new double[m + 1]).toArray(double[][]::new);
    for (var block : blocks) {
      for (var i = 0; i < block.items().length; i++) {
        for (var k = 0; k < block.counts()[i].length; k++) {
          counts[block.items()[i]][k] += block.counts()[i][k];
        }
      }
    }
    return Arrays.stream(counts).flatMapToDouble(c -> IntStream.range(1, c.length).mapToDouble(k -> Math.log((c[k] + .5) / (c[0] + .5)))).toArray();
  }

  private static ConditionalFit result(
      Responses data, int[] kept, CreditDesign design, double[] eta, RealMatrix covariance, double logLik, int rounds, boolean converged) {
    var items = new ItemCurve[data.allItems];
    var errors = new ItemErrors[data.allItems];
    Arrays.fill(items, ItemCurve.undefined());
    Arrays.fill(errors, ItemErrors.UNDEFINED);
    var beta = design.beta(eta);
    var at = 0;
    for (var i = 0; i < kept.length; i++) {
      var d = new double[beta[i].length];
      var b = new double[beta[i].length];
      for (var k = 0; k < d.length; k++) {
        var own = covariance.getEntry(at + k, at + k);
        d[k] = Math.sqrt(Math.max(0, own));
        b[k] = k == 0 ? d[k] : Math.sqrt(Math.max(0, own + covariance.getEntry(at + k - 1, at + k - 1) - 2 * covariance.getEntry(at + k, at + k - 1)));
      }
      items[data.kept[kept[i]]] = new CreditCurve(1, beta[i], data.values[kept[i]]);
      errors[data.kept[kept[i]]] = new ItemErrors(0, d, b, Double.NaN);
      at += d.length;
    }
    var middling = Answered.of(data, kept).stream().mapToDouble(Answered::middling).sum();
    return ConditionalFit.of(
        logLik, data.answering(), (int) Math.round(middling), design.parameters(), rounds, converged, List.of(items), List.of(errors));
  }
}
