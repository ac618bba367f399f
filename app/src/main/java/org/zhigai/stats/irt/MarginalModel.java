package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.em.Em;
import org.zhigai.stats.em.EmResult;

/** Marginal maximum likelihood of Rasch, 2PL, partial credit and generalised partial credit models; missing scores stay missing. */
public final class MarginalModel {

  private MarginalModel() {}

  /**
   * @param scores persons × items; an item's categories are its distinct scores in ascending order
   * @param options which model
   */
  public static IrtFit fit(ScoreMatrix scores, IrtOptions options, Progress progress) {
    var data = Responses.of(scores);
    if (data.items == 0) {
      return nothing(scores);
    }
    var model = new PartialCredit(data, options);
    var found = Em.fit(model, model.start(), options.tolerance(), options.most(), progress);
    return result(model, found);
  }

  static IrtFit result(PartialCredit model, EmResult found) {
    var data = model.data;
    var x = found.parameters();
    var logLik = model.expect(x);
    // The abilities may have come out upside down; the normal does not mind.
    double slopes = 0;
    for (var i = 0; i < data.items; i++) {
      slopes += x[model.slopeAt(i)];
    }
    var sign = slopes < 0 ? -1 : 1;
    var items = new ItemCurve[data.allItems];
    Arrays.fill(items, ItemCurve.UNDEFINED);
    for (var i = 0; i < data.items; i++) {
      items[data.kept[i]] =
          new CreditCurve(
              sign * x[model.slopeAt(i)],
              Arrays.copyOfRange(x, model.dAt[i], model.dAt[i] + model.steps(i)),
              data.values[i]);
    }
    var eap = new double[data.persons()];
    var se = new double[data.persons()];
    for (var p = 0; p < eap.length; p++) {
      var u = data.patternOf[p];
      var answered = data.answered(u);
      eap[p] = answered ? sign * model.eap[u] : Double.NaN;
      se[p] = answered ? model.sd[u] : Double.NaN;
    }
    return new IrtFit(
        logLik, model.size, found.iterations(), found.converged(), List.of(items), eap, se);
  }

  private static IrtFit nothing(ScoreMatrix scores) {
    var unknown = new double[scores.persons()];
    Arrays.fill(unknown, Double.NaN);
    return new IrtFit(
        0, 0, 0, true, Collections.nCopies(scores.items(), ItemCurve.UNDEFINED), unknown, unknown.clone());
  }
}
