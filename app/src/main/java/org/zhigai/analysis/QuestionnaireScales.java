package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.stats.Correlation;
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

  QuestionnaireScales(Scores scores, Guard guard) {
    this.scores = scores;
    this.guard = guard;
  }

  /** Which items a scale has, as columns, and which of them run the other way. */
  private record Members(List<Integer> items, List<Boolean> reversed) {}

  /**
   * @param plan a row an item: item, scale, and anything but 0 in a third cell if it runs the other way
   * @param beside a score of the same rows to correlate with; null for none
   */
  List<Analysis.Scale> of(RawTable plan, double @Nullable [] beside) {
    var range = range();
    var out = new ArrayList<Analysis.Scale>();
    members(plan).forEach((name, members) -> out.add(scale(name, members, range, beside)));
    return List.copyOf(out);
  }

  private Map<String, Members> members(RawTable plan) {
    var out = new LinkedHashMap<String, Members>();
    for (var r = 0; r < plan.rows().size(); r++) {
      var item = Numbers.plain(plan.cell(r, 0));
      var scale = Numbers.plain(plan.cell(r, 1));
      var at = scores.items().indexOf(item);
      if (item.isEmpty() || scale.isEmpty() || (r == 0 && at < 0)) {
        continue;
      }
      if (at < 0) {
        throw Refusals.scale(plan.file(), item);
      }
      var members = out.computeIfAbsent(scale, s -> new Members(new ArrayList<>(), new ArrayList<>()));
      var mark = Numbers.plain(plan.cell(r, 2));
      members.items().add(at);
      members.reversed().add(!mark.isEmpty() && Numbers.of(mark) != 0);
    }
    return out;
  }

  /** Lowest and highest answer of the table. */
  private double[] range() {
    var cells = scores.matrix().cells();
    var present = IntStream.range(0, cells.length).mapToDouble(c -> cells[c]).filter(v -> !Double.isNaN(v)).summaryStatistics();
    return present.getCount() == 0 ? new double[] {0, 0} : new double[] {present.getMin(), present.getMax()};
  }

  private Analysis.Scale scale(String name, Members members, double[] range, double @Nullable [] beside) {
    var columns = members.items().stream().mapToInt(Integer::intValue).toArray();
    var reversed = new boolean[columns.length];
    for (var i = 0; i < reversed.length; i++) {
      reversed[i] = members.reversed().get(i);
    }
    var scale = QuestionnaireScale.of(scores.matrix().items(columns), reversed, range[0], range[1]);
    var about = scale.about();
    var trust = TrustRules.of(Method.MEAN, TrustFacts.of(about.n()));
    var alpha = scale.alpha();
    var facts = TrustFacts.of(alpha.n());
    var alphaTrust = TrustRules.of(Method.ALPHA, Double.isNaN(alpha.value()) ? facts.notDefined() : facts);
    var quarter = (range[1] - range[0]) / 4;
    var bands = scale.bands(range[0] + quarter, range[0] + 2 * quarter, range[0] + 3 * quarter);
    var hidden = Suppression.hide(bands, SMALL);
    for (var b = 0; b < bands.length && !guard.sayAll(); b++) {
      bands[b] = hidden[b] ? -1 : bands[b];
    }
    return new Analysis.Scale(
        name, members.items().stream().map(scores.items()::get).toList(), about.n(), about.mean(), about.sd(),
        about.meanInterval(LEVEL),
        new Analysis.Alpha(alpha.value(), alpha.interval().low(), alpha.interval().high(), alpha.n(), alphaTrust), bands,
        beside == null ? null : relation(scale, beside), trust);
  }

  private static Analysis.Relation relation(QuestionnaireScale scale, double[] beside) {
    var r = scale.relation(beside, LEVEL);
    return new Analysis.Relation(r.value(), r.interval().low(), r.interval().high(), Correlation.pairs(scale.scores(), beside));
  }
}
