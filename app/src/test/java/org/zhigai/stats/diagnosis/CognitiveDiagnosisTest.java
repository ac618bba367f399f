package org.zhigai.stats.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;

/** Authority: fraction subtraction (Tatsuoka 1984) as R's CDM and GDINA report it. */
class CognitiveDiagnosisTest {
  private final ScoreMatrix scores = Tables.read("frac1.csv");
  private final QMatrix q = q(Tables.read("frac1q.csv"));

  private static QMatrix q(ScoreMatrix table) {
    var rows = new int[table.persons()][table.items()];
    for (var i = 0; i < rows.length; i++) {
      for (var k = 0; k < table.items(); k++) {
        rows[i][k] = (int) table.get(i, k);
      }
    }
    return QMatrix.of(rows, table.items());
  }

  @Test
  void fractionSubtraction() {
    var fit = CognitiveDiagnosis.dina(scores, q, Progress.NONE);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLik()).isCloseTo(-3455.762, within(5e-3));
    assertThat(fit.items().get(1).guess()).isCloseTo(.211, within(1e-3));
    assertThat(fit.items().get(1).slip()).isCloseTo(.118, within(1e-3));
    var prevalence = new double[] {.798, .822, .763, .606, .630};
    for (var k = 0; k < 5; k++) {
      assertThat(fit.prevalence()[k]).isCloseTo(prevalence[k], within(2e-3));
      assertThat(fit.accuracy()[k]).isBetween(.5, 1.0);
    }
    assertThat(fit.parameters()).isEqualTo(30 + 31);
    assertThat(fit.patternAccuracy()).isLessThan(fit.accuracy()[0]);
  }

  /** With items that tell masters from others without fail, an item's errors are those of a share among either. */
  @Test
  void errorsOfKnownClasses() {
    var cells = new float[200 * 12];
    for (var p = 0; p < 200; p++) {
      for (var i = 0; i < 11; i++) {
        // One answer in ten against the grain, never two of one person beside each other.
        cells[p * 12 + i] = (p < 80) == (i * 7 + p) % 50 > 4 ? 0 : 1;
      }
      cells[p * 12 + 11] = p < 80 ? p % 4 == 0 ? 1 : 0 : p % 5 == 0 ? 0 : 1;
    }
    var rows = new int[12][1];
    for (var row : rows) {
      row[0] = 1;
    }
    var matrix = new ScoreMatrix(200, 12, cells);
    var plan = QMatrix.of(rows, 1);
    var fit = CognitiveDiagnosis.dina(matrix, plan, Progress.NONE);
    var errors = DiagnosisErrors.of(matrix, plan, fit, Rule.DINA, Progress.NONE);
    assertThat(errors.right().get(11)[0]).isCloseTo(Math.sqrt(.25 * .75 / 80), within(3e-3));
    assertThat(errors.right().get(11)[1]).isCloseTo(Math.sqrt(.2 * .8 / 120), within(3e-3));
    assertThat(errors.prevalence()[0]).isCloseTo(Math.sqrt(.4 * .6 / 200), within(2e-3));
  }

  @Test
  void moreFreedomFitsNoWorse() {
    var dina = CognitiveDiagnosis.dina(scores, q, Progress.NONE);
    var gdina = CognitiveDiagnosis.gdina(scores, q, Progress.NONE);
    assertThat(gdina.logLik()).isGreaterThan(dina.logLik());
    // From a single start the climb ends on a lower hill, at −3216.7; from twelve at −3214.55.
    assertThat(gdina.logLik()).isCloseTo(-3214.091, within(5e-3));
    assertThat(gdina.items().get(1).right()).hasSize(1 << q.width(1));
  }

  @Test
  void skillWithoutAnItemIsNotDiagnosed() {
    var small = scores.items(0, 1, 2);
    var fit = CognitiveDiagnosis.dina(small, QMatrix.of(new int[][] {{1, 0}, {1, 0}, {0, 0}}, 2), Progress.NONE);
    assertThat(fit.prevalence()[1]).isNaN();
    assertThat(fit.mastery()[0][1]).isNaN();
    assertThat(fit.mastery()[0][0]).isBetween(0.0, 1.0);
    assertThat(fit.items().get(2).guess()).isNaN();
    assertThat(fit.items().get(2).slip()).isBetween(0.0, 1.0);
  }

  @Test
  void auditSaysWhatThePaperCannotTell() {
    var audit = QMatrix.of(new int[][] {{1, 0, 0, 1, 0}, {1, 1, 0, 0, 0}, {1, 1, 0, 0, 0}, {1, 1, 0, 0, 0}, {0, 0, 0, 1, 0}}, 5).audit();
    assertThat(audit.get(0).verdict()).isEqualTo(SkillAudit.Verdict.NEVER_ALONE);
    assertThat(audit.get(1).verdict()).isEqualTo(SkillAudit.Verdict.NEVER_ALONE);
    assertThat(audit.get(2).verdict()).isEqualTo(SkillAudit.Verdict.NO_ITEM);
    assertThat(audit.get(3).verdict()).isEqualTo(SkillAudit.Verdict.TOO_FEW_ITEMS);
    var twins = QMatrix.of(new int[][] {{1, 1}, {1, 1}, {1, 1}}, 2).audit();
    assertThat(twins.get(0).verdict()).isEqualTo(SkillAudit.Verdict.TWIN);
    assertThat(twins.get(0).twins()).containsExactly(1);
  }

  @Property(tries = 100)
  void anyAnswersHaveAnAnswer(
      @ForAll @Size(24) int[] raw, @ForAll @Size(8) int[] asks, @ForAll @IntRange(max = 6) int persons, @ForAll boolean free) {
    var cells = new float[persons * 4];
    for (var c = 0; c < cells.length; c++) {
      var v = Math.floorMod(raw[c], 3);
      cells[c] = v == 2 ? Float.NaN : v;
    }
    var rows = new int[4][];
    for (var i = 0; i < 4; i++) {
      rows[i] = new int[] {asks[2 * i] & 1, asks[2 * i + 1] & 1};
    }
    var matrix = new ScoreMatrix(persons, 4, cells);
    var plan = QMatrix.of(rows, 2);
    var fit = free ? CognitiveDiagnosis.gdina(matrix, plan, Progress.NONE) : CognitiveDiagnosis.dina(matrix, plan, Progress.NONE);
    assertThat(fit.logLik()).isFinite();
    for (var p = 0; p < persons; p++) {
      for (var k = 0; k < 2; k++) {
        if (plan.audit().get(k).items() > 0 && !allMissing(matrix, p)) {
          assertThat(fit.mastery()[p][k]).isBetween(0.0, 1.0);
        }
      }
    }
  }

  private static boolean allMissing(ScoreMatrix matrix, int p) {
    for (var v : matrix.row(p)) {
      if (!Double.isNaN(v)) {
        return false;
      }
    }
    return true;
  }

  /** With right and wrong, and having and lacking, exchanged DINO is DINA (Köhn and Chiu 2016, Br. J. Math. Stat. Psychol. 69:225–238). */
  @Test
  void dinoIsDinaTurnedRound() {
    var turned = new float[scores.cells().length];
    for (var c = 0; c < turned.length; c++) {
      turned[c] = 1 - scores.cells()[c];
    }
    var dino = CognitiveDiagnosis.dino(new ScoreMatrix(scores.persons(), scores.items(), turned), q, Progress.NONE);
    var dina = CognitiveDiagnosis.dina(scores, q, Progress.NONE);
    assertThat(dino.logLik()).isCloseTo(dina.logLik(), within(1e-3));
    assertThat(dino.items().get(1).guess()).isCloseTo(dina.items().get(1).slip(), within(1e-3));
    assertThat(dino.items().get(1).slip()).isCloseTo(dina.items().get(1).guess(), within(1e-3));
    for (var k = 0; k < 5; k++) {
      assertThat(dino.prevalence()[k]).isCloseTo(1 - dina.prevalence()[k], within(2e-3));
    }
    // On the answers as they are it is another model, and a worse one of subtraction.
    assertThat(CognitiveDiagnosis.dino(scores, q, Progress.NONE).logLik()).isLessThan(dina.logLik() - 50);
  }
}
