package org.zhigai.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.analysis.AnalyseScores;
import org.zhigai.analysis.Analysis;
import org.zhigai.analysis.Columns;
import org.zhigai.analysis.RawTable;
import org.zhigai.analysis.Request.ModelName;
import org.zhigai.analysis.Request;
import org.zhigai.chain.Chain;
import org.zhigai.chain.SampleSchool;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.charts.spec.ItemMap;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.charts.spec.ScoreHistogram;
import org.zhigai.charts.spec.SpGrid;
import org.zhigai.charts.spec.Wright;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Form;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeSchool;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.value.Value;
import org.zhigai.stats.irt.GuessPrior;
import org.zhigai.workbook.read.ReadTables;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** The numbers behind each chart are those that {@code analyse} says of the same scores: of the sample workbooks, and of a large paper. */
class EqualToAnalyseTest {
  private static final Path SAMPLES = Path.of("..", "sample-workbooks");
  private static final String MATHS = "01_2026春_四年级数学_小题得分.xlsx";
  private static final String CHINESE = "02_2026春_四年级语文_小题得分.xlsx";
  private static final String LATER = "05_2026秋_四升五年级数学_小题得分.xlsx";
  private static final Words WORDS = new Words(Lang.ZH);
  private static final double SAME = 1e-9;

  @TempDir
  private static Path folder;
  private static Chain chain;

  @BeforeAll
  static void imported() {
    chain = SampleSchool.imported(folder);
  }

  @AfterAll
  static void closed() {
    chain.close();
  }

  private static Analysis analysed(String file, ModelName model) {
    return new AnalyseScores(new ReadTables(), new RecogniseWorkbook()).run(request(SAMPLES.resolve(file), model, columns("班级", null, null)), Progress.NONE);
  }

  private static Columns columns(String group, @Nullable String before, @Nullable String after) {
    return new Columns(
        List.of(), List.of(), List.of(), null, group, null, null, null, before == null ? "总分" : null, null, List.of(), before, after);
  }

  private static Request request(Path file, ModelName model, Columns columns) {
    return new Request(
        file, null, columns, null, false, new double[0], model, true, false, GuessPrior.FOUR_OPTIONS, null, null, true, .6, null, Double.NaN, null, null, null,
        0,
        false, false, null, false,
        false, false);
  }

  private static Exhibit sample(String file, Aspect aspect, String... choice) {
    var explore = new Explore(chain.archive().results());
    var entry = explore.entries().stream().filter(e -> e.aspects().contains(aspect) && isOf(e, file)).findFirst().orElseThrow();
    var place = Place.of(entry.key(), aspect);
    for (var i = 0; i < choice.length; i += 2) {
      place = place.with(choice[i], choice[i + 1]);
    }
    return explore.show(place, entry, Progress.NONE);
  }

  private static boolean isOf(Entry entry, String file) {
    return entry instanceof Entry.OfPaper of && file.contains(of.paper().info().round().label()) && file.contains(of.paper().info().subject());
  }

  private static ChartSpec chart(Exhibit exhibit) {
    return exhibit.plot().orElseThrow().spec().apply(WORDS);
  }

  /** The numbers put into a sentence. */
  private static List<Double> said(Exhibit exhibit, String key) {
    return Stream.concat(Stream.of(exhibit.title()), exhibit.reading().stream()).filter(p -> p.key().equals(key)).findFirst().orElseThrow()
        .values().stream().filter(v -> v instanceof Number || v instanceof Value).map(EqualToAnalyseTest::number).toList();
  }

  private static double number(Phrase cell) {
    return number(cell.values().getFirst());
  }

  private static double number(Object quoted) {
    return quoted instanceof Value value ? value.number().orElse(Double.NaN) : ((Number) quoted).doubleValue();
  }

  private static void same(double found, double expected, String what) {
    assertThat(found).as(what).isCloseTo(expected, within(SAME * Math.max(1, Math.abs(expected))));
  }

