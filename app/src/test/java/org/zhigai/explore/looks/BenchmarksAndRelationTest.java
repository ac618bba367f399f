package org.zhigai.explore.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.explore.Explore;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.BareResults;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.compare.TwoShares;
import org.zhigai.stats.compare.Wilson;

class BenchmarksAndRelationTest {
  private static final Origin NOWHERE = new Origin("", "", "");
  private final Words words = new Words(Lang.ZH);

  @Test
  void sharesStandBesideTheDistrictWithTheIntervalOfTheRuleOnIndicators() {
    var forest = forest(exhibit(new FakeResults(), Aspect.BENCHMARKS, "")).orElseThrow();
    assertThat(forest.rows()).extracting(ForestPlot.ForestRow::label).containsExactly("水平Ⅰ", "水平Ⅱ", "水平Ⅲ", "水平Ⅳ");
    var expected = TwoShares.of(0.12, 118, 0.10, 5210);
    var first = forest.rows().getFirst();
    assertThat(first.estimate()).isCloseTo(2, within(1e-9));
    assertThat(first.low()).isCloseTo(100 * expected.interval().low(), within(1e-9));
    assertThat(first.high()).isCloseTo(100 * expected.interval().high(), within(1e-9));
  }

  @Test
  void theNationIsTakenAsKnownAndOnlyWhatTheSheetHasIsOffered() {
    var line = new Indicator(FakeResults.SPRING, "数学", 4, "优秀率", "%", 30, 36, Double.NaN, 41, 100, 5000, Double.NaN, NOWHERE);
    var archive = new Classes(6, 30, List.of(line));
    var exhibit = exhibit(archive, Aspect.BENCHMARKS, "nation");
    assertThat(exhibit.options().getFirst().values()).extracting(Option.Value::key).containsExactly("district", "nation");
    var row = forest(exhibit).orElseThrow().rows().getFirst();
    assertThat(row.estimate()).isCloseTo(-11, within(1e-9));
    assertThat(row.low()).isCloseTo(100 * (Wilson.interval(30, 100, 0.95).low() - 0.41), within(1e-9));
    assertThat(forest(exhibit(new Classes(6, 30, List.of()), Aspect.BENCHMARKS, ""))).isEmpty();
  }

  @Test
  void aRateOfMarksHasTheIntervalOfTheMarksAndNoneWhereTheyAreNotItsOwn() {
    var rate = 100 * (50 + 55.0 / 6) / 100;
    var own = new Indicator(FakeResults.SPRING, "数学", 4, "得分率", "%", rate, 60, Double.NaN, Double.NaN, 180, 5000, Double.NaN, NOWHERE);
    var other = new Indicator(FakeResults.SPRING, "数学", 4, "得分率", "%", 70, 60, Double.NaN, Double.NaN, 180, 5000, Double.NaN, NOWHERE);
    var archive = new Classes(6, 30, List.of(own, other));
    var mean = org.zhigai.monitoring.figures.FigurePaper.of(archive.results(1), List.of()).meanInterval();
    var rows = forest(exhibit(archive, Aspect.BENCHMARKS, "")).orElseThrow().rows();
    assertThat(rows.getFirst().low()).isCloseTo(mean.low() - 60, within(1e-9));
    assertThat(rows.getFirst().high()).isCloseTo(mean.high() - 60, within(1e-9));
    assertThat(rows.getLast().low()).isNaN();
  }

  @Test
  void aRateOfAKnowledgePointHasItsIntervalAndWhatHasNoneIsNotHidden() {
    var fake = new FakeResults();
    var point = org.zhigai.monitoring.figures.FigurePaper.of(fake.results(1), List.of()).knowledge().stream().filter(g -> g.name().equals("几何直观")).findFirst()
        .orElseThrow();
    var own = share("几何直观得分率", 100 * point.rate(), 100 * point.rate() + 40);
    var near = share("几何直观得分率", 100 * point.rate(), 100 * point.rate());
    var other = share("运算律得分率", 55, 75);
    var exhibit = exhibit(told(fake, List.of(own, other)), Aspect.BENCHMARKS, "");
    var rows = forest(exhibit).orElseThrow().rows();
    assertThat(rows.getFirst().low()).isCloseTo(100 * (point.interval().low() - point.rate()) - 40, within(1e-9));
    assertThat(rows.getLast().low()).isNaN();
    assertThat(words.say(exhibit.title())).isEqualTo("有区间的 1 项指标中，1 项与区确有差别");
    assertThat(words.say(exhibit.n())).isEqualTo("n = " + point.n());
    var hiding = exhibit(told(fake, List.of(near, other)), Aspect.BENCHMARKS, "");
    assertThat(words.say(hiding.title())).contains("另有 1 项相差更大、没有区间");
    assertThat(hiding.reading().stream().map(words::say)).anyMatch(r -> r.contains("其中 1 项比有区间的各项相差更大（运算律得分率）"));
  }

