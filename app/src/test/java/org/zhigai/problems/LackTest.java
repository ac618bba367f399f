package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.rules.AllRules;

/** A list without problems says what it could not be made from. */
class LackTest {
  @Test
  void aSchoolWithoutPapersLacksEverything() {
    assertThat(Lack.of(List.of(), List.of(), List.of())).containsExactly(Lack.values());
  }

  @Test
  void whatIsThereIsNotLacked() {
    var results = new FakeResults();
    var figures = new ReadFigures(results);
    var lacks = new DetectProblems(results, AllRules.ALL, Thresholds.DEFAULT).detect(Progress.NONE).lacks();
    assertThat(lacks).doesNotContain(Lack.PAPERS, Lack.ITEMS, Lack.POINTS, Lack.DISTRICT)
        .isEqualTo(Lack.of(figures.papers(), figures.indicators(), figures.factors()));
    assertThat(Lack.of(figures.papers(), List.of(), List.of())).contains(Lack.FACTORS);
  }

  @Test
  void severalAreSaidInOnePhrase() {
    var said = Lack.all(List.of(Lack.POINTS, Lack.DISTRICT));
    assertThat(new Words(Lang.ZH).say(said)).isEqualTo("没有知识点、没有区得分率和对照值");
    assertThat(new Words(Lang.EN).say(said)).isEqualTo("no knowledge points, no district rates or values");
  }
}
