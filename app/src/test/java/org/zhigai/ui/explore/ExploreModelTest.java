package org.zhigai.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.charts.spec.Hit;
import org.zhigai.charts.spec.ItemMap;
import org.zhigai.charts.spec.KnowledgeHeatmap;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.charts.spec.ScoreBoxes;
import org.zhigai.charts.spec.Wright;
import org.zhigai.explore.Explore;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Pins;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.ctt.Dichotomy;
import org.zhigai.stats.ctt.StudentProblem;
import org.zhigai.stats.irt.IrtOptions;
import org.zhigai.stats.irt.MarginalModel;
import org.zhigai.stats.irt.RaschCml;
import org.zhigai.stats.multilevel.RandomIntercept;
import org.zhigai.ui.jobs.DirectJobs;

class ExploreModelTest {
  private final Words zh = new Words(Lang.ZH);
  private final ExploreModel model = new ExploreModel(new Explore(new FakeResults()), new DirectJobs());

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
    assertThat(model.entry().orElseThrow().key()).isEqualTo("paper-1");
    assertThat(model.badge().get()).isEqualTo("2");
    assertThat(model.place().get().orElseThrow().aspect()).isEqualTo(Aspect.LEVELS);
  }

  @Test
  void absentPupilsAreNamedInWordsAndNotCounted() {
    assertThat(zh.say(shown().reading().getFirst())).isEqualTo("应考 120 人，实考 118 人；2 人缺考，均未计入。");
    assertThat(zh.say(shown().n())).isEqualTo("n = 118");
  }

  @Test
  void theKnowledgePointFarBelowTheDistrictIsTheTitle() {
    model.look(Aspect.KNOWLEDGE);
    assertThat(zh.say(shown().title())).startsWith("“几何直观”低于区");
    var heat = (KnowledgeHeatmap) spec();
    assertThat(heat.columns()).hasSize(5);
    assertThat(heat.rates().get(3).get(3)).isBetween(0.5, 0.65);
  }

  @Test
  void aClassUnderFiveIsHiddenAndTakesAnotherWithIt() {
    var small = new ExploreModel(new Explore(new FakeResults(3)), new DirectJobs());
    small.refresh();
    var shares = (LevelShareBars) spec(small);
    assertThat(shares.rows().get(2).shares()).isEmpty();
    assertThat(shares.rows().stream().filter(r -> r.role() == ChartSpec.Role.PART && r.shares().isEmpty())).hasSize(2);
    assertThat(shares.rows().get(3).shares()).as("the whole school is large enough").hasSize(4);
  }

  @Test
  void aLargeGapTheIntervalDoesNotConfirmIsNotCalledAlike() {
    // With a class of three beside one of forty, classes as clusters leave a very wide interval.
    var small = new ExploreModel(new Explore(new FakeResults(3)), new DirectJobs());
    small.refresh();
    small.look(Aspect.KNOWLEDGE);
    assertThat(small.shown().get().orElseThrow().title().key()).isEqualTo("explore.knowledge.title.unsure");
  }

  @Test
  void aPaperOfTotalsSaysWhyItHasNoKnowledgePoints() {
    model.look(Aspect.KNOWLEDGE);
    model.select("paper-2");
    assertThat(shown().plot()).isEmpty();
    assertThat(shown().title().key()).isEqualTo("explore.absent.knowledge");
  }

  @Test
  void aQuestionnaireShowsItsFactorsBesideTheDistrict() {
    model.select("survey-1");
    assertThat(model.place().get().orElseThrow().aspect()).isEqualTo(Aspect.FACTORS);
    assertThat(zh.say(shown().title())).startsWith("“师生关系”较高及以上的比例低于区");
  }

  @Test
  void theWayNamesAClassOnlyWhereWhatIsShownFollowsIt() {
    model.look(Aspect.GAPS);
    model.choose(Place.CLASS, "四（2）班");
    assertThat(model.crumbs()).hasSize(2);
    assertThat(new Words(Lang.EN).say(model.className("四（2）班"))).isEqualTo("Class 4-2");
    for (var everybody : List.of(Aspect.BOXES, Aspect.SPREAD, Aspect.GROUPS, Aspect.PARTICIPATION, Aspect.BENCHMARKS)) {
      model.look(everybody);
      assertThat(model.crumbs()).as("%s", everybody).hasSize(1);
    }
    model.look(Aspect.ABILITY);
    assertThat(model.crumbs()).as("the choice itself is kept").hasSize(2);
  }

  @Test
  void itemsStandInTheOrderOfThePaper() {
    model.look(Aspect.ITEMS);
    assertThat(shown().table().rows()).extracting(r -> zh.say(r.getFirst())).startsWith("1", "2", "3").endsWith("20");
  }

  @Test
  void theChartHasTheNumbersOfTheFiguresClassesInTheirOrder() {
    var figures = new ReadFigures(new FakeResults()).figures(1);
    model.look(Aspect.BOXES);
    var boxes = (ScoreBoxes) spec();
    assertThat(boxes.rows()).hasSize(figures.classes().size() + 1);
    for (var i = 0; i < figures.classes().size(); i++) {
      assertThat(boxes.rows().get(i).label()).isEqualTo(figures.classes().get(i).classRef().label());
      assertThat(boxes.rows().get(i).median()).isEqualTo(figures.classes().get(i).total().median());
    }
    model.look(Aspect.MAP);
    assertThat(((ItemMap) spec()).points()).extracting(p -> p.discrimination())
        .containsExactlyElementsOf(figures.items().stream().map(i -> i.itemRest()).toList());
    model.look(Aspect.GAPS);
    assertThat(((ForestPlot) spec()).rows()).extracting(r -> r.estimate())
        .containsExactlyElementsOf(figures.knowledge().stream().map(g -> g.gap() * 100).toList());
    model.look(Aspect.KNOWLEDGE);
    assertThat(((KnowledgeHeatmap) spec()).benchmarks())
        .containsExactlyElementsOf(figures.knowledge().stream().map(g -> g.district()).toList());
  }

  @Test
  void aHiddenClassHasNoNumberInAnyBox() {
    var small = new ExploreModel(new Explore(new FakeResults(3)), new DirectJobs());
    small.refresh();
    small.look(Aspect.BOXES);
    var boxes = (ScoreBoxes) spec(small);
    assertThat(boxes.rows().stream().filter(r -> Double.isNaN(r.median()) && Double.isNaN(r.high()))).hasSize(2);
  }

  private ChartSpec spec() {
    return spec(model);
  }

  private ChartSpec spec(ExploreModel of) {
    return of.shown().get().orElseThrow().plot().orElseThrow().spec().apply(zh);
  }

  @Test
  void aDoorLeadsFromTheSchoolToAClassAPointAnItemAndBack() {
    model.look(Aspect.KNOWLEDGE);
    var cell = shown().door(3, 1).orElseThrow();
    assertThat(cell.chosen(Place.CLASS)).isPresent();
    model.go(cell);
    assertThat(model.place().get().orElseThrow().aspect()).isEqualTo(Aspect.ITEMS);
    assertThat(shown().table().rows()).as("only the items of the point").hasSizeBetween(1, 5);
    assertThat(zh.say(shown().n())).as("only the class").isEqualTo("n = 40");
    model.go(shown().door(0, Hit.NO_COLUMN).orElseThrow());
    model.go(shown().door(1, Hit.NO_COLUMN).orElseThrow());
    assertThat(model.place().get().orElseThrow().aspect()).isEqualTo(Aspect.ANSWERS);
    assertThat(model.crumbs()).hasSize(4);
    assertThat(shown().table().rows()).hasSize(40).allSatisfy(r -> assertThat(zh.say(r.get(1))).startsWith("S-"));
    model.go(model.crumbs().getFirst());
    assertThat(model.place().get().orElseThrow()).isEqualTo(Place.of("paper-1", Aspect.LEVELS));
    model.back();
    model.back();
    assertThat(model.place().get().orElseThrow().aspect()).isEqualTo(Aspect.ITEM);
  }

  @Test
  void aHiddenClassHasNoDoorAndNothingToShowIfOneComesByAnotherWay() {
    var small = new ExploreModel(new Explore(new FakeResults(3)), new DirectJobs());
    small.refresh();
    assertThat(small.shown().get().orElseThrow().door(2, Hit.NO_COLUMN)).isEmpty();
    small.go(Place.of("paper-1", Aspect.SCORES).with(Place.CLASS, "四（3）班"));
    assertThat(small.shown().get().orElseThrow().plot()).isEmpty();
    assertThat(small.shown().get().orElseThrow().title().key()).isEqualTo("explore.absent.few");
  }

  @Test
  void aPinIsDrawnOfTheNextRoundOfTheSameSubjectAndGrade() {
    var entry = model.entries().getFirst();
    var pin = Pins.of(Place.of(entry.key(), Aspect.ITEMS).with(Place.POINT, "几何直观").with(Place.PUPIL, "S-0001"), entry);
    assertThat(pin.choice()).containsOnlyKeys(Place.POINT);
    var paper = ((Entry.OfPaper) entry).paper();
    var later = new Entry.OfPaper(
        new Paper(9, 9, new PaperInfo(new Round(2027, Term.SPRING), "数学", 4), paper.items(), paper.fullMark(), paper.origin()));
    assertThat(Pins.place(pin, List.of(entry, later), Optional.empty()).orElseThrow().entry()).isEqualTo("paper-9");
    assertThat(Pins.place(pin, List.of(entry, later), Optional.of(entry.round())).orElseThrow().entry()).isEqualTo("paper-1");
    assertThat(Pins.place(pin, List.of(model.entries().get(1)), Optional.empty())).isEmpty();
  }

  @Test
  void theSpreadShowsTheShrunkenMeansOfTheModelInClassOrder() {
    var figures = new ReadFigures(new FakeResults());
    var sat = SatPaper.of(figures.results(1));
    var fit = RandomIntercept.reml(sat.totals(), sat.clusters());
    model.look(Aspect.SPREAD);
    assertThat(((ForestPlot) spec()).rows()).extracting(ForestPlot.ForestRow::estimate)
        .containsExactly(fit.effects()[0], fit.effects()[1], fit.effects()[2]);
    assertThat(zh.say(shown().title())).contains("3 个班");
  }

  @Test
  void participationCountsTheAbsentAndNothingIsZero() {
    model.look(Aspect.PARTICIPATION);
    assertThat(zh.say(shown().title())).isEqualTo("应考 120 人，2 人未参测，参测率 98.3%");
    assertThat(((RateDots) spec()).rows().getFirst().rate()).isEqualTo(38 / 40.0);
  }

  @Test
  void oneRoundIsNoTrend() {
    model.look(Aspect.TREND);
    assertThat(shown().plot()).isEmpty();
    assertThat(shown().title().key()).isEqualTo("explore.absent.rounds");
  }

  @Test
  void theCurvesAreThoseOfTheModelThatAnalyseFits() {
    var large = new FakeResults(420);
    var model = new ExploreModel(new Explore(large), new DirectJobs());
    model.refresh();
    var results = large.results(1);
    var sat = SatPaper.of(results);
    var full = results.paper().items().stream().mapToDouble(Item::fullMark).toArray();
    var binary = Dichotomy.at(sat.scores(), full, Dichotomy.USUAL_RATE);
    var fit = MarginalModel.fit(binary, IrtOptions.FREE_SLOPES, Progress.NONE);
    model.look(Aspect.CURVE);
    model.choose(Place.ITEM, "4");
    var curve = ((Curves) spec(model)).curves().getFirst();
    assertThat(atNought(curve)).isEqualTo(fit.items().get(3).probabilities(0)[1]);
    assertThat(((Curves) spec(model)).dots()).hasSize(5);
    model.look(Aspect.INFORMATION);
    assertThat(atNought(((Curves) spec(model)).curves().getFirst())).isEqualTo(fit.information(0));
    assertThat(atNought(((Curves) spec(model)).curves().getLast())).isEqualTo(1 / Math.sqrt(fit.information(0)));
    model.look(Aspect.CAUTION);
    assertThat(zh.say(model.shown().get().orElseThrow().table().rows().get(3).get(2))).isEqualTo("%.2f".formatted(StudentProblem.of(binary).itemCaution()[3]));
    model.look(Aspect.WRIGHT);
    assertThat(((Wright) spec(model)).bins().stream().mapToInt(Wright.Bin::persons).sum()).isEqualTo(sat.pupils().size());
    assertThat(((Wright) spec(model)).bins().stream().flatMap(b -> b.items().stream())).hasSize(20);
  }

  /** The height of a curve at ability 0. */
  private static double atNought(Curves.Curve curve) {
    return curve.y().get(curve.x().indexOf(0.0));
  }

  @Test
  void onePupilStandsBesideTheDistrictAndNobodyElse() {
    model.look(Aspect.PUPIL);
    model.choose(Place.PUPIL, "S-0050");
    assertThat(zh.say(shown().title())).startsWith("S-0050：");
    assertThat(((RateDots) spec()).rows()).hasSize(5);
    assertThat(shown().table().rows()).hasSize(20);
  }

  @Test
  void tooFewPupilsForTwoParametersAreModelledByRasch() {
    var results = new ReadFigures(new FakeResults()).results(1);
    var full = results.paper().items().stream().mapToDouble(Item::fullMark).toArray();
    var fit = RaschCml.fit(Dichotomy.at(SatPaper.of(results).scores(), full, Dichotomy.USUAL_RATE), Progress.NONE);
    model.look(Aspect.CURVE);
    model.choose(Place.ITEM, "4");
    assertThat(atNought(((Curves) spec()).curves().getFirst())).isCloseTo(1 / (1 + Math.exp(fit.difficulty()[3])), within(1e-12));
    assertThat(shown().reading()).extracting(r -> r.key()).contains("explore.model.rasch");
  }
}