  @ParameterizedTest
  @ValueSource(strings = {MATHS, CHINESE, LATER})
  void itemsTotalAndReliability(String file) {
    var analysis = analysed(file, ModelName.CTT);
    var items = Objects.requireNonNull(analysis.items());
    var map = (ItemMap) chart(sample(file, Aspect.MAP));
    var dots = (RateDots) chart(sample(file, Aspect.ITEMS));
    var table = sample(file, Aspect.ITEMS).table();
    assertThat(map.points()).hasSameSizeAs(items);
    for (var i = 0; i < items.size(); i++) {
      assertThat(map.points().get(i).label()).isEqualTo(items.get(i).item());
      same(map.points().get(i).difficulty(), items.get(i).difficultyP(), "difficulty");
      same(map.points().get(i).discrimination(), items.get(i).itemRest(), "item-rest");
      same(dots.rows().get(i).rate(), items.get(i).difficultyP(), "rate");
      same(number(table.rows().get(i).get(9)), items.get(i).d27(), "d27");
      same(number(table.rows().get(i).getLast()), items.get(i).n(), "n");
    }
    var total = Objects.requireNonNull(analysis.total());
    var scores = sample(file, Aspect.SCORES);
    same(((ScoreHistogram) chart(scores)).lines().getFirst().at(), total.mean(), "mean");
    same(said(scores, "explore.scores.middle").getLast(), total.sd(), "sd");
    same(said(scores, "explore.scores.alpha").getFirst(), total.alpha().value(), "alpha");
    same(said(scores, "explore.scores.alpha").getLast(), total.sem(), "sem");
  }

  @ParameterizedTest
  @ValueSource(strings = {MATHS, CHINESE, LATER})
  void classesAsGroupsAndTheirSpread(String file) {
    var analysis = analysed(file, ModelName.CTT);
    var variance = Objects.requireNonNull(analysis.variance());
    var exhibit = sample(file, Aspect.SPREAD);
    var forest = (ForestPlot) chart(exhibit);
    assertThat(forest.rows()).hasSameSizeAs(variance.groups());
    for (var c = 0; c < forest.rows().size(); c++) {
      var group = variance.groups().get(c);
      same(forest.rows().get(c).estimate(), group.shrunken(), group.group());
      same(forest.rows().get(c).low(), group.interval().low(), group.group());
      same(forest.rows().get(c).high(), group.interval().high(), group.group());
    }
    assertThat(said(exhibit, "explore.spread.share").getFirst()).isCloseTo(variance.icc() * 100, within(1e-7));
    assertThat(said(exhibit, "explore.spread.share").get(2)).isCloseTo(Math.sqrt(variance.within()), within(1e-7));
    var groups = Objects.requireNonNull(analysis.groups()).groups();
    var rows = sample(file, Aspect.SCORES).table().rows();
    for (var c = 0; c < groups.size(); c++) {
      same(number(rows.get(c).get(2)), groups.get(c).n(), "n of a class");
      same(number(rows.get(c).get(3)), groups.get(c).mean(), "mean of a class");
      same(number(rows.get(c).get(5)), groups.get(c).sd(), "sd of a class");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MATHS, LATER})
  void raschCurvesMapAndInformation(String file) {
    var model = Objects.requireNonNull(analysed(file, ModelName.RASCH).model());
    assertThat(model.by()).isEqualTo("cml");
    var wright = sample(file, Aspect.WRIGHT);
    for (var i = 0; i < model.items().size(); i++) {
      same(number(wright.table().rows().get(i).get(1)), Objects.requireNonNull(model.items().get(i).b())[0], "difficulty");
      same(number(wright.table().rows().get(i).get(2)), Objects.requireNonNull(Objects.requireNonNull(model.items().get(i).se()).b())[0], "se");
    }
    assertThat(WORDS.say(wright.reading().get(1))).contains("logit", "0 为题目平均难度");
    var bins = Objects.requireNonNull(model.wright());
    for (var bin : ((Wright) chart(wright)).bins()) {
      assertThat(bin.persons()).isEqualTo(bins.persons()[(int) Math.round((bin.from() - bins.from()) / bins.width())]);
    }
    same(said(wright, "explore.wright.where").getFirst(),
        model.persons().stream().mapToDouble(p -> Objects.requireNonNull(p.wle())).filter(Double::isFinite).average().orElseThrow(), "mean");
    var item = model.items().get(4);
    var curve = sample(file, Aspect.CURVE, Place.ITEM, item.item());
    same(said(curve, "explore.curve.where").getFirst(), Objects.requireNonNull(item.b())[0], "difficulty of the curve");
    var information = sample(file, Aspect.INFORMATION);
    informationIs(information, model);
    assertThat(List.of(((Curves) chart(curve)).x().label(), ((Curves) chart(information)).x().label())).containsOnly("能力（logit，0 为题目平均难度）");
  }

