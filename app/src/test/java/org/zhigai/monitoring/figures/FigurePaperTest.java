package org.zhigai.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;

/** What a paper says, worked out by hand; intervals by SciPy 1.17 (scipy.stats.t). */
class FigurePaperTest {
  private static final ClassRef ONE = new ClassRef(4, 1);
  private static final ClassRef TWO = new ClassRef(4, 2);

  private static PaperFigures of(ExactPaper paper) {
    return FigurePaper.of(paper.results(), paper.lines());
  }

  /** Two classes of six: 90 84 80 60 58 75 and 70 66 85 30 59.4 100, and two who were away. */
  private static ExactPaper twelve() {
    var paper = ExactPaper.mathematics();
    for (var total : new double[] {90, 84, 80, 60, 58, 75}) {
      paper.row(1, total);
    }
    for (var total : new double[] {70, 66, 85, 30, 59.4, 100}) {
      paper.row(2, total);
    }
    return paper.away(2, Presence.ABSENT).away(3, Presence.NOT_ENTERED);
  }

  @Test
  void meanSpreadAndIntervalAreThoseOfThePresent() {
    var figures = of(twelve());
    assertThat(figures.total().n()).isEqualTo(12);
    assertThat(figures.total().mean()).isCloseTo(71.45, within(1e-9));
    assertThat(figures.total().sd()).isCloseTo(18.56959881095981, within(1e-9));
    assertThat(figures.meanInterval().low()).isCloseTo(56.99977391703331, within(1e-9));
    assertThat(figures.meanInterval().high()).isCloseTo(85.9002260829667, within(1e-9));
    assertThat(figures.scoreRate()).isCloseTo(.7145, within(1e-12));
    assertThat(figures.present()).isEqualTo(12);
    assertThat(figures.presence()).isEqualTo(Map.of(
        Presence.PRESENT, 12, Presence.ABSENT, 1, Presence.NOT_ENTERED, 1, Presence.EXEMPT, 0, Presence.VIOLATION, 0));
  }

  /** Three pupils with 97, 100 and 88 of 100: by SciPy (scipy.stats.t) 79.49 to 110.51, and nobody can have more than 100. */
  @Test
  void noIntervalGoesBeyondTheMarks() {
    var few = of(ExactPaper.mathematics().row(1, 97).row(1, 100).row(1, 88));
    assertThat(few.classes().getFirst().meanInterval().high()).isEqualTo(100);
    assertThat(few.classes().getFirst().meanInterval().low()).isCloseTo(79.4864, within(1e-3));
    assertThat(few.meanInterval().high()).isLessThanOrEqualTo(100);
  }