  private static Indicator share(String name, double school, double district) {
    return new Indicator(FakeResults.SPRING, "数学", 4, name, "%", school, district, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, NOWHERE);
  }

  /** The same results beside other indicators. */
  private static ResultsArchive told(ResultsArchive of, List<Indicator> indicators) {
    return new BareResults() {
      @Override
      public List<Paper> papers() {
        return of.papers();
      }

      @Override
      public PaperResults results(long paperId) {
        return of.results(paperId);
      }

      @Override
      public List<Questionnaire> questionnaires() {
        return of.questionnaires();
      }

      @Override
      public List<Indicator> indicators() {
        return indicators;
      }

    };
  }

  @Test
  void factorsAndMarksAreSetBesideEachOtherByClassWithFishersInterval() {
    var exhibit = exhibit(new Classes(6, 30, List.of()), Aspect.RELATION, "");
    var row = forest(exhibit).orElseThrow().rows().getFirst();
    // Class c has 10 + 2c of 30 favourable answers, and a mean of 50 + c² marks.
    var x = IntStream.range(0, 6).mapToDouble(c -> (10 + 2 * c) / 30.0).toArray();
    var y = IntStream.range(0, 6).mapToDouble(c -> (50 + c * c) / 100.0).toArray();
    var r = Correlation.pearson(x, y);
    assertThat(row.estimate()).isCloseTo(r, within(1e-9));
    assertThat(row.low()).isCloseTo(Correlation.interval(r, 6, 0.95).low(), within(1e-9));
    assertThat(words.say(exhibit.reading().getLast())).contains("6 个班").contains("不是原因");
  }

  @Test
  void ofThreeClassesOrOfSmallOnesNothingIsSaid() {
    assertThat(forest(exhibit(new Classes(3, 30, List.of()), Aspect.RELATION, ""))).isEmpty();
    assertThat(forest(exhibit(new Classes(6, 9, List.of()), Aspect.RELATION, ""))).as("fewer than ten answers").isEmpty();
  }

  private Optional<ForestPlot> forest(Exhibit exhibit) {
    return exhibit.plot().map(p -> (ForestPlot) p.spec().apply(words));
  }

  private static Exhibit exhibit(ResultsArchive archive, Aspect aspect, String against) {
    var explore = new Explore(archive);
    var entry = explore.entries().stream().filter(e -> e.aspects().contains(aspect)).findFirst().orElseThrow();
    return explore.show(Place.of(entry.key(), aspect).with(BenchmarksExhibit.AGAINST, against), entry, Progress.NONE);
  }

  /** A paper of totals and one question, in so many classes of one size. */
  private record Classes(int classes, int size, List<Indicator> indicators) implements BareResults {

    private ClassRef of(int pupil) {
      return new ClassRef(4, pupil / size + 1);
    }

    @Override
    public List<Paper> papers() {
      return List.of(new Paper(1, 1, new PaperInfo(FakeResults.SPRING, "数学", 4), List.of(), 100, NOWHERE));
    }

    @Override
    public PaperResults results(long paperId) {
      var pupils = IntStream.range(0, classes * size).mapToObj(p -> {
        var c = p / size;
        return new PupilResult(p + 1, "S-" + p, of(p), Presence.PRESENT, 50 + c * c + (size % 2 == 0 ? p % 2 == 0 ? 5 : -5 : 0), p + 2);
      }).toList();
      return new PaperResults(papers().getFirst(), pupils, new ScoreMatrix(pupils.size(), 0, new float[0]));
    }

    @Override
    public List<Questionnaire> questionnaires() {
      var answers = IntStream.range(0, classes * size).mapToObj(p -> new float[] {p % size < 10 + 2 * (p / size) ? 5 : 1}).toArray(float[][]::new);
      var where = IntStream.range(0, classes * size).mapToObj(this::of).toList();
      return List.of(new Questionnaire(
          1, 2, FakeResults.SPRING, 4, 5, List.of(new Question("Q1", "", "师生关系", false, NOWHERE)), where, ScoreMatrix.of(answers), NOWHERE));
    }
  }
}