  private static void informationIs(Exhibit exhibit, Analysis.Model model) {
    var curves = (Curves) chart(exhibit);
    for (var at : Objects.requireNonNull(model.information())) {
      var k = IntStream.range(0, curves.curves().getFirst().x().size())
          .filter(i -> Math.abs(curves.curves().getFirst().x().get(i) - at.theta()) < 1e-9).findFirst().orElseThrow();
      same(curves.curves().getFirst().y().get(k), at.information(), "information at " + at.theta());
      same(curves.curves().getLast().y().get(k), at.se(), "standard error at " + at.theta());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MATHS, CHINESE})
  void theStudentProblemTable(String file) {
    var sp = Objects.requireNonNull(analysed(file, ModelName.CTT).sp());
    var exhibit = sample(file, Aspect.CAUTION);
    for (var i = 0; i < sp.items().size(); i++) {
      same(number(exhibit.table().rows().get(i).get(1)), sp.items().get(i).right(), "right");
      same(number(exhibit.table().rows().get(i).get(2)), sp.items().get(i).caution(), "caution");
    }
    var grid = (SpGrid) chart(exhibit);
    var right =
        sp.persons().stream().mapToDouble(Analysis.PersonCaution::right).filter(r -> !Double.isNaN(r)).boxed().sorted(Comparator.reverseOrder()).toList();
    assertThat(grid.rows()).isEqualTo(right.size()).isEqualTo(sp.n());
    for (var r = 0; r < grid.rows(); r++) {
      var row = r;
      assertThat(IntStream.range(0, grid.items().size()).filter(i -> grid.right()[row * grid.items().size() + i]).count()).isEqualTo(right.get(r).longValue());
    }
  }

  /** A paper of enough pupils for two parameters, its table given to {@code analyse} as text. */
  @Test
  void theTwoParameterModelOfALargePaper() {
    var school = FakeSchool.of(50, 50, 50, 50, 50, 50);
    var sat = SatPaper.of(school.results(2));
    var rows = Stream.concat(
        Stream.of(sat.paper().items().stream().map(i -> "i" + i.label()).toList()),
        IntStream.range(0, sat.pupils().size()).mapToObj(p -> Arrays.stream(sat.scores().row(p)).mapToObj(Double::toString).toList()))
        .toList();
    var full = sat.paper().items().stream().mapToDouble(i -> (float) i.fullMark()).toArray();
    var asked = new Request(
        Path.of("large.csv"), null, Columns.UNSAID, null, false, full, ModelName.TWO_PL, false, false, GuessPrior.FOUR_OPTIONS, null, null, true, .6, null,
        Double.NaN,
        null, null, null, 0,
        false, false, null, false, false, false);
    var analysis = new AnalyseScores((file, progress) -> List.of(new RawTable("large.csv", "", rows)), new RecogniseWorkbook()).run(asked, Progress.NONE);
    var model = Objects.requireNonNull(analysis.model());
    for (var i = 0; i < model.items().size(); i++) {
      var explore = new Explore(school);
      var entry = explore.entries().get(1);
      var exhibit = explore.show(Place.of(entry.key(), Aspect.CURVE).with(Place.ITEM, Integer.toString(i + 1)), entry, Progress.NONE);
      same(said(exhibit, "explore.curve.what").getFirst(), Objects.requireNonNull(model.items().get(i).a()), "slope");
      same(said(exhibit, "explore.curve.what").getLast(), Objects.requireNonNull(model.items().get(i).b())[0], "difficulty");
      if (i == 0) {
        informationIs(explore.show(Place.of(entry.key(), Aspect.INFORMATION), entry, Progress.NONE), model);
        var drawn = (Curves) chart(explore.show(Place.of(entry.key(), Aspect.INFORMATION), entry, Progress.NONE));
        assertThat(drawn.x().label()).isEqualTo("能力（标准化）");
        var columns = drawn.columns();
        assertThat(columns.stream().mapToInt(Curves.Column::count).toArray()).as("EAP abilities").isEqualTo(Objects.requireNonNull(model.wright()).persons());
      }
    }
  }

