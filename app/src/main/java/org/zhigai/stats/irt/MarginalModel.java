package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.em.Em;
import org.zhigai.stats.em.EmResult;

/** Marginal maximum likelihood of Rasch, 2PL, 3PL, (generalised) partial credit and graded response models; missing scores stay missing. */
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
    var model = likelihood(data, options);
    var found = Em.fit(model, model.start(), options.tolerance(), options.most(), progress);
    return result(model, found);
  }

  static MarginalLikelihood likelihood(Responses data, IrtOptions options) {
    return options.shape() == CurveShape.CREDIT ? new PartialCredit(data, options) : new CurveModel(data, options);
  }

  private static IrtFit result(MarginalLikelihood model, EmResult found) {
    var data = model.data();
    var x = found.parameters();
    var logLik = model.expect(x);
    // The abilities may have come out upside down; the normal does not mind.
    double slopes = 0;
    for (var i = 0; i < data.items; i++) {
      slopes += x[model.slopeAt(i)];
    }
    var sign = slopes < 0 ? -1 : 1;
    var items = new ItemCurve[data.allItems];
    Arrays.fill(items, ItemCurve.undefined());
    for (var i = 0; i < data.items; i++) {
      items[data.kept[i]] = sign > 0 ? model.curve(i, x) : model.curve(i, x).moved(sign, 0);
    }
    var eap = new double[data.persons()];
    var se = new double[data.persons()];
    for (var p = 0; p < eap.length; p++) {
      var u = data.patternOf[p];
      var answered = data.answered(u);
      eap[p] = answered ? sign * model.ability(u) : Double.NaN;
      se[p] = answered ? model.abilitySd(u) : Double.NaN;
    }
    return new IrtFit(
        logLik, model.size(), found.iterations(), found.converged(), List.of(items), eap, se);
  }

  private static IrtFit nothing(ScoreMatrix scores) {
    var unknown = new double[scores.persons()];
    Arrays.fill(unknown, Double.NaN);
    return new IrtFit(
        0, 0, 0, true, Collections.nCopies(scores.items(), ItemCurve.undefined()), unknown, unknown.clone());
  }
}
