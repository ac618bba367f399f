package org.zhigai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.Verdict;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.problems.list.Problem;

/** The sample school's chain finds what was planted (sample-workbooks/README.md) and nothing else. */
class ChainTest {
  @TempDir
  Path folder;

  @Test
  void everyPlantedWeaknessIsFoundAndNothingElse() {
    try (var chain = SampleSchool.imported(folder)) {
      chain.problems().refresh(SampleSchool.CLERK, Progress.NONE);
      assertThat(chain.problems().problems().stream().map(ChainTest::name))
          .containsExactlyInAnyOrder("数学 几何直观 -", "数学 运算律 -", "数学 小数 3", "语文 阅读推断 -", "问卷 师生关系 -", "问卷 睡眠 -");
    }
  }

  @Test
  void thePlantedImprovementIsTheOnlyEffect() {
    try (var chain = SampleSchool.imported(folder)) {
      confirmAll(chain);
      assertThat(chain.effects().judge(SampleSchool.CLERK, Progress.NONE)).isEqualTo(chain.effects().rows())
          .as("nothing was begun").allMatch(r -> r.verdict() == Verdict.NOT_ENOUGH_DATA);
      var rows = chain.effects().lines().stream().map(l -> l.verdict().numbers()).toList();
      assertThat(rows).hasSize(6);
      assertThat(rows.stream().filter(r -> r.verdict() == Verdict.EFFECTIVE).map(r -> r.target())).containsExactly("几何直观");
      assertThat(rows.stream().filter(r -> r.verdict() == Verdict.NO_EFFECT_SEEN).map(r -> r.target()))
          .containsExactlyInAnyOrder("运算律", "小数");
    }
  }

  @Test
  void aVerdictIsWrittenAnewOnlyWhenItSaysSomethingElse() {
    try (var chain = SampleSchool.imported(folder)) {
      confirmAll(chain);
      chain.effects().judge(SampleSchool.CLERK, Progress.NONE);
      var first = chain.problems().confirmed().getFirst();
      chain.book().apply(chain.ledger().open(List.of(first), chain.leader(), SampleSchool.CLERK)).orThrow();
      chain.effects().judge(SampleSchool.CLERK, Progress.NONE);
      assertThat(chain.book().all(EffectVerdict.KIND)).hasSize(6)
          .allSatisfy(v -> assertThat(v.row().version()).as("now with the entry it judges").isEqualTo(v.problemId() == first.id() ? 2 : 1));
    }
  }

  @Test
  void lookingAgainChangesNothing() {
    try (var chain = SampleSchool.imported(folder)) {
      confirmAll(chain);
      var before = chain.problems().problems();
      chain.problems().refresh(SampleSchool.CLERK, Progress.NONE);
      assertThat(chain.problems().problems()).as("not one version more").isEqualTo(before);
    }
  }

  @Test
  void aPlanIsDraftedForTheGradeAndOnePerPartThatNeedsSomethingElse() {
    try (var chain = SampleSchool.imported(folder)) {
      confirmAll(chain);
      var geometry = chain.problems().confirmed().stream().filter(p -> p.finding().target().name().equals("几何直观")).findFirst().orElseThrow();
      draft(chain, geometry);
      var plans = chain.adjustments().ofProblem(geometry.id());
      assertThat(plans.stream().map(p -> p.scope()).distinct()).containsExactly(PlanScope.GRADE, PlanScope.GROUP);
      assertThat(plans.getLast().pupils()).hasSizeGreaterThanOrEqualTo(5).allMatch(p -> p.matches("S-\\d{4}"));
      assertThat(plans.getFirst().weakPoints().getFirst().items()).isEqualTo(geometry.finding().evidence().items());
      draft(chain, geometry);
      assertThat(chain.adjustments().adjustments()).as("none is drafted twice").isEqualTo(plans);
      var laws = chain.problems().confirmed().stream().filter(p -> p.finding().target().name().equals("运算律")).findFirst().orElseThrow();
      draft(chain, laws);
      var parts = chain.adjustments().ofProblem(laws.id());
      assertThat(parts.stream().map(p -> p.scope()).distinct()).containsExactly(PlanScope.GRADE, PlanScope.CLASS);
      assertThat(parts.stream().map(p -> p.chosen())).as("a class has a plan of its own where something else is done").doesNotHaveDuplicates();
    }
  }

  private static void confirmAll(Chain chain) {
    chain.problems().refresh(SampleSchool.CLERK, Progress.NONE);
    chain.book().apply(chain.problems().confirm(chain.problems().problems(), SampleSchool.CLERK)).orThrow();
  }

  private static void draft(Chain chain, Problem problem) {
    chain.book().apply(chain.adjustments().draftFor(List.of(problem), SampleSchool.CLERK)).orThrow();
  }

  private static String name(Problem p) {
    var f = p.finding();
    return f.domain() + " " + f.target().name() + " " + f.classRef().map(ClassRef::number).map(String::valueOf).orElse("-");
  }
}
