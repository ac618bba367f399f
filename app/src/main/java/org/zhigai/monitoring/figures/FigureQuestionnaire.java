package org.zhigai.monitoring.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.stats.Marks;
import org.zhigai.stats.multilevel.ClusteredMean;

/** Computes the factors of a questionnaire. Pure. */
public final class FigureQuestionnaire {
  private static final double LEVEL = 0.95;

  private FigureQuestionnaire() {}

  /** @param indicators all that are stored; a line named as a factor gives the district's share */
  public static List<FactorFigures> of(Questionnaire questionnaire, List<Indicator> indicators) {
    var members = new LinkedHashMap<String, List<Integer>>();
    for (var i = 0; i < questionnaire.questions().size(); i++) {
      var factor = questionnaire.questions().get(i).factor();
      if (!factor.isEmpty()) {
        members.computeIfAbsent(factor, f -> new ArrayList<>()).add(i);
      }
    }
    return members.entrySet().stream().map(e -> factor(questionnaire, e.getKey(), e.getValue(), indicators)).toList();
  }

  private static FactorFigures factor(
      Questionnaire q, String name, List<Integer> members, List<Indicator> indicators) {
    var values = new double[q.classes().size()];
    for (var p = 0; p < values.length; p++) {
      var mean = mean(q, members, p);
      values[p] = Double.isNaN(mean) ? Double.NaN : Marks.reaches(mean, highFrom(q)) ? 1 : 0;
    }
    var classes = q.classes().stream().distinct().sorted().toList();
    var clusters = q.classes().stream().mapToInt(classes::indexOf).toArray();
    var share = ClusteredMean.ofClasses(values, clusters);
    var district =
        indicators.stream()
            .filter(i -> i.round().equals(q.round()) && i.plainName().equals(name) && i.unit().equals("%"))
            .filter(i -> i.grade() == 0 || q.grade() == 0 || i.grade() == q.grade())
            .filter(i -> !Double.isNaN(i.district()))
            .findFirst();
    return new FactorFigures(
        q,
        name,
        members.stream().map(q.questions()::get).map(Question::label).toList(),
        share.estimate(),
        share.interval(LEVEL),
        share.n(),
        values,
        clusters,
        district.map(i -> i.district() / 100).orElse(Double.NaN),
        district.map(i -> Double.isNaN(i.districtN()) ? 0 : (int) i.districtN()).orElse(0));
  }

  /** 较高 begins three quarters up the scale less a half step: 3.5 of 1–5. */
  private static double highFrom(Questionnaire q) {
    return 1 + (q.scaleMax() - 1) * 0.625;
  }

  /** Mean answer after turning reversed questions; NaN when fewer than half were answered. */
  private static double mean(Questionnaire q, List<Integer> members, int pupil) {
    double sum = 0;
    var n = 0;
    for (int i : members) {
      var answer = q.answers().get(pupil, i);
      if (!Float.isNaN(answer)) {
        sum += q.questions().get(i).reversed() ? q.scaleMax() + 1 - answer : answer;
        n++;
      }
    }
    return n * 2 < members.size() || n == 0 ? Double.NaN : sum / n;
  }
}
