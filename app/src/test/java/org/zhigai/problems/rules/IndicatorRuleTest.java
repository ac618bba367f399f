package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.figures.FigureQuestionnaire;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Category;
import org.zhigai.problems.Measured;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;

class IndicatorRuleTest {
  private static final Round SPRING = new Round(2026, Term.SPRING);
  private static final Origin CELL = new Origin("指标.xlsx", "对比", "B4");

  private static Indicator line(String name, String unit, double school, double n, double district, double districtN) {
    return new Indicator(SPRING, "体育", 4, name, unit, school, district, Double.NaN, Double.NaN, n, districtN, Double.NaN, CELL);
  }

  private static Indicator rate(double school) {
    return line("体质优良率", "%", school, 120, 70, 5000);
  }

  private static List<Candidate> examine(Indicator... lines) {
    return new IndicatorRule().examine(new Measured(List.of(), List.of(), List.of(lines)), Thresholds.DEFAULT);
  }

  /** Authority: SciPy's Wilson intervals put together by Newcombe's method 10, and the pooled z of 72/120 and 3,500/5,000. */
  @Test
  void twoSharesAreTested() {
    var finding = examine(rate(60)).getFirst().finding();
    assertThat(finding.estimate()).isCloseTo(.6, within(1e-12));
    assertThat(finding.benchmark()).isCloseTo(.7, within(1e-12));
    assertThat(finding.interval().low()).isCloseTo(-0.19031519515472384, within(1e-9));
    assertThat(finding.interval().high()).isCloseTo(-0.015777781624547058, within(1e-9));
    assertThat(finding.p()).isCloseTo(0.009210301469160107, within(1e-9));
    assertThat(finding.n()).isEqualTo(120);
  }

  @Test
  void itLeadsBackToItsLine() {
    var finding = examine(rate(60)).getFirst().finding();
    assertThat(finding.target()).isEqualTo(new Target.IndicatorLine("体质优良率"));
    assertThat(finding.category()).isEqualTo(Category.MANAGEMENT);
    assertThat(finding.evidence().cells()).containsExactly(CELL);
    assertThat(finding.key()).isEqualTo("indicator/2026春/体育/4/-/体质优良率");
    assertThat(new Words(Lang.ZH).say(Statements.of(finding))).isEqualTo("四年级体育“体质优良率”较高及以上比例 60.0%，低于区 10.0 个百分点");
  }

  @Test
  void aShareAtOrAboveTheDistrictsIsNoWeakness() {
    assertThat(examine(rate(70), rate(90))).hasSize(2).allMatch(c -> c.finding().p() == 1 && !c.meetsFloor());
  }

  @Test
  void theFloorIsFivePoints() {
    assertThat(examine(rate(65))).as(".70 − .65 is .0499… in binary").singleElement().matches(Candidate::meetsFloor);
    assertThat(examine(rate(64.9))).singleElement().matches(Candidate::meetsFloor);
    assertThat(examine(rate(65.1))).singleElement().matches(c -> !c.meetsFloor());
  }

  /** What is not said of school and district cannot be tested, and is no nought. */
  @ParameterizedTest
  @CsvSource({"NaN,120,70,5000", "60,NaN,70,5000", "60,0,70,5000", "60,120,NaN,5000", "60,120,70,NaN", "60,120,70,0"})
  void anIncompleteLineIsNotTested(double school, double n, double district, double districtN) {
    assertThat(examine(line("体质优良率", "%", school, n, district, districtN))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"水平Ⅰ", "水平Ⅱ", "低分率", "语文低分率"})
  void whereLowerIsBetterOrSaysNothingLowIsNoWeakness(String name) {
    assertThat(examine(line(name, "%", 60, 120, 70, 5000))).isEmpty();
  }

  @Test
  void marksAreNoShare() {
    assertThat(examine(line("平均分", "分", 60, 120, 70, 5000))).isEmpty();
  }

  /** Of a grade whose papers and answers are not here the line is all there is. */
  @Test
  void anotherGradesScoresSayNothingOfThisOne() {
    var papers = ExactPaper.measured(ExactPaper.mathematics().row(1, 60).row(1, 70)).papers();
    var factors = new FakeResults().questionnaires().stream().flatMap(q -> FigureQuestionnaire.of(q, List.of()).stream()).toList();
    for (var grade : new int[] {4, 8}) {
      var lines =
          List.of(
              new Indicator(SPRING, "数学", grade, "优秀率", "%", 60, 70, Double.NaN, Double.NaN, 120, 5000, Double.NaN, CELL),
              new Indicator(SPRING, "问卷", grade, "师生关系", "%", 60, 70, Double.NaN, Double.NaN, 120, 5000, Double.NaN, CELL));
      assertThat(new IndicatorRule().examine(new Measured(papers, factors, lines), Thresholds.DEFAULT)).hasSize(grade == 8 ? 2 : 0);
    }
  }

  /** The same weakness is not tested twice: whose scores or answers are here is left to the rules on those. */
  @Test
  void whatOwnScoresSayIsLeftToThem() {
    var covered = new Indicator(SPRING, "数学", 4, "优秀率", "%", 60, 70, Double.NaN, Double.NaN, 120, 5000, Double.NaN, CELL);
    var earlier = new Indicator(new Round(2025, Term.AUTUMN), "数学", 4, "优秀率", "%", 60, 70, Double.NaN, Double.NaN, 120, 5000, Double.NaN, CELL);
    var papers = ExactPaper.measured(ExactPaper.mathematics().row(1, 60).row(1, 70)).papers();
    var questionnaires = new FakeResults().questionnaires();
    var factors = questionnaires.stream().flatMap(q -> FigureQuestionnaire.of(q, List.of()).stream()).toList();
    var answered = line("师生关系（高+较高）", "%", 60, 120, 70, 5000);
    var found = new IndicatorRule().examine(new Measured(papers, factors, List.of(covered, earlier, answered, rate(60))), Thresholds.DEFAULT);
    assertThat(found).extracting(c -> c.finding().round().label() + c.finding().target().name()).containsExactly("2025秋优秀率", "2026春体质优良率");
  }
}
