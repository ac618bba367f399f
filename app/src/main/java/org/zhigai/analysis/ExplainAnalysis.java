package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ctt.ClassicalItems;
import org.zhigai.stats.ctt.Reliability;
import org.zhigai.stats.trust.Explain;
import org.zhigai.stats.trust.ExplainModels;
import org.zhigai.stats.trust.Explanation;
import org.zhigai.stats.trust.Trust;

/** Goes through an analysis and says of every number how it was made, with its own figures. */
final class ExplainAnalysis {
  private final Scores scores;
  private final Analysis found;
  private final List<Explained> out = new ArrayList<>();

  ExplainAnalysis(Scores scores, Analysis found) {
    this.scores = scores;
    this.found = found;
  }

  List<Explained> all() {
    if (found.items() != null && found.total() != null) {
      total(found.total());
      found.items().forEach(this::item);
    }
    out.addAll(new ExplainMore(scores, found).all());
    if (found.sp() != null) {
      add("sp/meanCaution", Explain.caution(found.sp().meanCaution(), found.sp().n(), found.sp().trust()));
    }
    if (found.blueprint() != null) {
      found.blueprint().points().forEach(this::point);
    }
    if (found.model() != null) {
      model(found.model());
    }
    if (found.dif() != null) {
      found.dif().forEach(d -> add("dif/" + d.item() + "/delta", Explain.dif(d.alpha(), d.delta(), d.chi2(), d.q(), d.trust())));
    }
    variance();
    if (found.change() != null) {
      change(found.change());
    }
    if (found.groups() != null) {
      groups(found.groups());
    }
    scales();
    if (found.bootstrap() != null) {
      found.bootstrap().forEach(r -> add("bootstrap/" + r.what(), Explain.resampled(r.value(), r.interval(), r.units(), r.trust())));
    }
    var link = found.linking();
    if (link != null) {
      var dropped = (int) link.drift().stream().filter(d -> !d.used()).count();
      add("linking/stockingLord", Explain.linking(link.stockingLord().slope(), link.stockingLord().shift(), link.anchors(), dropped, link.trust()));
    }
    return List.copyOf(out);
  }

  private void add(String number, Explanation how) {
    out.add(Explained.of(number, how));
  }

  private void total(Analysis.Total total) {
    var complete = scores.matrix().complete();
    double variances = 0;
    for (var i = 0; i < complete.items(); i++) {
      var sd = Descriptives.of(complete.column(i)).sd();
      variances += sd * sd;
    }
    var alpha = Reliability.alpha(complete);
    add("total/mean", Explain.mean(total.mean(), total.n(), total.meanInterval(), total.trust()));
    add("total/sd", Explain.sd(total.sd(), total.n(), total.trust()));
    add("total/alpha", Explain.alpha(alpha, variances, total.sd() * total.sd(), total.alpha().trust()));
    add("total/omega", Explain.omega(total.omega().total(), total.omega().hierarchical(), total.omega().n(), total.omega().trust()));
    add("total/sem", Explain.sem(total.sd(), alpha.value(), total.sem(), total.alpha().trust()));
  }

  private void item(Analysis.Item item) {
    var at = scores.items().indexOf(item.item());
    var tails = ClassicalItems.tails(scores.matrix(), at, item.fullMark());
    var complete = scores.matrix().complete().persons();
    var name = "items/" + item.item();
    add(name + "/difficultyP", Explain.difficulty(item.mean(), item.fullMark(), item.n(), item.trust()));
    add(name + "/itemRest", Explain.itemRest(item.itemRest(), complete, item.itemRestInterval(), item.trust()));
    add(name + "/d27", Explain.d27(tails[0], tails[1], complete, item.d27Interval(), item.trust()));
  }

  private void point(SkillReport.Point point) {
    double full = 0;
    for (var item : point.items()) {
      full += scores.fullMarks()[scores.items().indexOf(item)];
    }
    add(
        "blueprint/" + point.point() + "/rate",
        Explain.scoreRate(point.rate() * full, full, point.items().size(), point.n(), point.interval(), point.trust()));
  }

