package org.zhigai.analysis;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ctt.QuestionnaireScale;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Suppression;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Items of a questionnaire gathered into scales. */
final class QuestionnaireScales {
  private static final double LEVEL = 0.95;
  private static final int SMALL = 10;

  private final Scores scores;
  private final Guard guard;
  private final List<Phrase> notes;

  QuestionnaireScales(Scores scores, Guard guard, List<Phrase> notes) {
    this.scores = scores;
    this.guard = guard;
    this.notes = notes;
  }

  /**
   * @param beside a score of the same rows to correlate with; null for none
   * @throws org.zhigai.kernel.UserFault when a reversed item's scale was not said, or an answer lies outside its scale
   */
  List<Analysis.Scale> of(ScalePlan plan, double @Nullable [] beside) {
    notes.addAll(plan.notes());
    return plan.scales().stream().map(name -> scale(name, plan.of(name), beside)).toList();
  }

  private Analysis.Scale scale(String name, List<ScalePlan.Line> lines, double @Nullable [] beside) {
    var columns = ScalePlan.columns(lines);
    var range = range(name, lines);
    var scale = QuestionnaireScale.of(scores.matrix().items(columns), ScalePlan.reversed(lines), range.low(), range.high());
    var about = scale.about();
    var trust = TrustRules.of(Method.MEAN, TrustFacts.of(about.n()));
    var quarter = (range.high() - range.low()) / 4;
    var bands = scale.bands(range.low() + quarter, range.low() + 2 * quarter, range.low() + 3 * quarter);
    var hidden = Suppression.hide(bands, SMALL);
    for (var b = 0; b < bands.length && !guard.sayAll(); b++) {
      bands[b] = hidden[b] ? -1 : bands[b];
    }
    return new Analysis.Scale(
        name, lines.stream().map(l -> scores.items().get(l.item())).toList(), about.n(), about.mean(), about.sd(),
        about.meanInterval(LEVEL),
        Classical.alpha(scale.both()), bands,
        beside == null ? null : relation(scale, beside), trust);
  }

  /** The answers offered, as said; without a reversed item those that occur will do, and that is told. */
  private Interval range(String name, List<ScalePlan.Line> lines) {
    var said = lines.stream().map(ScalePlan.Line::range).distinct().toList();
    if (said.size() > 1) {
      throw Refusals.scaleRanges(name);
    }
    var seen = seen(lines);
    if (said.getFirst() == null) {
      lines.stream().filter(ScalePlan.Line::reversed).findFirst().ifPresent(l -> {
        throw Refusals.scaleUnsaid(scores.items().get(l.item()), name, seen.low(), seen.high());
      });
      notes.add(Phrase.of("analysis.note.scale-seen", name, seen.low(), seen.high()));
      return seen;
    }
    for (var line : lines) {
      outside(line, said.getFirst());
    }
    return said.getFirst();
  }

  /** An answer that the scale does not offer is a code of its own (skipped, does not apply) or a slip: a person must say. */
  private void outside(ScalePlan.Line line, Interval range) {
    var strange = Arrays.stream(scores.matrix().column(line.item())).filter(v -> v < range.low() || v > range.high()).toArray();
    if (strange.length > 0) {
      throw Refusals.outside(scores.items().get(line.item()), strange[0], strange.length, range.low(), range.high());
    }
  }

  /** Lowest and highest answer to these items. */
  private Interval seen(List<ScalePlan.Line> lines) {
    var present = lines.stream().flatMapToDouble(l -> Arrays.stream(scores.matrix().column(l.item()))).filter(v -> !Double.isNaN(v)).summaryStatistics();
    return present.getCount() == 0 ? new Interval(0, 0) : new Interval(present.getMin(), present.getMax());
  }

  private static Analysis.Relation relation(QuestionnaireScale scale, double[] beside) {
    var r = scale.relation(beside, LEVEL);
    return new Analysis.Relation(r.value(), r.interval().low(), r.interval().high(), Correlation.pairs(scale.scores(), beside));
  }
}