  /** Of 12: below 60 are 58, 30 and 59.4; from 85 on 90, 85 and 100; 75 and 80 and 84 are Ⅲ. */
  @Test
  void levelsBeginAtTheirLines() {
    var figures = of(twelve());
    assertThat(figures.levels().shares()).containsExactly(3 / 12.0, 3 / 12.0, 3 / 12.0, 3 / 12.0);
    assertThat(figures.levels().share(Levels.IV)).isEqualTo(.25);
    assertThat(figures.levels().n()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({"0,I", ".5999999,I", ".6,II", ".7499,II", ".75,III", ".8499999,III", ".85,IV", "1,IV", "0.59999999999,II"})
  void aLevelIsReachedWhateverARoundingSays(double rate, Levels level) {
    assertThat(Levels.of(rate)).isEqualTo(level);
  }

  @Test
  void everyClassIsFiguredByItself() {
    var classes = of(twelve()).classes();
    assertThat(classes).extracting(ClassFigures::classRef).containsExactly(ONE, TWO, new ClassRef(4, 3));
    assertThat(classes).extracting(ClassFigures::enrolled).containsExactly(6, 7, 1);
    assertThat(classes).extracting(ClassFigures::present).containsExactly(6, 6, 0);
    assertThat(classes.getFirst().mean()).isCloseTo(74.5, within(1e-9));
    assertThat(classes.getFirst().meanInterval().low()).isCloseTo(60.86945093265525, within(1e-9));
    assertThat(classes.getFirst().meanInterval().high()).isCloseTo(88.13054906734476, within(1e-9));
    assertThat(classes.getLast().mean()).as("nobody was there").isNaN();
    assertThat(classes.getLast().levels().shares()).containsOnly(Double.NaN);
    var one = FigurePaper.of(twelve().results(), twelve().lines(), ONE);
    assertThat(one.part()).contains(ONE);
    assertThat(one.total().mean()).isCloseTo(74.5, within(1e-9));
  }

  /** Tenths of the full mark, a mark at an edge above it: 30 | 58 59.4 | 60 66 | 70 75 | 80 84 85 | 90 100. */
  @Test
  void theHistogramCountsEverybodyOnce() {
    assertThat(of(twelve()).histogram()).containsExactly(0, 0, 0, 1, 0, 2, 2, 2, 3, 2);
  }

  private static ExactPaper items() {
    return ExactPaper.mathematics().item(4, .5, "几何", "理解", "选择").item(6, .6, "几何、运算", "理解", "填空").item(10, .7, "", "", "选择")
        .row(1, 4, 3, 5).row(1, 2, 6, 10).row(2, 0, 3, 0).row(2, Double.NaN, Double.NaN, 10).away(2, Presence.ABSENT);
  }

  /** 几何: 7/10, 8/10 and 3/10; the fourth has no score there and is in no mean. The district has (4·.5 + 6·.6)/10. */
  @Test
  void groupsAreSharesOfTheirOwnMarks() {
    var figures = of(items());
    assertThat(figures.knowledge()).extracting(GroupRate::name).containsExactly("几何", "运算");
    var geometry = figures.knowledge().getFirst();
    assertThat(geometry.rate()).isCloseTo(.6, within(1e-9));
    assertThat(geometry.n()).as("those it is a rate of").isEqualTo(3);
    assertThat(geometry.district()).isCloseTo(.56, within(1e-12));
    assertThat(geometry.gap()).isCloseTo(.04, within(1e-9));
    assertThat(geometry.items()).containsExactly("1", "2");
    assertThat(geometry.byClass().get(ONE)).isCloseTo(.75, within(1e-9));
    assertThat(geometry.byClass().get(TWO)).isCloseTo(.3, within(1e-9));
    assertThat(figures.knowledge().getLast().rate()).as("an item of two points counts in both").isCloseTo((.5 + 1 + .5) / 3, within(1e-9));
    assertThat(figures.abilities()).singleElement().matches(g -> g.name().equals("理解") && g.items().size() == 2);
    assertThat(figures.types()).extracting(GroupRate::name).containsExactly("选择", "填空");
    assertThat(figures.types().getFirst().n()).isEqualTo(4);
  }

  @Test
  void anItemCountsItsAnswers() {
    var items = of(items()).items();
    assertThat(items).extracting(ItemFigures::n).containsExactly(3, 3, 4);
    assertThat(items.getFirst().difficultyP()).isCloseTo(.5, within(1e-9));
    assertThat(items.getLast().difficultyP()).isCloseTo(.625, within(1e-9));
    assertThat(of(twelve()).items()).isEmpty();
    assertThat(of(twelve()).alpha()).isEmpty();
  }

  /** By a line, else by the sum of its items when every item has one. */
  @Test
  void theDistrictIsKnownByALineOrByItsItems() {
    assertThat(of(items()).district().mean()).isCloseTo(2 + 3.6 + 7, within(1e-12));
    assertThat(of(items().district(12, 3)).district().mean()).isEqualTo(12);
    assertThat(of(items().district(12, 3)).district().sd()).isEqualTo(3);
    assertThat(of(items().district(12, Double.NaN).line("标准差", "分", 4, Double.NaN)).district().sd()).isEqualTo(4);
    assertThat(of(ExactPaper.mathematics().item(4, Double.NaN, "几何").row(1, 3)).district().mean()).isNaN();
    assertThat(of(twelve()).district().mean()).isNaN();
    assertThat(of(twelve()).district().n()).isZero();
  }

  /** All four levels or none: three would not add up to one. */
  @Test
  void levelsOfTheDistrictAreTakenWhole() {
    var three = twelve().line("水平Ⅰ", "%", 10, Double.NaN).line("水平Ⅱ", "%", 20, Double.NaN).line("水平Ⅲ", "%", 30, Double.NaN);
    assertThat(of(three).district().levels()).isEmpty();
    assertThat(of(three.line("水平Ⅳ（优秀）", "%", 40, Double.NaN)).district().levels().orElseThrow().shares()).containsExactly(.1, .2, .3, .4);
  }
}
