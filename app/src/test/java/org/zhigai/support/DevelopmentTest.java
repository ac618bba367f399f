package org.zhigai.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.adjustment.Strategies;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.rows.Book;
import org.zhigai.ui.TestFrame;

class DevelopmentTest {
  private final FakeResults results = new FakeResults();
  private final Book book = Books.fresh();
  private final DevelopmentDesk desk = new DevelopmentDesk(results, Strategies.builtIn(), book, TestFrame.CLOCK);

  private SatPaper paper() {
    return results.papers().stream().filter(p -> !p.items().isEmpty()).map(p -> SatPaper.of(results.results(p.id()))).findFirst().orElseThrow();
  }

  @Test
  void aGroupGetsItsPlansAtOnceAndNobodyGetsASecond() {
    var pupils = paper().pupils().stream().map(p -> p.pseudonym()).limit(7).toList();
    book.apply(desk.draftFor(pupils, Books.BY)).orThrow();
    assertThat(desk.plans()).extracting(DevelopmentPlan::pupil).containsExactlyElementsOf(pupils);
    assertThat(desk.draftFor(pupils, Books.BY).edits()).isEmpty();
  }

  /** Counted again: a point stands among those a pupil has when two thirds of its marks are there, among those still learnt below one third. */
  @Test
  void whatIsKnownOfAPupilIsFilledInAndComparesWithNobody() {
    var paper = paper();
    var pupils = paper.pupils().stream().map(p -> p.pseudonym()).toList();
    book.apply(desk.draftFor(pupils, Books.BY)).orThrow();
    var words = new Words(Lang.ZH);
    var points = paper.paper().items().stream().flatMap(i -> i.knowledgePoints().stream()).distinct().toList();
    var told = 0;
    for (var plan : desk.plans()) {
      var row = pupils.indexOf(plan.pupil());
      var said = plan.row().get(DevelopmentPlan.LEARNING_NOW).in(words);
      assertThat(said).doesNotContain("平均", "排名", "区", "班级", "%");
      for (var point : points) {
        var items =
            IntStream.range(0, paper.paper().items().size()).filter(i -> paper.paper().items().get(i).knowledgePoints().contains(point)).boxed().toList();
        var rate = paper.rates(items)[row];
        var has = said.contains("稳固的有") && said.substring(said.indexOf("稳固的有")).split("；|。")[0].contains(point);
        if (items.size() > 1 && points.size() <= 6) {
          assertThat(has).as("%s %s %s", plan.pupil(), point, rate).isEqualTo(rate >= 2.0 / 3 - 1e-9);
          told += has ? 1 : 0;
        }
      }
    }
    assertThat(told).isPositive();
    assertThat(desk.plans()).allSatisfy(
        p -> assertThat(List.of(p.row().get(DevelopmentPlan.MORAL_NOW), p.row().get(DevelopmentPlan.BODY_NOW))).as("nobody measured it").containsOnly(""));
  }
}
