package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Thresholds;

class ClassKnowledgeRuleTest {
  private static final int[][] OFF = {{0, 2, 1}, {2, 0, 0}, {-2, 1, 1}};

  private static List<Candidate> examine(ExactPaper paper) {
    return new ClassKnowledgeRule().examine(ExactPaper.measured(paper), Thresholds.DEFAULT);
  }

  /** Three classes of twelve; what a class is good or bad at differs between them. */
  private static ExactPaper threeClasses() {
    var paper = ExactPaper.mathematics().item(10, .7, "甲").item(10, .6, "乙").item(10, .8, "丙");
    for (var p = 0; p < 36; p++) {
      paper.row(p % 3 + 1, mark(p, 0), mark(p, 1), mark(p, 2));
    }
    return paper;
  }

  private static double mark(int p, int i) {
    return 5 + (7 * p + 5 * i + p * i) % 4 + OFF[p % 3][i];
  }

  private static Candidate of(List<Candidate> all, int inClass, String point) {
    return all.stream()
        .filter(c -> c.finding().classRef().orElseThrow().number() == inClass && c.finding().target().name().equals(point))
        .findFirst().orElseThrow();
  }

  /**
   * Authority: the method of moments from its definition in NumPy, with SciPy's one-way F and t: the interaction of class and point
   * is 8∕3 of the variance inside classes.
   */
  @Test
  void aClassIsHeldAgainstTheOthersAfterItsOwnLevel() {
    var all = examine(threeClasses());
    assertThat(all).hasSize(9);
    var weak = of(all, 3, "甲").finding();
    assertThat(weak.estimate()).isCloseTo(.45, within(1e-9));
    assertThat(weak.benchmark()).isCloseTo(.75, within(1e-9));
    assertThat(weak.p()).isCloseTo(0.15569276104005536, within(1e-7));
    assertThat(weak.interval().low()).isCloseTo(-0.7763344413329776, within(1e-7));
    assertThat(weak.interval().high()).isCloseTo(0.17633444133297754, within(1e-7));
    assertThat(weak.n()).isEqualTo(12);
    assertThat(weak.classRef()).contains(new ClassRef(4, 3));
    assertThat(weak.key()).isEqualTo("class-knowledge-point/2026春/数学/4/3/甲");
    assertThat(new Words(Lang.ZH).say(Statements.of(weak))).startsWith("四（3）班数学“甲”得分率").contains("低于本年级其他班");
    assertThat(of(all, 2, "甲").finding().p()).isEqualTo(1);
  }

  /** Ten points below the others, and five below what the class is like elsewhere: one alone is not enough. */
  @Test
  void bothDistancesAreAskedFor() {
    assertThat(of(examine(apart(5, 5)), 2, "甲").meetsFloor()).as("ten points below").isTrue();
    assertThat(of(examine(apart(4.8, 5)), 2, "甲").meetsFloor()).as("9.6 points below").isFalse();
    assertThat(of(examine(apart(5, -2.5)), 2, "甲").meetsFloor()).as("ten points below, five below elsewhere").isTrue();
    assertThat(of(examine(apart(5, -2.6)), 2, "甲").meetsFloor()).as("ten points below, 5.2 below elsewhere").isFalse();
  }

  /** Two classes of ten; the second loses {@code here} of fifty marks on 甲 and gains {@code there} of fifty on 乙. */
  private static ExactPaper apart(double here, double there) {
    var paper = ExactPaper.mathematics().item(50, .7, "甲").item(50, .7, "乙");
    for (var p = 0; p < 20; p++) {
      var second = p % 2;
      paper.row(second + 1, 30 + p / 2 % 3 - second * here, 30 - p / 2 % 3 + second * there);
    }
    return paper;
  }

  @Test
  void aClassOfFourSaysNothingAndOneClassHasNoOthers() {
    assertThat(examine(sized(4, 9))).extracting(c -> c.finding().classRef().orElseThrow().number()).containsOnly(2);
    assertThat(examine(sized(5, 9))).extracting(c -> c.finding().classRef().orElseThrow().number()).containsOnly(1, 2);
    assertThat(examine(sized(20, 0))).isEmpty();
  }

  private static ExactPaper sized(int first, int second) {
    var paper = ExactPaper.mathematics().item(10, .7, "甲").item(10, .7, "乙");
    for (var p = 0; p < first + second; p++) {
      paper.row(p < first ? 1 : 2, 4 + p % 4, 3 + p % 5);
    }
    return paper;
  }

  @Test
  void whoHasNoScoreCountsInNoClass() {
    var more = threeClasses().away(1, Presence.ABSENT).away(2, Presence.VIOLATION).away(3, Presence.NOT_ENTERED).away(4, Presence.EXEMPT);
    assertThat(examine(more)).isEqualTo(examine(threeClasses()));
  }
}
