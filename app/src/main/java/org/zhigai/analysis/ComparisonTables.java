package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Words;
import org.zhigai.report.SheetReport;
import org.zhigai.stats.Interval;

/** The tables of what compares groups, papers and scales. */
final class ComparisonTables {
  private final Words words;
  private final Analysis found;
  private final String source;
  private final List<SheetReport> out = new ArrayList<>();

  ComparisonTables(Words words, Analysis found, String source) {
    this.words = words;
    this.found = found;
    this.source = source;
  }

  List<SheetReport> all() {
    if (found.dif() != null) {
      dif(found.dif());
    }
    if (found.variance() != null) {
      variance(found.variance());
    }
    if (found.valueAdded() != null) {
      valueAdded(found.valueAdded());
    }
    if (found.change() != null) {
      change(found.change());
    }
    if (found.groups() != null) {
      groups(found.groups());
    }
    if (found.scales() != null) {
      scales(found.scales());
    }
    if (found.linking() != null) {
      linking(found.linking());
    }
    if (found.bootstrap() != null) {
      bootstrap(found.bootstrap());
    }
    return List.copyOf(out);
  }

  private <T> Lines<T> lines(List<T> lines) {
    return new Lines<>(words, lines);
  }

  private void add(String key, Lines<?> lines, String formula) {
    var said = found.formulas().get(formula);
    out.add(lines.report(key, source, said == null ? List.of() : List.of(words.say(said))));
  }

  private void dif(List<Analysis.Dif> items) {
    add("dif",
        lines(items)
            .text("item", Analysis.Dif::item)
            .text("reference", Analysis.Dif::reference)
            .text("focal", Analysis.Dif::focal)
            .count("nReference", Analysis.Dif::nReference)
            .count("nFocal", Analysis.Dif::nFocal)
            .figure("chi2", Analysis.Dif::chi2)
            .figure("p", Analysis.Dif::p)
            .figure("q", Analysis.Dif::q)
            .figure("oddsRatio", Analysis.Dif::alpha)
            .figure("delta", Analysis.Dif::delta)
            .interval(Analysis.Dif::deltaInterval)
            .text("etsClass", d -> d.etsClass() == null ? "" : d.etsClass())
            .figure("uniformP", d -> d.logistic().uniformP())
            .figure("crossingP", d -> d.logistic().crossingP())
            .figure("deltaR2", d -> d.logistic().deltaR2())
            .trust(Analysis.Dif::trust),
        "dif");
  }

  private void variance(Analysis.Variance v) {
    add("variance",
        lines(List.of(v))
            .text("score", Analysis.Variance::score)
            .count("n", Analysis.Variance::n)
            .count("groups", x -> x.groups().size())
            .figure("between", Analysis.Variance::between)
            .figure("within", Analysis.Variance::within)
            .figure("icc", Analysis.Variance::icc)
            .interval(Analysis.Variance::iccInterval)
            .figure("reml", Analysis.Variance::reml)
            .figures("fixed", Analysis.Variance::fixed)
            .trust(Analysis.Variance::trust),
        "variance");
    add("effects",
        lines(v.groups())
            .text("group", Analysis.GroupEffect::group)
            .count("n", Analysis.GroupEffect::n)
            .figure("shrunken", Analysis.GroupEffect::shrunken)
            .interval(Analysis.GroupEffect::interval),
        "variance");
  }

  private void valueAdded(Analysis.ValueAdded v) {
    add("valueAdded",
        lines(v.groups())
            .text("group", Analysis.ValueLine::group)
            .count("n", Analysis.ValueLine::n)
            .figure("shrunken", Analysis.ValueLine::value)
            .interval(Analysis.ValueLine::interval)
            .trust(Analysis.ValueLine::trust),
        "valueAdded");
  }

  private record Moved(String name, double value, Interval interval, double n) {}

  private Moved moved(String key, double value, Interval interval, double n) {
    return new Moved(words.say("analysis.number." + key), value, interval, n);
  }

