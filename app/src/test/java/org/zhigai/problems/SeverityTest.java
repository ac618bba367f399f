package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.fakes.FakeResults;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

class SeverityTest {

  /** Eight points are middling and fifteen are severe, on the line as well, whatever .7 − .55 is in binary. */
  @ParameterizedTest
  @CsvSource({
      "RATE,.7,.7,SLIGHT", "RATE,.621,.7,SLIGHT", "RATE,.62,.7,MIDDLE", "RATE,.551,.7,MIDDLE", "RATE,.55,.7,SEVERE", "RATE,.85,.7,SEVERE", "RATE,.1,.7,SEVERE",
      "NUMBER,-.3,0,SLIGHT", "MARKS,40,70,SLIGHT", "RATE,NaN,.7,SLIGHT"})
  void theDistanceDecides(Unit unit, double estimate, double benchmark, Severity expected) {
    assertThat(Severity.of(of(unit, estimate, benchmark))).isEqualTo(expected);
  }

  private static Finding of(Unit unit, double estimate, double benchmark) {
    return new Finding(
        "k", AllRules.ALL.getFirst().traits(), Source.DISTRICT, Category.TEACHING, FakeResults.SPRING, "数学", 4, Optional.empty(),
        new Target.KnowledgePoint("几何"), unit, estimate, benchmark, "区", Interval.UNDEFINED, 30, .01, .02, false,
        new Evidence(1, "score-rate", List.of(), List.of()));
  }
}
