package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.stat.inference.OneWayAnova;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Thresholds;

class ClassSpreadRuleTest {

  @Test
  void classesFarApartAreToldAsAShareAndNoneIsNamed() {
    var made = new Made();
    made.classes = 0.2;
    var found = Made.examine(new ClassSpreadRule(), made.paper());
    assertThat(found).singleElement().matches(Made::tells);
    assertThat(found.getFirst().finding().classRef()).isEmpty();
    assertThat(found.getFirst().finding().estimate()).isGreaterThan(0.4);
  }

  @Test
  void classesThatDifferAsClassesDoAreNot() {
    var made = new Made();
    made.classes = 0.04;
    assertThat(Made.examine(new ClassSpreadRule(), made.paper())).singleElement().matches(c -> !Made.tells(c));
  }

  /** Classes of five to eight. Authority: scipy.stats.f_oneway and the F law of SciPy 1.17, n₀ = (26 − 174/26)/3. */
  @Test
  void unequalClassesWeighByTheirSize() {
    var finding = examine(sized(5, 6, 7, 8), Thresholds.DEFAULT).getFirst().finding();
    assertThat(finding.estimate()).isCloseTo(0.8885035972512811, within(1e-9));
    assertThat(finding.p()).isCloseTo(1.7131430892054445e-06, within(1e-12));
    assertThat(finding.interval().low()).isCloseTo(0.46580463255191623, within(1e-9));
    assertThat(finding.interval().high()).isCloseTo(0.7913609265757584, within(1e-9));
    assertThat(finding.n()).isEqualTo(26);
    assertThat(new Words(Lang.ZH).say(Statements.of(finding))).isEqualTo("四年级数学成绩差异有 88.9% 在班级之间，高于常见差异 68.9 个百分点");
  }

  @Test
  void threeClassesOrFewerThanFiveEachSayNothing() {
    assertThat(examine(sized(9, 9, 9), Thresholds.DEFAULT)).isEmpty();
    assertThat(examine(sized(5, 5, 5, 4), Thresholds.DEFAULT)).isEmpty();
    assertThat(examine(sized(5, 5, 5, 5), Thresholds.DEFAULT)).hasSize(1);
  }

  @Test
  void whereNobodyDiffersInsideAClassThereIsNoShare() {
    var paper = ExactPaper.mathematics();
    for (var p = 0; p < 20; p++) {
      paper.row(p % 4 + 1, 60 + p % 4);
    }
    assertThat(examine(paper, Thresholds.DEFAULT)).isEmpty();
  }

  @Test
  void howFarBeyondTheCommonIsTheFloor() {
    var beyond = 0.8885035972512811 - .2;
    assertThat(examine(sized(5, 6, 7, 8), new Thresholds(beyond - 1e-6, .1, .2, .05))).singleElement().matches(c -> c.meetsFloor());
    assertThat(examine(sized(5, 6, 7, 8), new Thresholds(beyond + 1e-6, .1, .2, .05))).singleElement().matches(c -> !c.meetsFloor());
  }

  /** Four classes with the very same marks: a share of the variance is not below nothing, and the interval holds it. */
  @Test
  void classesMoreAlikeThanByChanceHaveNoShareAtAll() {
    var paper = ExactPaper.mathematics();
    for (var p = 0; p < 40; p++) {
      paper.row(p % 4 + 1, 60 + p / 4);
    }
    assertThat(examine(paper, Thresholds.DEFAULT)).singleElement().satisfies(c -> {
      assertThat(c.finding().estimate()).isZero();
      assertThat(c.finding().interval().contains(c.finding().difference())).isTrue();
      assertThat(c.finding().p()).isEqualTo(1);
    });
  }

  private static List<Candidate> examine(ExactPaper paper, Thresholds thresholds) {
    return new ClassSpreadRule().examine(ExactPaper.measured(paper), thresholds);
  }

  /** Eight marks from class to class, 7p modulo 11 inside. */
  private static ExactPaper sized(int... sizes) {
    var paper = ExactPaper.mathematics();
    var p = 0;
    for (var c = 0; c < sizes.length; c++) {
      for (var k = 0; k < sizes[c]; k++) {
        paper.row(c + 1, 50 + 8 * c + 7 * p++ % 11);
      }
    }
    return paper;
  }

  /** Authority: the F of Hipparchus's one-way analysis of variance, ICC = (F − 1)/(F − 1 + n) for equal classes. */
  @Test
  void theShareIsThatOfTheAnalysisOfVariance() {
    var made = new Made();
    made.classes = 0.2;
    var sat = SatPaper.of(made.paper());
    var groups = sat.classes().stream().map(c -> sat.of(c, sat.totals())).toList();
    var f = new OneWayAnova().anovaFValue(groups);
    assertThat(Made.examine(new ClassSpreadRule(), made.paper()).getFirst().finding().estimate())
        .isCloseTo((f - 1) / (f - 1 + 30), within(1e-9));
  }
}
