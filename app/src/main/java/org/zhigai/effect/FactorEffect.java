package org.zhigai.effect;

import java.util.List;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.figures.FigureQuestionnaire;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.value.Unit;

/** The effect seen in two questionnaires: answers are anonymous, so two samples of the school beside the district's share. */
final class FactorEffect {

  private FactorEffect() {}

  static EffectRow of(EffectFrame frame, List<Questionnaire> questionnaires, List<Indicator> indicators) {
    var finding = frame.problem().finding();
    var rounds =
        questionnaires.stream()
            .filter(q -> q.round().compareTo(finding.round()) >= 0)
            .flatMap(q -> FigureQuestionnaire.of(q, indicators).stream())
            .filter(f -> f.name().equals(finding.target().name()))
            .toList();
    var first = rounds.stream().filter(f -> f.questionnaire().round().equals(finding.round())).findFirst();
    var later = rounds.stream().filter(f -> f.questionnaire().round().compareTo(finding.round()) > 0).findFirst();
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
    var verdict = interval.low() > 0 ? Verdict.EFFECTIVE : Verdict.NO_EFFECT_SEEN;
    var reason =
        EffectFrame.reason(
            interval.low() > 0 ? "effect.reason.effective" : "effect.reason.unseen", b.n(), Unit.RATE, net, interval, 2.8 * se, 0);
    return frame.row(
        now.questionnaire().round(), values, values.changes(),
        new EffectFrame.Judged(net, 0, interval, 2.8 * se, b.n(), verdict, reason));
  }
}
