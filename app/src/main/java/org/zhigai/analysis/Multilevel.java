package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.RandomIntercept;
import org.zhigai.stats.multilevel.VarianceComponents;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** What of a score lies between groups, and what groups add to an earlier score. */
final class Multilevel {
  private static final double LEVEL = 0.95;

  private final Guard guard;

  Multilevel(Guard guard) {
    this.guard = guard;
  }

  Analysis.Variance variance(String name, double[] score, double[][] covariates, Grouping groups) {
    var found = RandomIntercept.reml(groups.labelled(score), covariates, groups.of());
    var facts = TrustFacts.of(found.n()).withGroups(found.groups());
    var rule = TrustRules.of(Method.VARIANCE_SHARE, found.defined() || found.groups() < 2 ? facts : facts.notDefined());
    var trust = found.moreAlike() ? Guard.graver(new Trust(Trust.Level.WITH_CARE, Phrase.of("analysis.reason.alike")), rule) : rule;
    var effects = effects(found, groups, trust);
    return new Analysis.Variance(
        name, found.n(), guard.say(found.between(), trust), guard.say(found.within(), trust), guard.say(found.icc(), trust),
        guard.say(found.iccInterval(), trust), guard.say(found.reml(), trust), guard.say(found.likelihoodRatio(), trust),
        guard.say(found.fixed(), trust), effects.stream().mapToDouble(Analysis.GroupEffect::shrunken).toArray(), effects, trust);
  }

  private List<Analysis.GroupEffect> effects(VarianceComponents found, Grouping groups, Trust trust) {
    var out = new ArrayList<Analysis.GroupEffect>();
    for (var g = 0; g < found.labels().length; g++) {
      out.add(
          new Analysis.GroupEffect(
              groups.labels().get(found.labels()[g]), found.sizes()[g], guard.say(found.effects()[g], trust),
              guard.say(found.defined() ? found.effectInterval(g, LEVEL) : Interval.UNDEFINED, trust)));
    }
    return List.copyOf(out);
  }

  /** Both scores standardised over the rows that have both and a group. */
  Analysis.ValueAdded valueAdded(String beforeName, double[] before, String afterName, double[] after, Grouping groups) {
    var first = groups.labelled(before);
    var second = groups.labelled(after);
    var matched = 0;
    for (var p = 0; p < first.length; p++) {
      var both = !Double.isNaN(first[p]) && !Double.isNaN(second[p]);
      matched += both ? 1 : 0;
      first[p] = both ? first[p] : Double.NaN;
      second[p] = both ? second[p] : Double.NaN;
    }
    var found = RandomIntercept.reml(standardised(second), standardised(first), groups.of());
    var facts = TrustFacts.of(matched).withGroups(found.groups());
    var trust = TrustRules.of(Method.VALUE_ADDED, found.defined() ? facts : facts.notDefined());
    var lines = new ArrayList<Analysis.ValueLine>();
    for (var g = 0; g < found.labels().length; g++) {
      var own = TrustFacts.of(found.sizes()[g]);
      var mark = Guard.graver(trust, TrustRules.of(Method.VALUE_ADDED, found.defined() ? own : own.notDefined()));
      lines.add(
          new Analysis.ValueLine(
              groups.labels().get(found.labels()[g]), found.sizes()[g], guard.say(found.effects()[g], mark),
              guard.say(found.defined() ? found.effectInterval(g, LEVEL) : Interval.UNDEFINED, mark), mark));
    }
    return new Analysis.ValueAdded(
        beforeName, afterName, matched, guard.say(found.fixed().length > 1 ? found.fixed()[1] : Double.NaN, trust),
        guard.say(found.icc(), trust), List.copyOf(lines), trust);
  }

  private static double[] standardised(double[] values) {
    var about = Descriptives.of(values);
    var out = values.clone();
    for (var p = 0; p < out.length; p++) {
      // A constant earlier score predicts nothing, but is known.
      out[p] = about.sd() > 0 ? (out[p] - about.mean()) / about.sd() : out[p] - about.mean();
    }
    return out;
  }
}