  /** What classes add to earlier scores, of the pupils who sat both papers of the sample. */
  @Test
  void growthOfClassesIsValueAdded() {
    var archive = chain.archive().results();
    var papers = archive.papers().stream().filter(p -> p.info().subject().equals("数学")).toList();
    var before = archive.results(papers.getFirst().id()).pupils();
    var rows = new java.util.ArrayList<List<String>>();
    rows.add(List.of("class", "before", "after", "x", "y"));
    for (var pupil : archive.results(papers.getLast().id()).pupils()) {
      var was = before.stream().filter(b -> b.pupilId() == pupil.pupilId() && b.isPresent()).mapToDouble(PupilResult::total).findFirst();
      if (pupil.isPresent() && was.isPresent()) {
        rows.add(List.of(pupil.classRef().label(), Double.toString(was.getAsDouble()), Double.toString(pupil.total()), "1", "0"));
      }
    }
    var asked = request(Path.of("both.csv"), ModelName.CTT,
        new Columns(List.of("x", "y"), List.of(), List.of(), null, "class", null, null, null, null, null, List.of(), "before", "after"));
    var analysis = new AnalyseScores((file, progress) -> List.of(new RawTable("both.csv", "", rows)), new RecogniseWorkbook()).run(asked, Progress.NONE);
    var expected = Objects.requireNonNull(analysis.valueAdded());
    var exhibit = sample(LATER, Aspect.GROWTH, Form.KEY, "classes");
    var forest = (ForestPlot) chart(exhibit);
    assertThat(number(exhibit.n())).isEqualTo(expected.matched());
    assertThat(forest.rows()).hasSameSizeAs(expected.groups());
    for (var c = 0; c < forest.rows().size(); c++) {
      var row = forest.rows().get(c);
      var line = expected.groups().get(c);
      assertThat(line.group()).as("the same class").contains(Integer.toString(c + 1));
      assertThat(row.label()).contains(Integer.toString(c + 1));
      assertThat(row.estimate()).as(row.label()).isCloseTo(line.value(), within(1e-7));
      assertThat(row.low()).isCloseTo(line.interval().low(), within(1e-7));
      assertThat(row.high()).isCloseTo(line.interval().high(), within(1e-7));
    }
    // Pupils of every former level together moved as the change of the matched scores says: standardised by the district in both rounds.
    var all = ((ForestPlot) chart(sample(LATER, Aspect.GROWTH))).rows().getLast();
    var change = Objects.requireNonNull(analysis.change());
    assertThat(change.n()).isEqualTo(expected.matched());
    var district = List.of(papers.getFirst(), papers.getLast()).stream()
        .map(p -> org.zhigai.monitoring.figures.FigurePaper.of(archive.results(p.id()), archive.indicators()).district()).toList();
    var earlier = rows.stream().skip(1).mapToDouble(r -> Double.parseDouble(r.get(1))).average().orElseThrow();
    var later = earlier + change.mean();
    assertThat(all.estimate())
        .isCloseTo(
            (later - district.getLast().mean()) / district.getLast().sd() - (earlier - district.getFirst().mean()) / district.getFirst().sd(), within(1e-7));
  }
}
