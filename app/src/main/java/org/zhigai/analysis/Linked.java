package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.irt.GuessPrior;
import org.zhigai.stats.irt.IrtFit;
import org.zhigai.stats.irt.ItemCurve;
import org.zhigai.stats.irt.MarginalModel;
import org.zhigai.stats.link.Linking;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Two papers that share items, each fitted by itself, the first carried to the scale of the other. */
final class Linked {
  private static final double FAR = 1.96;

  private final Request.ModelName model;
  private final boolean slopePrior;
  private final Guard guard;

  Linked(Request.ModelName model, boolean slopePrior, Guard guard) {
    this.model = model;
    this.slopePrior = slopePrior;
    this.guard = guard;
  }

  /** Items are the same when their headings are. Anchors that have moved against the others are left out. */
  Analysis.Link of(Scores here, Scores there, List<Phrase> notes, Progress progress) {
    var names = here.items().stream().filter(there.items()::contains).toList();
    var fresh = curves(fit(here, notes, progress.part(0, .45)), here, names);
    var old = curves(fit(there, notes, progress.part(.45, .9)), there, names);
    var z = Linking.drift(fresh, old);
    var drift = new ArrayList<Analysis.Drift>();
    var freshUsed = new ArrayList<ItemCurve>();
    var oldUsed = new ArrayList<ItemCurve>();
    for (var i = 0; i < names.size(); i++) {
      var used = Math.abs(z[i]) <= FAR && fresh.get(i).defined() && old.get(i).defined();
      drift.add(new Analysis.Drift(names.get(i), z[i], used));
      if (used) {
        freshUsed.add(fresh.get(i));
        oldUsed.add(old.get(i));
      }
    }
    var n = Math.min(here.persons(), there.persons());
    var share = here.items().isEmpty() ? 0 : (double) freshUsed.size() / here.items().size();
    var meanSigma = Linking.of(Linking.Method.MEAN_SIGMA, freshUsed, oldUsed);
    var facts = TrustFacts.of(n).withLeast(freshUsed.size()).withShare(share);
    var trust = TrustRules.of(Method.LINKING, Double.isNaN(meanSigma.slope()) && freshUsed.size() >= 2 ? facts.notDefined() : facts);
    return new Analysis.Link(
        there.file(), freshUsed.size(), share, n, line(meanSigma, trust),
        line(Linking.of(Linking.Method.HAEBARA, freshUsed, oldUsed), trust),
        line(Linking.of(Linking.Method.STOCKING_LORD, freshUsed, oldUsed), trust), List.copyOf(drift), trust);
  }

  private IrtFit fit(Scores scores, List<Phrase> notes, Progress progress) {
    var matrix = new ItemResponse(scores, guard, notes).matrix(model, false);
    return MarginalModel.fit(matrix, ItemResponse.options(model, slopePrior, GuessPrior.NONE), progress);
  }

  private static List<ItemCurve> curves(IrtFit fit, Scores scores, List<String> names) {
    return names.stream().map(n -> fit.items().get(scores.items().indexOf(n))).toList();
  }

  private Analysis.Line line(Linking linking, Trust trust) {
    return new Analysis.Line(guard.say(linking.slope(), trust), guard.say(linking.shift(), trust));
  }
}
