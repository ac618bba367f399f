package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Words;
import org.zhigai.report.SheetReport;
import org.zhigai.stats.trust.Trust;

/** The tables of reliability beside alpha, of raters, of generalisability and of mixed models. */
final class ReliabilityTables {
  private final Words words;
  private final Analysis found;
  private final String source;
  private final List<SheetReport> out = new ArrayList<>();

  ReliabilityTables(Words words, Analysis found, String source) {
    this.words = words;
    this.found = found;
    this.source = source;
  }

  private record Named(String name, double value) {}

  private record Effect(String grouping, Mixed.Group group, Trust trust) {}

  List<SheetReport> all() {
    if (found.consistency() != null) {
      consistency(found.consistency());
    }
    if (found.agreement() != null) {
      agreement(found.agreement());
    }
    if (found.generalisability() != null) {
      generalisability(found.generalisability());
    }
    if (found.mixed() != null) {
      mixed(found.mixed());
    }
    return List.copyOf(out);
  }

  private void add(String key, Lines<?> lines, String formula) {
    var said = found.formulas().get(formula);
    out.add(lines.report(key, source, said == null ? List.of() : List.of(words.say(said))));
  }

  private Named named(String key, double value) {
    return new Named(words.say("analysis.number." + key), value);
  }

  private void numbers(String key, List<Named> lines, int n, Trust trust) {
    add(key, new Lines<>(words, lines).text("number", Named::name).figure("value", Named::value).count("n", l -> n).trust(l -> trust), key);
  }

  private void consistency(Bounds bounds) {
    var brown = bounds.splitHalf().spearmanBrown();
    var guttman = bounds.splitHalf().guttman();
    numbers(
        "consistency",
        List.of(
            named("lambda2", bounds.lambda2()), named("lambda6", bounds.lambda6()), named("kr20", bounds.kr20()), named("kr21", bounds.kr21()),
            named("splitOddEven", brown.oddEven()), named("splitWorst", brown.worst()), named("splitBest", brown.best()), named("splitMean", brown.mean()),
            named("guttmanWorst", guttman.worst()), named("guttmanBest", guttman.best()), named("guttmanMean", guttman.mean()),
            named("splits", bounds.splitHalf().splits())),
        bounds.n(), bounds.trust());
  }

  private void agreement(Agreement agreement) {
    add("agreement",
        new Lines<>(words, agreement.forms())
            .text("form", Agreement.Form::form)
            .figure("value", Agreement.Form::value)
            .interval(Agreement.Form::interval)
            .figure("f", Agreement.Form::f)
            .figure("p", Agreement.Form::p)
            .count("n", f -> agreement.n())
            .count("raters", f -> agreement.raters())
            .trust(f -> agreement.trust()),
        "agreement");
  }

  private void generalisability(GStudy study) {
    add("components",
        new Lines<>(words, study.components())
            .text("source", GStudy.Source::source)
            .count("df", GStudy.Source::df)
            .figure("meanSquare", GStudy.Source::meanSquare)
            .figure("variance", GStudy.Source::estimate)
            .figure("share", GStudy.Source::share),
        "generalisability");
    numbers(
        "generalisability",
        List.of(
            named("generalisability", study.generalisability()), named("dependability", study.dependability()), named("relativeError", study.relative()),
            named("absoluteError", study.absolute())),
        study.n(), study.trust());
  }

  private void mixed(Mixed mixed) {
    add("mixed",
        new Lines<>(words, mixed.terms())
            .text("group", Mixed.Term::grouping)
            .figure("variance", Mixed.Term::variance)
            .figure("share", Mixed.Term::share)
            .figure("slopeVariance", t -> t.slopeVariance() == null ? Double.NaN : t.slopeVariance())
            .figure("correlation", t -> t.correlation() == null ? Double.NaN : t.correlation())
            .figure("likelihoodRatio", Mixed.Term::likelihoodRatio)
            .figure("p", Mixed.Term::p)
            .figure("within", t -> mixed.within())
            .figure("reml", t -> mixed.reml())
            .figures("fixed", t -> mixed.fixed())
            .figures("se", t -> mixed.fixedSe())
            .count("n", t -> mixed.n())
            .trust(Mixed.Term::trust),
        "mixed");
    var effects = new ArrayList<Effect>();
    mixed.terms().forEach(t -> t.groups().forEach(g -> effects.add(new Effect(t.grouping(), g, t.trust()))));
    add("mixedEffects",
        new Lines<>(words, effects)
            .text("group", Effect::grouping)
            .text("first", e -> e.group().group())
            .count("n", e -> e.group().n())
            .figures("shrunken", e -> e.group().effects())
            .figures("se", e -> e.group().se())
            .trust(Effect::trust),
        "mixed");
  }
}