  private void model(Analysis.Model model) {
    for (var item : model.items()) {
      var b = item.b();
      var d = item.d();
      // Of an item of several points each step has a place; the first is told.
      if (item.a() != null && b != null && d != null && b.length > 0 && d.length > 0 && item.guess() == null) {
        add("model/items/" + item.item() + "/b", Explain.location(item.a(), d[0], b[0], model.trust()));
      }
    }
    var fit = model.fit();
    if (fit != null) {
      add("model/fit/m2", ExplainModels.fit(fit.m2(), fit.df(), fit.p(), fit.rmsea2(), fit.interval(), fit.n(), fit.trust()));
    }
    for (var item : model.items()) {
      var se = item.se();
      var b = item.b();
      if (item.guess() != null && item.a() != null && b != null && b.length == 1 && se != null && se.guess() != null) {
        add("model/items/" + item.item() + "/guess", ExplainModels.guessing(item.guess(), se.guess(), b[0], item.a(), model.trust()));
      }
      if (item.guess() != null && item.slip() != null && se != null && se.guess() != null && se.slip() != null) {
        add("model/items/" + item.item() + "/guess", Explain.guessing(item.guess(), item.slip(), se.guess(), se.slip(), model.trust()));
      }
    }
    if (model.reliability() != null) {
      add("model/reliability", Explain.abilityReliability(model.reliability(), model.n(), model.trust()));
    }
    if (model.skills() != null) {
      model.skills().forEach(s -> add("model/skills/" + s.skill() + "/prevalence", Explain.mastery(s.prevalence(), s.accuracy(), s.items(), s.trust())));
    }
    for (var person : model.persons()) {
      var theta = person.eap() == null ? person.wle() : person.eap();
      if (theta != null && person.se() != null) {
        add("model/persons/" + person.row() + "/ability", Explain.ability(theta, person.se(), model.trust()));
      }
    }
  }

  private void variance() {
    var v = found.variance();
    if (v != null) {
      add("variance/icc", Explain.icc(v.between(), v.within(), v.icc(), v.groups().size(), v.iccInterval(), v.trust()));
      v.groups().forEach(g -> add("variance/groups/" + g.group(), Explain.shrunken(g.shrunken(), g.n(), g.interval(), v.trust())));
    }
    var added = found.valueAdded();
    if (added != null) {
      added.groups().forEach(g -> add("valueAdded/groups/" + g.group(), Explain.shrunken(g.value(), g.n(), g.interval(), g.trust())));
    }
  }

  private void change(ScoreChange change) {
    var sd = change.leastReliable() / (1.959964 * Math.sqrt(2 * (1 - change.reliability())));
    var r = change.regression();
    add("change/mean", Explain.mean(change.mean(), change.n(), change.interval(), change.trust()));
    add("change/leastReliable",
        Explain.reliableChange(sd, change.reliability(), change.leastReliable(), change.up(), change.down(), change.trust()));
    var contrast = change.contrast();
    if (contrast != null) {
      add("change/contrast",
          Explain.adjusted(
              contrast.difference().value(), contrast.adjusted().value(), interval(contrast.adjusted()), contrast.nTreated(),
              contrast.nComparison(), contrast.smallestDetectable(), contrast.trust()));
    }
    add("change/regression", Explain.regression(r.correlation(), r.expected(), r.observed(), r.n(), change.trust()));
  }

  private void groups(Analysis.Groups groups) {
    for (var g : groups.groups()) {
      var name = "groups/" + g.group();
      add(name + "/mean", Explain.mean(g.mean(), g.n(), g.meanInterval(), g.trust()));
      var rate = g.rate();
      if (rate != null && !Double.isNaN(rate.share())) {
        add(name + "/rate", Explain.rate((int) Math.round(rate.share() * g.n()), g.n(), new Interval(rate.low(), rate.high()), g.trust()));
      }
    }
    for (var c : groups.comparisons()) {
      var name = "groups/" + c.first() + "-" + c.second();
      var second = groups.groups().stream().filter(g -> g.group().equals(c.second())).findFirst();
      var first = groups.groups().stream().filter(g -> g.group().equals(c.first())).findFirst();
      var to = second.map(Analysis.GroupLine::mean).orElseGet(() -> first.map(f -> f.mean() - c.difference()).orElse(Double.NaN));
      add(name + "/difference", Explain.difference(to + c.difference(), to, c.differenceInterval(), c.p(), c.trust()));
      add(name + "/hedgesG", Explain.hedgesG(c.difference(), c.hedgesG().value(), interval(c.hedgesG()), c.trust()));
      add(name + "/cliffDelta", Explain.cliffDelta(c.cliffDelta().value(), interval(c.cliffDelta()), c.trust()));
    }
  }

  private static Interval interval(Analysis.Estimate estimate) {
    return new Interval(estimate.low(), estimate.high());
  }

  private void scales() {
    if (found.scales() == null) {
      return;
    }
    for (var scale : found.scales()) {
      add("scales/" + scale.scale() + "/mean", Explain.mean(scale.mean(), scale.n(), scale.meanInterval(), scale.trust()));
      var r = scale.relation();
      if (r != null) {
        Trust trust = scale.trust();
        add("scales/" + scale.scale() + "/relation", Explain.correlation(r.r(), r.n(), new Interval(r.low(), r.high()), trust));
      }
    }
  }
}
