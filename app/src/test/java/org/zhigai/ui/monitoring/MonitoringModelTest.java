package org.zhigai.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.ui.jobs.DirectJobs;

class MonitoringModelTest {
  private final Words zh = new Words(Lang.ZH);
  private final MonitoringModel model = new MonitoringModel(new ReadFigures(new FakeResults()), new DirectJobs());

  @BeforeEach
  void read() {
    model.refresh();
  }

  private Exhibit shown() {
    return model.shown().get().orElseThrow();
  }

  @Test
  void whatWasMeasuredIsListedAndTheLatestPaperWithItemsIsLookedAt() {
    assertThat(model.entries()).extracting(Entry::key).containsExactly("paper-1", "paper-2", "survey-1");
    assertThat(model.selected().get().orElseThrow().key()).isEqualTo("paper-1");
    assertThat(model.badge().get()).isEqualTo("2");
    assertThat(shown().aspect()).isEqualTo(Aspect.LEVELS);
  }

  @Test
  void absentPupilsAreNamedInWordsAndNotCounted() {
    assertThat(zh.say(shown().reading().getFirst())).isEqualTo("应考 120 人，实考 118 人；2 人缺考，均未计入。");
    assertThat(zh.say(shown().n())).isEqualTo("n = 118");
  }

  @Test
  void theKnowledgePointFarBelowTheDistrictIsTheTitle() {
    model.aspect().set(Aspect.KNOWLEDGE);
    assertThat(zh.say(shown().title())).startsWith("“几何直观”低于区");
    var heat = (Drawing.Heat) shown().drawing().orElseThrow();
    assertThat(heat.columns()).hasSize(4);
    assertThat(heat.values().get(3).getLast()).isBetween(0.5, 0.65);
  }

  @Test
  void aClassUnderFiveIsHiddenAndTakesAnotherWithIt() {
    var small = new MonitoringModel(new ReadFigures(new FakeResults(3)), new DirectJobs());
    small.refresh();
    var shares = (Drawing.Shares) small.shown().get().orElseThrow().drawing().orElseThrow();
    assertThat(shares.rows().get(2).shares()).isEmpty();
    assertThat(shares.rows().stream().filter(r -> r.kind() == Drawing.Kind.CLASS && r.shares().isEmpty())).hasSize(2);
    assertThat(shares.rows().get(3).shares()).as("the whole school is large enough").hasSize(4);
  }

  @Test
  void aLargeGapTheIntervalDoesNotConfirmIsNotCalledAlike() {
    // With a class of three beside one of forty, classes as clusters leave a very wide interval.
    var small = new MonitoringModel(new ReadFigures(new FakeResults(3)), new DirectJobs());
    small.refresh();
    small.aspect().set(Aspect.KNOWLEDGE);
    assertThat(small.shown().get().orElseThrow().title().key()).isEqualTo("explore.knowledge.title.unsure");
  }

  @Test
  void aPaperOfTotalsSaysWhyItHasNoKnowledgePoints() {
    model.aspect().set(Aspect.KNOWLEDGE);
    model.select("paper-2");
    assertThat(shown().drawing()).isEmpty();
    assertThat(shown().title().key()).isEqualTo("explore.absent.knowledge");
  }

  @Test
  void aQuestionnaireShowsItsFactorsBesideTheDistrict() {
    model.select("survey-1");
    assertThat(shown().aspect()).isEqualTo(Aspect.FACTORS);
    assertThat(zh.say(shown().title())).startsWith("“师生关系”较高及以上的比例低于区");
  }

  @Test
  void itemsStandInTheOrderOfThePaper() {
    model.aspect().set(Aspect.ITEMS);
    assertThat(shown().table().rows()).extracting(r -> zh.say(r.getFirst())).startsWith("1", "2", "3").endsWith("20");
  }

  @Test
  void theChartHasTheNumbersOfTheFiguresClassesInTheirOrder() {
    var figures = new ReadFigures(new FakeResults()).figures(1);
    model.aspect().set(Aspect.BOXES);
    var boxes = (org.zhigai.charts.ScoreBoxes) spec();
    assertThat(boxes.rows()).hasSize(figures.classes().size() + 1);
    for (var i = 0; i < figures.classes().size(); i++) {
      assertThat(boxes.rows().get(i).label()).isEqualTo(figures.classes().get(i).classRef().label());
      assertThat(boxes.rows().get(i).median()).isEqualTo(figures.classes().get(i).total().median());
    }
    model.aspect().set(Aspect.MAP);
    assertThat(((org.zhigai.charts.ItemMap) spec()).points()).extracting(p -> p.discrimination())
        .containsExactlyElementsOf(figures.items().stream().map(i -> i.itemRest()).toList());
    model.aspect().set(Aspect.GAPS);
    assertThat(((org.zhigai.charts.ForestPlot) spec()).rows()).extracting(r -> r.estimate())
        .containsExactlyElementsOf(figures.knowledge().stream().map(g -> g.gap() * 100).toList());
    model.aspect().set(Aspect.KNOWLEDGE);
    assertThat(((org.zhigai.charts.KnowledgeHeatmap) spec()).benchmarks())
        .containsExactlyElementsOf(figures.knowledge().stream().map(g -> g.district()).toList());
  }

  @Test
  void aHiddenClassHasNoNumberInAnyBox() {
    var small = new MonitoringModel(new ReadFigures(new FakeResults(3)), new DirectJobs());
    small.refresh();
    small.aspect().set(Aspect.BOXES);
    var boxes = (org.zhigai.charts.ScoreBoxes)
        Specs.of(small.shown().get().orElseThrow().drawing().orElseThrow(), new org.zhigai.ui.parts.UiWords(Lang.ZH));
    assertThat(boxes.rows().stream().filter(r -> Double.isNaN(r.median()) && Double.isNaN(r.high()))).hasSize(2);
  }

  private org.zhigai.charts.ChartSpec spec() {
    return Specs.of(shown().drawing().orElseThrow(), new org.zhigai.ui.parts.UiWords(Lang.ZH));
  }
}
