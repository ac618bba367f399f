package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/**
 * Authority: NumPy and SciPy 1.17: the CR2 sandwich of a constant from its matrices (scipy.linalg.sqrtm), its Satterthwaite degrees of freedom,
 * scipy.stats.t.
 */
class PaperMeanRuleTest {
  private static final int[] SIZES = {5, 6, 7, 8, 9, 10};

  private static List<Candidate> examine(ExactPaper paper) {
    return new PaperMeanRule().examine(ExactPaper.measured(paper), Thresholds.DEFAULT);
  }

  /** Six classes of 5 to 10 whose means differ. */
  private static ExactPaper sixClasses() {
    var paper = ExactPaper.mathematics();
    var p = 0;
    for (var c = 0; c < SIZES.length; c++) {
      for (var k = 0; k < SIZES[c]; k++) {
        paper.row(c + 1, 55 + 3 * c + 7 * p++ % 20);
      }
    }
    return paper;
  }

  /** Sixty pupils in three classes that are alike by chance. */
  private static ExactPaper threeClasses() {
    var paper = ExactPaper.mathematics();
    for (var p = 0; p < 60; p++) {
      paper.row(p % 3 + 1, 60 + 7 * p % 20);
    }
    return paper;
  }

  @Test
  void classesAreClusters() {
    var finding = examine(sixClasses().district(76, 10)).getFirst().finding();
    assertThat(finding.estimate()).isCloseTo(72.77777777777777, within(1e-9));
    assertThat(finding.p()).isCloseTo(0.1169037178757468, within(1e-9));
    assertThat(finding.interval().low()).isCloseTo(-9.402845790382196, within(1e-9));
    assertThat(finding.interval().high()).isCloseTo(2.958401345937739, within(1e-9));
    assertThat(finding.n()).isEqualTo(45);
  }

  /** With a tenth of the variance in common at least: {@code se √(1 + 19/10)}, 59 degrees of freedom. */
  @Test
  void fewClassesAlikeByChanceMakeTheMeanNoSurer() {
    var finding = examine(threeClasses().district(73, 10)).getFirst().finding();
    assertThat(finding.p()).isCloseTo(0.004081789840059634, within(1e-9));
    assertThat(finding.interval().low()).isCloseTo(-6.0580846014566525, within(1e-9));
    assertThat(finding.interval().high()).isCloseTo(-0.9419153985433475, within(1e-9));
  }

  @Test
  void theSentenceQuotesTheNumbers() {
    var finding = examine(threeClasses().district(73, 10)).getFirst().finding();
    assertThat(finding.target()).isEqualTo(new Target.WholePaper("数学"));
    assertThat(finding.key()).isEqualTo("paper-mean/2026春/数学/4/-/数学");
    assertThat(Statements.of(finding).values())
        .contains(new Value.Level(69.5, Unit.MARKS), new Value.Distance(-3.5, Unit.MARKS, Value.Sign.NEVER), new Value.Count(60));
    assertThat(new Words(Lang.ZH).say(Statements.of(finding))).isEqualTo("四年级数学平均分 69.5 分，低于区 3.5 分");
  }

  @Test
  void aMeanAtOrAboveTheDistrictsIsNoWeakness() {
    for (var district : new double[] {69.5, 60}) {
      assertThat(examine(threeClasses().district(district, 10))).singleElement().satisfies(c -> {
        assertThat(c.finding().p()).isEqualTo(1);
        assertThat(c.meetsFloor()).isFalse();
      });
    }
  }

  /** A fifth of the district's standard deviation; of the school's own, 5.815 here, where the district's is not known. */
  @Test
  void howFarIsMeasuredInTheDistrictsSpreadElseInTheSchools() {
    assertThat(examine(threeClasses().district(71.5, 10))).singleElement().matches(Candidate::meetsFloor);
    assertThat(examine(threeClasses().district(71.4, 10))).singleElement().matches(c -> !c.meetsFloor());
    assertThat(examine(threeClasses().district(70.7, Double.NaN))).singleElement().matches(Candidate::meetsFloor);
    assertThat(examine(threeClasses().district(70.6, Double.NaN))).singleElement().matches(c -> !c.meetsFloor());
  }

  @Test
  void withoutTheDistrictOrWithoutTwoPupilsNothingIsTested() {
    assertThat(examine(threeClasses())).isEmpty();
    assertThat(examine(threeClasses().district(Double.NaN, 10))).isEmpty();
    assertThat(examine(ExactPaper.mathematics().district(70, 10).row(1, 60))).isEmpty();
    assertThat(examine(ExactPaper.mathematics().district(70, 10).row(1, 60).row(1, 62))).hasSize(1);
    assertThat(examine(ExactPaper.mathematics().district(70, 10))).isEmpty();
  }

  @Test
  void whoHasNoScoreIsNoZero() {
    var paper = threeClasses().district(73, 10);
    for (var why : Presence.values()) {
      if (why != Presence.PRESENT) {
        paper.away(1, why);
      }
    }
    assertThat(examine(paper)).isEqualTo(examine(threeClasses().district(73, 10)));
  }

  /** The district's mean is the sum of its items' where no line gives it: 10 × .8 + 5 × .6 = 11. */
  @Test
  void theDistrictsItemsAddUpToItsMean() {
    var paper = ExactPaper.mathematics().item(10, .8, "甲").item(5, .6, "乙").row(1, 7, 2).row(1, 8, 3).row(1, 6, 2);
    assertThat(examine(paper)).singleElement().satisfies(c -> {
      assertThat(c.finding().benchmark()).isCloseTo(11, within(1e-12));
      assertThat(c.finding().estimate()).isCloseTo(28 / 3.0, within(1e-12));
    });
  }
}
