package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.analysis.Request.ModelName;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.ctt.Dichotomy;
import org.zhigai.stats.irt.Abilities;
import org.zhigai.stats.irt.GuessPrior;
import org.zhigai.stats.irt.IrtFit;
import org.zhigai.stats.irt.IrtOptions;
import org.zhigai.stats.irt.ItemCurve;
import org.zhigai.stats.irt.ItemErrors;
import org.zhigai.stats.irt.ItemFit;
import org.zhigai.stats.irt.LimitedInformation;
import org.zhigai.stats.irt.MarginalModel;
import org.zhigai.stats.irt.Responses;
import org.zhigai.stats.irt.StandardErrors;
import org.zhigai.stats.irt.WrightMap;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Rasch, 2PL, 3PL, partial credit and graded response models of one table. */
final class ItemResponse {
  private static final int MOST_CATEGORIES = 120;
  private static final double BIN = 0.5;

  private final Scores scores;
  private final Guard guard;
  private final List<Phrase> notes;

  /** @param notes receives what was done to the scores */
  ItemResponse(Scores scores, Guard guard, List<Phrase> notes) {
    this.scores = scores;
    this.guard = guard;
    this.notes = notes;
  }

  /** Items of forms that nothing joins have no common scale, whatever a program prints. */
  private void oneScale() {
    // An item by itself is no form: it tells nothing, and models leave it out.
    var forms = Forms.of(scores.matrix()).stream().filter(f -> f.size() > 1).toList();
    if (forms.size() > 1) {
      throw Refusals.forms(scores.file(), forms.size(), names(forms.get(0)), names(forms.get(1)));
    }
  }

  private String names(List<Integer> items) {
    return SideFile.shown(items.stream().map(scores.items()::get).toList());
  }

  /** The scores a model works on: right and wrong for the models that know no more. */
  ScoreMatrix matrix(ModelName model, boolean cml) {
    var rightAndWrong = model == ModelName.TWO_PL || model == ModelName.THREE_PL || (model == ModelName.RASCH && cml);
    oneScale();
    if (rightAndWrong && !scores.binary()) {
      notes.add(Phrase.of("analysis.note.dichotomy", Dichotomy.USUAL_RATE));
      return Dichotomy.at(scores.matrix(), scores.fullMarks(), Dichotomy.USUAL_RATE);
    }
    for (var i = 0; i < scores.matrix().items(); i++) {
      var different = Arrays.stream(scores.matrix().column(i)).filter(v -> !Double.isNaN(v)).distinct().count();
      if (different > MOST_CATEGORIES) {
        throw Refusals.values(scores.items().get(i), (int) different);
      }
    }
    return scores.matrix();
  }

  static IrtOptions options(ModelName model, boolean slopePrior, GuessPrior guess) {
    var options =
        switch (model) {
          case RASCH, PCM -> IrtOptions.COMMON_SLOPE;
          case THREE_PL -> IrtOptions.guessing(guess);
          case GRM -> IrtOptions.GRADED;
          default -> IrtOptions.FREE_SLOPES;
        };
    return slopePrior ? options.withSlopePrior() : options;
  }

  Analysis.Model marginal(ModelName model, boolean slopePrior, GuessPrior guess, Progress progress) {
    if (model == ModelName.RSM) {
      throw Refusals.onlyConditional(name(model));
    }
    var matrix = matrix(model, false);
    var options = options(model, slopePrior, guess);
    if (model == ModelName.THREE_PL) {
      notes.add(Double.isInfinite(guess.sd()) ? Phrase.of("analysis.note.no-guess-prior") : Phrase.of("analysis.note.guess-prior", guess.chance(), guess.sd()));
    }
    var fit = MarginalModel.fit(matrix, options, progress.part(0, .6));
    var answered = (int) Arrays.stream(fit.eap()).filter(v -> !Double.isNaN(v)).count();
    var trust = TrustRules.found(fit.converged(), trust(model, matrix, answered));
    if (!fit.converged()) {
      notes.add(Phrase.of("analysis.note.not-converged", name(model).toUpperCase(Locale.ROOT), fit.iterations()));
    }
    var errors = guard.says(trust) ? StandardErrors.of(matrix, options, fit, progress.part(.6, .9)) : List.<ItemErrors>of();
    var fits = ItemFit.of(matrix, fit.items(), fit.eap());
    var items = new ArrayList<Analysis.ModelItem>();
    for (var i = 0; i < matrix.items(); i++) {
      var curve = fit.items().get(i);
      items.add(
          item(
              i, guard.say(curve.a(), trust), guard.say(curve.b(), trust), guard.say(curve.d(), trust),
              model == ModelName.THREE_PL ? guard.say(curve.guess(), trust) : null,
              errors.isEmpty()
                  ? null
                  : new Analysis.Errors(
                      errors.get(i).a(), errors.get(i).b(), errors.get(i).d(), model == ModelName.THREE_PL ? errors.get(i).guess() : null, null, null),
              guard.say(fits.get(i).infit(), trust), guard.say(fits.get(i).outfit(), trust),
              guard.say(Told.of(curve), trust), guard.say(Told.mostAt(curve), trust)));
    }
    return new Analysis.Model(
        name(model), "mml", answered, fit.parameters() == 0 ? Double.NaN : fit.logLik(), fit.parameters(),
        fit.parameters() == 0 ? Double.NaN : fit.aic(),
        fit.parameters() == 0 ? Double.NaN : -2 * fit.logLik() + fit.parameters() * Math.log(answered), fit.iterations(), fit.converged(), trust,
        List.copyOf(items), null,
        persons(fit, TrustRules.of(Method.EAP, TrustFacts.of(answered))), guard.say(fit.reliability(), trust), null, null,
        Told.all(fit.items(), guard, trust), wright(fit.eap(), guard, trust),
        limited(matrix, fit, options, trust, progress.part(.9, 1)));
  }

