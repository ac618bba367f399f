package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ChiSquared;
import org.zhigai.stats.Interval;
import org.zhigai.stats.mixed.MixedFit;
import org.zhigai.stats.mixed.MixedModel;
import org.zhigai.stats.mixed.RandomTerm;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Crossed groupings and random slopes of one table. */
final class FitMixed {
  private final Guard guard;

  FitMixed(Guard guard) {
    this.guard = guard;
  }

  /**
   * @param slope what differs in its slope between the groups of the first grouping; null for intercepts alone
   * @param crossed the second grouping; null for none
   */
  Mixed of(
      String name, double[] score, double[][] covariates, String groupName, Grouping groups, double @Nullable [] slope, @Nullable String crossedName,
      @Nullable Grouping crossed, Progress progress) {
    var terms = new ArrayList<RandomTerm>();
    var names = new ArrayList<List<String>>();
    terms.add(new RandomTerm(groupName, groups.of(), slope == null ? new double[0] : slope));
    names.add(groups.labels());
    if (crossed != null && crossedName != null) {
      terms.add(RandomTerm.intercept(crossedName, crossed.of()));
      names.add(crossed.labels());
    }
    var fixed = new ArrayList<double[]>();
    if (slope != null) {
      fixed.add(slope);
    }
    fixed.addAll(List.of(covariates));
    var found = MixedModel.reml(score, fixed.toArray(double[][]::new), terms, progress);
    var out = new ArrayList<Mixed.Term>();
    var least = Integer.MAX_VALUE;
    for (var t = 0; t < names.size(); t++) {
      least = Math.min(least, names.get(t).size());
    }
    var trust = trust(found, least);
    double all = found.within();
    for (var term : found.terms()) {
      all += term.variance();
    }
    for (var t = 0; t < found.terms().size(); t++) {
      out.add(term(found.terms().get(t), names.get(t), slope == null ? all : Double.NaN, trust(found, names.get(t).size())));
    }
    return new Mixed(
        name, found.n(), guard.say(found.reml(), trust), guard.say(found.within(), trust), guard.say(found.fixed(), trust),
        guard.say(found.fixedErrors(), trust),
        List.copyOf(out), found.converged(), trust);
  }

  private static Trust trust(MixedFit found, int groups) {
    var facts = TrustFacts.of(found.n()).withGroups(groups);
    return TrustRules.of(Method.VARIANCE_SHARE, found.defined() || groups < 2 ? facts : facts.notDefined());
  }

  private Mixed.Term term(MixedFit.Term term, List<String> labels, double all, Trust trust) {
    var sloped = term.covariance().length == 2;
    var groups = new ArrayList<Mixed.Group>();
    for (var g = 0; g < labels.size() && g < term.effects().length; g++) {
      groups.add(new Mixed.Group(labels.get(g), term.sizes()[g], guard.say(term.effects()[g], trust), guard.say(term.effectErrors()[g], trust)));
    }
    var ratio = term.likelihoodRatio();
    // At the edge half of the chance is a point, half has one parameter more (Self and Liang 1987).
    var p = sloped ? (ChiSquared.tail(ratio, 1) + ChiSquared.tail(ratio, 2)) / 2 : ratio > 0 ? ChiSquared.tail(ratio, 1) / 2 : 1;
    return new Mixed.Term(
        term.name(), guard.say(term.variance(), trust), guard.say(term.variance() / all, trust),
        sloped ? null : guard.say(new Interval(term.ratioInterval()[0], term.ratioInterval()[1]), trust),
        sloped ? (Double) guard.say(term.covariance()[1][1], trust) : null, sloped ? (Double) guard.say(term.covariance()[0][1], trust) : null,
        sloped ? (Double) guard.say(term.correlation(), trust) : null, guard.say(ratio, trust), guard.say(p, trust), List.copyOf(groups), trust);
  }
}
