package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.trust.ExplainReliability;

/** How the numbers of reliability, raters, generalisability and mixed models were made. */
final class ExplainMore {
  private final Scores scores;
  private final Analysis found;
  private final List<Explained> out = new ArrayList<>();

  ExplainMore(Scores scores, Analysis found) {
    this.scores = scores;
    this.found = found;
  }

  List<Explained> all() {
    if (found.consistency() != null && found.total() != null && found.items() != null) {
      consistency(found.consistency(), found.total(), found.items());
    }
    var agreement = found.agreement();
    if (agreement != null) {
      agreement.forms().forEach(f -> out.add(Explained.of(
          "agreement/" + f.form(), ExplainReliability.rater(f.value(), f.f(), agreement.raters(), f.interval(), agreement.n(), agreement.trust()))));
    }
    var study = found.generalisability();
    if (study != null) {
      out.add(Explained.of("generalisability/generalisability",
          ExplainReliability.generalisability(true, study.generalisability(), study.relative(), study.n(), study.trust())));
      out.add(Explained.of("generalisability/dependability",
          ExplainReliability.generalisability(false, study.dependability(), study.absolute(), study.n(), study.trust())));
    }
    if (found.mixed() != null) {
      mixed(found.mixed());
    }
    return List.copyOf(out);
  }

  private void consistency(Bounds bounds, Analysis.Total total, List<Analysis.Item> items) {
    var complete = scores.matrix().complete();
    double variances = 0;
    for (var i = 0; i < complete.items(); i++) {
      variances += Math.pow(Descriptives.of(complete.column(i)).sd(), 2);
    }
    var variance = total.sd() * total.sd();
    var n = bounds.n();
    out.add(Explained.of("consistency/lambda2", ExplainReliability.lambda2(bounds.lambda2(), variances, variance, n, bounds.trust())));
    out.add(Explained.of("consistency/lambda6", ExplainReliability.lambda6(bounds.lambda6(), variance, n, bounds.trust())));
    if (!Double.isNaN(bounds.kr21())) {
      out.add(Explained.of("consistency/kr21",
          ExplainReliability.kr21(bounds.kr21(), complete.items(), total.mean(), variance * (n - 1) / n, n, bounds.trust())));
    }
    var brown = bounds.splitHalf().spearmanBrown();
    out.add(Explained.of("consistency/splitHalf",
        ExplainReliability.split(brown.oddEven(), brown.worst(), brown.best(), bounds.splitHalf().splits(), n, bounds.trust())));
    for (var item : items) {
      out.add(Explained.of("items/" + item.item() + "/alphaWithout",
          ExplainReliability.alphaWithout(item.alphaWithout(), total.alpha().value(), items.size(), total.alpha().trust())));
    }
  }

  private void mixed(Mixed mixed) {
    for (var term : mixed.terms()) {
      var name = "mixed/" + term.grouping();
      if (term.slopeVariance() == null) {
        out.add(Explained.of(name, ExplainReliability.mixed(
            term.variance(), mixed.within(), term.share(), term.likelihoodRatio(), term.p(), term.groups().size(), term.trust())));
      } else {
        out.add(Explained.of(name, ExplainReliability.slopes(
            mixed.fixed().length > 1 ? mixed.fixed()[1] : Double.NaN, term.slopeVariance(), term.likelihoodRatio(), term.p(), term.groups().size(),
            term.trust())));
      }
    }
  }
}
