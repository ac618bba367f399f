package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Marks;
import org.zhigai.stats.compare.Effect;
import org.zhigai.stats.compare.EffectSize;
import org.zhigai.stats.compare.MeanDifference;
import org.zhigai.stats.compare.TwoShares;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Suppression;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Groups compared on one score, two with each other, several each with the rest. Never a ranking: labels keep their order. */
final class SideBySide {
  private static final double LEVEL = 0.95;
  private static final int SMALL = 5;
  private static final int MOST_COMPARED = 12;
  private static final double MOST_PAIRS = 1e8;

  private final Grouping groups;
  private final double[] score;
  private final double pass;
  private final Guard guard;

  /** @param pass mark from which a score passes; {@code NaN} for no rates */
  SideBySide(Grouping groups, double[] score, double pass, Guard guard) {
    this.groups = groups;
    this.score = score;
    this.pass = pass;
    this.guard = guard;
  }

  Analysis.Groups of(String name) {
    var labels = groups.labels();
    var counts = new int[labels.size()];
    for (var g = 0; g < counts.length; g++) {
      counts[g] = Descriptives.of(groups.values(score, g)).n();
    }
    var hidden = Suppression.hide(counts, SMALL);
    var lines = new ArrayList<Analysis.GroupLine>();
    for (var g = 0; g < counts.length; g++) {
      lines.add(line(labels.get(g), groups.values(score, g), hidden[g]));
    }
    var comparisons = new ArrayList<Analysis.Comparison>();
    if (labels.size() == 2) {
      comparisons.add(compare(labels.get(0), groups.values(score, 0), labels.get(1), groups.values(score, 1), hidden[0] || hidden[1]));
    } else if (labels.size() <= MOST_COMPARED) {
      for (var g = 0; g < counts.length; g++) {
        comparisons.add(compare(labels.get(g), groups.values(score, g), "*", groups.others(score, g), hidden[g]));
      }
    }
    return new Analysis.Groups(name, List.copyOf(lines), List.copyOf(comparisons));
  }

  private static Trust trust(Method method, int n, boolean hidden) {
    var trust = TrustRules.of(method, TrustFacts.of(n));
    return hidden && n > 0 ? new Trust(Trust.Level.NOT_USABLE, Phrase.of("analysis.reason.small", SMALL)) : trust;
  }

  private Analysis.GroupLine line(String label, double[] values, boolean hidden) {
    var about = Descriptives.of(values);
    var trust = trust(Method.MEAN, about.n(), hidden);
    return new Analysis.GroupLine(
        label, about.n(), guard.say(about.mean(), trust), guard.say(about.sd(), trust), guard.say(about.meanInterval(LEVEL), trust),
        rate(values, trust), trust);
  }

  private Analysis.@Nullable Rate rate(double[] values, Trust trust) {
    var present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    if (Double.isNaN(pass) || present.length == 0) {
      return null;
    }
    var passed = passed(present);
    var interval = guard.say(Wilson.interval(passed, present.length, LEVEL), trust);
    return new Analysis.Rate(guard.say((double) passed / present.length, trust), interval.low(), interval.high());
  }

  private int passed(double[] present) {
    return (int) Arrays.stream(present).filter(v -> Marks.reaches(v, pass)).count();
  }

  private Analysis.Comparison compare(String first, double[] a, String second, double[] b, boolean hidden) {
    var welch = MeanDifference.welch(a, b);
    var trust = trust(Method.EFFECT_SIZE, Math.min(welch.n(), welch.m()), hidden);
    var cliff = (double) welch.n() * welch.m() <= MOST_PAIRS
        ? said(EffectSize.cliffDelta(a, b, LEVEL), trust)
        : new Analysis.Estimate(Double.NaN, Double.NaN, Double.NaN);
    return new Analysis.Comparison(
        first, second, guard.say(welch.estimate(), trust), guard.say(welch.interval(LEVEL), trust), guard.say(welch.p(), trust),
        said(EffectSize.hedgesG(a, b, LEVEL), trust), cliff, shares(a, b, trust), trust);
  }

  private Analysis.Estimate said(Effect effect, Trust trust) {
    var interval = guard.say(effect.interval(), trust);
    return new Analysis.Estimate(guard.say(effect.value(), trust), interval.low(), interval.high());
  }

  private Analysis.@Nullable Estimate shares(double[] a, double[] b, Trust trust) {
    var x = Arrays.stream(a).filter(v -> !Double.isNaN(v)).toArray();
    var y = Arrays.stream(b).filter(v -> !Double.isNaN(v)).toArray();
    if (Double.isNaN(pass) || x.length == 0 || y.length == 0) {
      return null;
    }
    var two = TwoShares.of((double) passed(x) / x.length, x.length, (double) passed(y) / y.length, y.length);
    var interval = guard.say(two.interval(), trust);
    return new Analysis.Estimate(guard.say(two.difference(), trust), interval.low(), interval.high());
  }
}
