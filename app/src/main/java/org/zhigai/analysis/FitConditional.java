package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.zhigai.analysis.Request.ModelName;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.irt.AndersenRatio;
import org.zhigai.stats.irt.ConditionalFit;
import org.zhigai.stats.irt.ConditionalModel;
import org.zhigai.stats.irt.ConditionalModel.Form;
import org.zhigai.stats.irt.ItemCurve;
import org.zhigai.stats.irt.ItemFit;
import org.zhigai.stats.irt.Responses;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Rasch, partial credit and rating scale by conditional maximum likelihood. */
final class FitConditional {
  private final Scores scores;
  private final Guard guard;
  private final List<Phrase> notes;

  /** @param notes receives what was done to the scores */
  FitConditional(Scores scores, Guard guard, List<Phrase> notes) {
    this.scores = scores;
    this.guard = guard;
    this.notes = notes;
  }

  Analysis.Model fit(ModelName model, ItemResponse models, Progress progress) {
    var matrix = models.matrix(model, true);
    var form = model == ModelName.RSM ? Form.RATING_SCALE : Form.PARTIAL_CREDIT;
    if (model == ModelName.RSM) {
      sameMarks();
    }
    var fit = ConditionalModel.fit(matrix, form, progress.part(0, .5));
    var trust = trust(model, matrix, fit);
    var andersen = AndersenRatio.of(matrix, form, progress.part(.5, 1));
    var abilities = IntStream.range(0, matrix.persons()).mapToObj(p -> fit.ability(matrix.row(p))).toList();
    var logLik = fit.parameters() == 0 ? Double.NaN : fit.logLik();
    return new Analysis.Model(
        ItemResponse.name(model), "cml", fit.n(), logLik, fit.parameters(), -2 * logLik + 2 * fit.parameters(),
        -2 * logLik + fit.parameters() * Math.log(fit.middling()), fit.iterations(), fit.converged(), trust, items(matrix, fit, trust), null,
        persons(abilities, trust), null, null,
        new Analysis.Andersen(guard.say(andersen.statistic(), trust), andersen.df(), guard.say(andersen.p(), trust), andersen.items().length),
        Told.all(fit.items(), guard, trust), ItemResponse.wright(abilities.stream().mapToDouble(a -> a[0]).toArray(), guard, trust), null);
  }

  /** Steps that are the same for all items need items of the same marks. */
  private void sameMarks() {
    var full = scores.fullMarks();
    for (var i = 1; i < full.length; i++) {
      if (full[i] != full[0] && !Double.isNaN(full[i]) && !Double.isNaN(full[0])) {
        throw Refusals.ratingScale(scores.items().get(0), full[0], scores.items().get(i), full[i]);
      }
    }
  }

  private Trust trust(ModelName model, ScoreMatrix matrix, ConditionalFit fit) {
    var method = Method.valueOf(model.name());
    var facts = TrustFacts.of(fit.n()).withLeast(Responses.of(matrix).rarestCategory());
    var left = IntStream.range(0, matrix.items()).filter(i -> !fit.items().get(i).defined()).mapToObj(scores.items()::get).toList();
    if (!left.isEmpty()) {
      notes.add(Phrase.of("analysis.note.no-place", left.size(), SideFile.shown(left)));
    }
    if (!fit.converged()) {
      notes.add(Phrase.of("analysis.note.not-converged", ItemResponse.name(model).toUpperCase(Locale.ROOT), fit.iterations()));
    }
    return TrustRules.found(fit.converged(), TrustRules.of(method, fit.parameters() == 0 ? facts.notDefined() : facts));
  }

  private List<Analysis.ModelItem> items(ScoreMatrix matrix, ConditionalFit fit, Trust trust) {
    var likely = IntStream.range(0, matrix.persons()).mapToDouble(p -> fit.mostLikely(matrix.row(p))).toArray();
    var fits = ItemFit.of(matrix, fit.items(), likely);
    var out = new ArrayList<Analysis.ModelItem>();
    for (var i = 0; i < matrix.items(); i++) {
      var curve = fit.items().get(i);
      var errors = fit.errors().get(i);
      out.add(
          new Analysis.ModelItem(
              scores.items().get(i), guard.say(curve.a(), trust), guard.say(places(curve, curve.b()), trust), guard.say(places(curve, curve.d()), trust),
              null, null, null,
              new Analysis.Errors(null, guard.say(places(curve, errors.b()), trust), guard.say(places(curve, errors.d()), trust), null, null, null),
              guard.say(fits.get(i).infit(), trust), guard.say(fits.get(i).outfit(), trust), guard.say(Told.of(curve), trust),
              guard.say(Told.mostAt(curve), trust)));
    }
    return List.copyOf(out);
  }

  /** An item without a place has one that is not to be had. */
  private static double[] places(ItemCurve curve, double[] values) {
    return curve.defined() ? values : new double[] {Double.NaN};
  }

  private List<Analysis.ModelPerson> persons(List<double[]> abilities, Trust trust) {
    return IntStream.range(0, abilities.size())
        .mapToObj(p -> new Analysis.ModelPerson(
            p + 1, scores.id(p), null, guard.say(abilities.get(p)[0], trust), guard.say(abilities.get(p)[1], trust), null, null))
        .toList();
  }
}
