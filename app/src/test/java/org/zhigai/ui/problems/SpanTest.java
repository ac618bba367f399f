package org.zhigai.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.value.Unit;
import org.zhigai.stats.Interval;

/** A finding that people raised may have nothing to be held against: it must not blind the others. */
class SpanTest {

  private static Finding finding(double estimate, double benchmark) {
    var gap = estimate - benchmark;
    return new Finding(
        "k", RuleTraits.BY_PEOPLE, Source.SCHOOL, Category.TEACHING, new Round(2026, Term.SPRING), "数学", 4, Optional.empty(), new Target.KnowledgePoint("分数"),
        Unit.RATE,
        estimate, benchmark, "区", new Interval(gap - 0.03, gap + 0.03), 40, Double.NaN, Double.NaN, false, new Evidence(1, "score-rate", List.of(), List.of()));
  }

  @Test
  void oneWithoutADifferenceLeavesTheScaleToTheOthers() {
    var alone = Span.of(List.of(finding(0.6, 0.7)), Unit.RATE);
    assertThat(Span.of(List.of(finding(0.6, 0.7), finding(0.6, Double.NaN)), Unit.RATE)).isEqualTo(alone);
    assertThat(alone.at(0)).isBetween(0.5, 1.0);
  }

  @Test
  void andSaysSoInsteadOfANumber() {
    assertThat(new Words(Lang.ZH).say(FindingNumbers.difference(finding(0.6, Double.NaN)))).isEqualTo("未给出");
  }
}