  private void change(ScoreChange change) {
    var numbers = new ArrayList<Moved>();
    var r = change.regression();
    numbers.add(moved("change", change.mean(), change.interval(), change.n()));
    numbers.add(moved("correlation", change.correlation(), Interval.UNDEFINED, change.n()));
    numbers.add(moved("reliabilityUsed", change.reliability(), Interval.UNDEFINED, change.n()));
    numbers.add(moved("leastReliable", change.leastReliable(), Interval.UNDEFINED, change.n()));
    numbers.add(moved("up", change.up(), Interval.UNDEFINED, change.n()));
    numbers.add(moved("same", change.same(), Interval.UNDEFINED, change.n()));
    numbers.add(moved("down", change.down(), Interval.UNDEFINED, change.n()));
    numbers.add(moved("lowestObserved", r.observed(), Interval.UNDEFINED, r.n()));
    numbers.add(moved("lowestExpected", r.expected(), Interval.UNDEFINED, r.n()));
    var contrast = change.contrast();
    if (contrast != null) {
      var n = contrast.nTreated() + contrast.nComparison();
      numbers.add(moved("did", contrast.difference().value(), interval(contrast.difference()), n));
      numbers.add(moved("adjusted", contrast.adjusted().value(), interval(contrast.adjusted()), n));
      numbers.add(moved("smallestDetectable", contrast.smallestDetectable(), Interval.UNDEFINED, n));
    }
    add("change",
        lines(numbers)
            .text("number", Moved::name)
            .figure("value", Moved::value)
            .interval(Moved::interval)
            .count("n", Moved::n)
            .trust(m -> contrast == null ? change.trust() : contrast.trust()),
        "change");
  }

  private static Interval interval(Analysis.Estimate estimate) {
    return new Interval(estimate.low(), estimate.high());
  }

  private void groups(Analysis.Groups g) {
    var each = lines(g.groups())
        .text("group", Analysis.GroupLine::group)
        .count("n", Analysis.GroupLine::n)
        .figure("mean", Analysis.GroupLine::mean)
        .interval(Analysis.GroupLine::meanInterval)
        .figure("sd", Analysis.GroupLine::sd);
    if (g.groups().stream().anyMatch(l -> l.rate() != null)) {
      each
          .figure("rate", l -> l.rate() == null ? Double.NaN : l.rate().share())
          .figure("low", l -> l.rate() == null ? Double.NaN : l.rate().low())
          .figure("high", l -> l.rate() == null ? Double.NaN : l.rate().high());
    }
    add("groups", each.trust(Analysis.GroupLine::trust), "groups");
    if (!g.comparisons().isEmpty()) {
      add("comparisons",
          lines(g.comparisons())
              .text("first", Analysis.Comparison::first)
              .text("second", Analysis.Comparison::second)
              .figure("difference", Analysis.Comparison::difference)
              .interval(Analysis.Comparison::differenceInterval)
              .figure("p", Analysis.Comparison::p)
              .figure("hedgesG", c -> c.hedgesG().value())
              .figure("low", c -> c.hedgesG().low())
              .figure("high", c -> c.hedgesG().high())
              .figure("cliffDelta", c -> c.cliffDelta().value())
              .figure("low", c -> c.cliffDelta().low())
              .figure("high", c -> c.cliffDelta().high())
              .trust(Analysis.Comparison::trust),
          "groups");
    }
  }

  private void scales(List<Analysis.Scale> scales) {
    add("scales",
        lines(scales)
            .text("scale", Analysis.Scale::scale)
            .count("itemCount", s -> s.items().size())
            .count("n", Analysis.Scale::n)
            .figure("mean", Analysis.Scale::mean)
            .interval(Analysis.Scale::meanInterval)
            .figure("sd", Analysis.Scale::sd)
            .figure("alpha", s -> s.alpha().value())
            .figure("relation", s -> s.relation() == null ? Double.NaN : s.relation().r())
            .figure("low", s -> s.relation() == null ? Double.NaN : s.relation().low())
            .figure("high", s -> s.relation() == null ? Double.NaN : s.relation().high())
            .trust(Analysis.Scale::trust),
        "scales");
  }

  private record Way(String name, Analysis.Line line) {}

  private void linking(Analysis.Link link) {
    add("linking",
        lines(List.of(
            new Way(words.say("analysis.number.meanSigma"), link.meanSigma()),
            new Way(words.say("analysis.number.haebara"), link.haebara()),
            new Way(words.say("analysis.number.stockingLord"), link.stockingLord())))
            .text("number", Way::name)
            .figure("slope", w -> w.line().slope())
            .figure("shift", w -> w.line().shift())
            .count("anchors", w -> link.anchors())
            .trust(w -> link.trust()),
        "linking");
    add("drift",
        lines(link.drift())
            .text("item", Analysis.Drift::item)
            .figure("drift", Analysis.Drift::z)
            .count("used", d -> d.used() ? 1 : 0),
        "linking");
  }

  private void bootstrap(List<Analysis.Resampled> lines) {
    add("bootstrap",
        lines(lines)
            .text("number", r -> words.say("analysis.number." + r.what()))
            .figure("value", Analysis.Resampled::value)
            .interval(Analysis.Resampled::interval)
            .count("n", Analysis.Resampled::units)
            .trust(Analysis.Resampled::trust),
        "bootstrap");
  }
}
