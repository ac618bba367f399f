package org.zhigai.problems.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.bench.SimulatedSchool.Wrong;
import org.zhigai.problems.rules.AllRules;

/** The parts of a change are those of the same pupils, and so they add up; some pupils sat only one paper. */
class EffectAddsUpTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  @Test
  void ofAProblemOfTheGrade() {
    assertAddsUp(rows("knowledge-point", Wrong.point(.2, .1)));
  }

  @Test
  void ofAProblemOfOneClass() {
    assertAddsUp(rows("class-knowledge-point", new Wrong(new double[] {.3, .1}, new double[2], 1)));
  }

  private static void assertAddsUp(List<EffectRow> rows) {
    assertThat(rows).isNotEmpty().allSatisfy(row -> {
      assertThat(row.net() + row.expectedFromRegression() + row.benchmarkChange()).isCloseTo(row.rawChange(), within(1e-9));
      assertThat(row.rawChange()).as("not that of everybody").isNotCloseTo(row.later() - row.baseline(), within(1e-6));
    });
  }

  private static List<EffectRow> rows(String rule, Wrong wrong) {
    var district = IntStream.range(0, 2)
        .mapToObj(r -> new World.District(IntStream.range(0, World.ITEMS).mapToDouble(i -> World.rate(r, i)).toArray(), 80, 18, .5)).toList();
    var world = new World(8, 38, .1, World.USUAL_LOADING, .3, .9, .1, .9, district);
    var school = new SimulatedSchool(world, wrong, new SplittableRandom(7));
    var book = Books.fresh();
    new DetectProblems(school.afterTheFirstPaper(), AllRules.ALL, Thresholds.DEFAULT).detect(Progress.NONE).findings().stream()
        .filter(f -> f.rule().id().equals(rule))
        .forEach(f -> Books.problem(book, f, ProblemState.CONFIRMED));
    return new EvaluateEffects(school, book, CLOCK).judge(Books.BY, Progress.NONE);
  }
}
