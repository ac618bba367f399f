package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.rules.AllRules;

/** The thresholds of a subject decide its own findings and never how many tests share the budget. */
class DetectProblemsTest {
  private static final Thresholds HIGH = new Thresholds(0.5, 0.5, 3, 0.05);

  private static Detection detect(ThresholdSource thresholds) {
    return new DetectProblems(new FakeResults(), AllRules.ALL, thresholds).detect(Progress.NONE);
  }

  @Test
  void aHighFloorInOneSubjectSilencesThatSubjectAlone() {
    var plain = detect((subject, grade) -> Thresholds.DEFAULT);
    var quiet = detect((subject, grade) -> subject.equals("数学") ? HIGH : Thresholds.DEFAULT);
    var other = detect((subject, grade) -> subject.equals("语文") ? HIGH : Thresholds.DEFAULT);
    assertThat(plain.findings()).extracting(Finding::domain).contains("数学");
    assertThat(quiet.findings()).extracting(Finding::domain).doesNotContain("数学");
    assertThat(other.findings().stream().filter(f -> f.domain().equals("数学")).toList())
        .isEqualTo(plain.findings().stream().filter(f -> f.domain().equals("数学")).toList());
    assertThat(quiet.tests()).isEqualTo(plain.tests());
  }

  @Test
  void theSchoolsLevelJudgesTheList() {
    assertThat(detect((subject, grade) -> new Thresholds(0.05, 0.1, 0.2, 1e-300)).findings()).isEmpty();
  }

  /** Benjamini and Hochberg 1995: what the step says is what {@code BenjaminiHochberg} gave the finding. */
  @Test
  void everyQCanBeSaidAsOneStep() {
    var found = detect((subject, grade) -> Thresholds.DEFAULT);
    assertThat(found.findings()).isNotEmpty().allSatisfy(
        f -> assertThat(found.step(f.p()).orElseThrow().q()).isCloseTo(f.q(), org.assertj.core.data.Offset.offset(1e-12)));
    assertThat(found.step(0.123456789)).isEmpty();
    assertThat(found.surprising()).isBetween(found.findings().size(), found.tests());
  }

  @Test
  void whoSatAndWhatWasTestedIsSaid() {
    var found = detect((subject, grade) -> Thresholds.DEFAULT);
    assertThat(found.sat()).singleElement().satisfies(s -> {
      assertThat(s.grade()).isEqualTo(4);
      assertThat(s.classes()).isEqualTo(3);
      assertThat(s.pupils()).isEqualTo(118);
    });
    assertThat(found.scopes()).contains(new Scope("数学", 4), new Scope("问卷", 4));
  }
}
