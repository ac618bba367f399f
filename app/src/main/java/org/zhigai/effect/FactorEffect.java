package org.zhigai.effect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.FigureQuestionnaire;
import org.zhigai.problems.Finding;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** The effect seen in two questionnaires: answers are anonymous, so two samples of the school beside the district's share. */
final class FactorEffect {

  /** Fewer answers either time are no ground for a verdict. */
  private static final int LEAST = 20;

  private FactorEffect() {}

  static EffectRow of(EffectFrame frame, List<Questionnaire> questionnaires, List<Indicator> indicators) {
    var finding = frame.problem().finding();
    var rounds =
        questionnaires.stream()
            .filter(q -> q.round().compareTo(finding.round()) >= 0)
            .flatMap(q -> FigureQuestionnaire.of(q, indicators).stream())
            .filter(f -> f.name().equals(finding.target().name()))
            .toList();
    var first = rounds.stream().filter(f -> f.questionnaire().round().equals(finding.round()) && f.questionnaire().grade() == finding.grade()).findFirst();
    var later = later(rounds, finding);
    if (first.isEmpty() || later.isEmpty()) {
      return frame.without("effect.reason.no-later");
    }
    var then = first.get();
    var now = later.get();
    var a = ClusteredMean.ofClasses(then.values(), then.clusters());
    var b = ClusteredMean.ofClasses(now.values(), now.clusters());
    var values = new EffectFrame.Values(a.estimate(), a.n(), then.district(), b.estimate(), b.n(), now.district());
    var se = Math.hypot(a.se(), b.se());
    var net = values.changes().net();
    if (Double.isNaN(net)) {
      return frame.without("effect.reason.no-benchmark");
    }
    var interval = new Interval(net - 1.96 * se, net + 1.96 * se);
    var fewer = Math.min(a.n(), b.n());
    var verdict = fewer < LEAST || !interval.defined() ? Verdict.NOT_ENOUGH_DATA : interval.low() > 0 ? Verdict.EFFECTIVE : Verdict.NO_EFFECT_SEEN;
    var reason = verdict == Verdict.NOT_ENOUGH_DATA
        ? Phrase.of("effect.reason.few-answers", new Value.Count(fewer))
        : EffectFrame.reason(
            verdict == Verdict.EFFECTIVE ? "effect.reason.effective" : "effect.reason.unseen", b.n(), Unit.RATE, net, interval, 2.8 * se, 0);
    return frame.row(
        new EffectFrame.Later(now.questionnaire().round(), Optional.empty(), a.estimate()), values, values.changes(),
        new EffectFrame.Judged(net, 0, interval, 2.8 * se, b.n(), verdict, reason));
  }

  /** The next time the same year group was asked, or else the same grade: another grade says nothing of what was done in this one. */
  private static Optional<FactorFigures> later(List<FactorFigures> rounds, Finding finding) {
    return rounds.stream()
        .filter(f -> f.questionnaire().round().compareTo(finding.round()) > 0)
        .filter(f -> f.questionnaire().grade() == finding.grade() || isSameYearGroup(f.questionnaire(), finding))
        .min(
            Comparator.comparing((FactorFigures f) -> f.questionnaire().round())
                .thenComparing(f -> !isSameYearGroup(f.questionnaire(), finding)));
  }

  private static boolean isSameYearGroup(Questionnaire q, Finding finding) {
    return q.grade() != 0 && finding.grade() != 0 && q.round().entryYear(q.grade()) == finding.round().entryYear(finding.grade());
  }
}