  private Analysis.Fit limited(ScoreMatrix matrix, IrtFit fit, IrtOptions options, Trust model, Progress progress) {
    if (!guard.says(model)) {
      return new Analysis.Fit(Double.NaN, 0, Double.NaN, Double.NaN, Interval.UNDEFINED, Double.NaN, matrix.persons(), model);
    }
    var found = LimitedInformation.of(matrix, fit.items(), options.commonSlope(), progress);
    return new Analysis.Fit(
        found.statistic(), found.df(), found.p(), found.rmsea(), found.interval(), found.srmsr(), found.n(), TrustRules.fit(found.outcome(), model));
  }

  static Analysis.@Nullable Wright wright(double[] abilities, Guard guard, Trust trust) {
    var map = WrightMap.of(abilities, List.of(), BIN);
    return guard.says(trust) ? new Analysis.Wright(map.from(), map.width(), map.persons()) : null;
  }

  private Trust trust(ModelName model, ScoreMatrix matrix, int n) {
    var method =
        switch (model) {
          case RASCH -> Method.RASCH;
          case PCM -> Method.PCM;
          case GPCM -> Method.GPCM;
          case GRM -> Method.GRM;
          case THREE_PL -> Method.THREE_PL;
          default -> Method.TWO_PL;
        };
    var data = Responses.of(matrix);
    var facts = TrustFacts.of(n).withLeast(data.rarestCategory());
    return TrustRules.of(method, data.kept().length == 0 ? facts.notDefined() : facts);
  }

  private List<Analysis.ModelPerson> persons(IrtFit fit, Trust trust) {
    return IntStream.range(0, fit.eap().length)
        .mapToObj(p -> {
          var eap = guard.say(fit.eap()[p], trust);
          return new Analysis.ModelPerson(
              p + 1, scores.id(p), eap, null, guard.say(fit.se()[p], trust), IrtFit.scaled(eap), null);
        })
        .toList();
  }

  static String name(ModelName model) {
    return switch (model) {
      case CTT -> "ctt";
      case RASCH -> "rasch";
      case PCM -> "pcm";
      case RSM -> "rsm";
      case TWO_PL -> "2pl";
      case THREE_PL -> "3pl";
      case GPCM -> "gpcm";
      case GRM -> "grm";
      case DINA -> "dina";
      case DINO -> "dino";
      case GDINA -> "gdina";
    };
  }

  private Analysis.ModelItem item(
      int i, double a, double[] b, double[] d, @Nullable Double guess, Analysis.@Nullable Errors se, double infit, double outfit, double[] information,
      double at) {
    return new Analysis.ModelItem(scores.items().get(i), a, b, d, guess, null, null, se, infit, outfit, information, at);
  }

  /** Abilities by items calibrated before, for as few rows as there are; items that the bank does not hold are passed over. */
  Analysis.Model banked(ReadBank bank) {
    notes.addAll(bank.notes());
    var matrix = scores.matrix();
    var curves = scores.items().stream().map(i -> bank.curves().getOrDefault(i, ItemCurve.undefined())).toList();
    var found = Abilities.of(matrix, curves, 0, 1);
    var n = (int) Arrays.stream(found.eap()).filter(v -> !Double.isNaN(v)).count();
    var facts = TrustFacts.of(n).fromCalibratedItems();
    var trust = TrustRules.of(Method.EAP, curves.stream().noneMatch(ItemCurve::defined) ? facts.notDefined() : facts);
    var fits = ItemFit.of(matrix, curves, found.eap());
    var fit = new IrtFit(Double.NaN, 0, 0, true, curves, found.eap(), found.se());
    var items = new ArrayList<Analysis.ModelItem>();
    for (var i = 0; i < curves.size(); i++) {
      items.add(
          item(
              i, curves.get(i).a(), curves.get(i).b(), curves.get(i).d(), null, null, fits.get(i).infit(), fits.get(i).outfit(),
              Told.of(curves.get(i)), Told.mostAt(curves.get(i))));
    }
    return new Analysis.Model(
        "bank", "eap", n, Double.NaN, 0, Double.NaN, Double.NaN, 0, true, trust, List.copyOf(items), null, persons(fit, trust), fit.reliability(),
        null, null, Told.all(curves, guard, trust), wright(found.eap(), guard, trust), null);
  }
}
