package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.ScoreMatrix;

/** Rules on whole papers: what a planted weakness looks like to each, and that nothing planted stays below the floor. */
class SchoolRulesTest {
  private static final Origin ORIGIN = new Origin("表.xlsx", "成绩", "A1");
  private static final int PUPILS = 160;
  private final Random chance = new Random(3);
  private final double[] ability = chance.doubles(PUPILS).map(u -> 10 * (u - .5) * 3.46).toArray();

  @Test
  void theSamePupilsLowerBesideTheDistrict() {
    var measured = measured(paper(1, spring(), 4, p -> 78, 0), paper(2, autumn(), 5, p -> 70, 0));
    var found = new OwnPastRule().examine(measured, Thresholds.DEFAULT);
    assertThat(found).singleElement().satisfies(c -> {
      assertThat(c.meetsFloor()).isTrue();
      assertThat(c.finding().p()).isLessThan(1e-6);
      assertThat(c.finding().difference()).isCloseTo(-8, within(1.5));
      assertThat(c.finding().interval().contains(c.finding().difference())).isTrue();
      assertThat(c.finding().n()).isEqualTo(PUPILS);
      assertThat(Statements.of(c.finding())).contains("2026春").contains("相对下降");
    });
    var same = new OwnPastRule().examine(measured(paper(1, spring(), 4, p -> 75, 0), paper(2, autumn(), 5, p -> 75, 0)), Thresholds.DEFAULT);
    assertThat(same).singleElement().satisfies(c -> assertThat(c.meetsFloor()).isFalse());
  }

  @Test
  void anotherCohortIsNotTheirPast() {
    assertThat(new OwnPastRule().examine(
        measured(paper(1, spring(), 4, p -> 78, 0), paper(2, autumn(), 4, p -> 70, 0)), Thresholds.DEFAULT)).isEmpty();
  }

  @Test
  void classesFarApartAreOneShareAndNoClassIsNamed() {
    var found = only(new ClassSpreadRule().examine(
        measured(paper(1, spring(), 4, p -> 75 + 12 * (p % 4 - 1.5), 0)), Thresholds.DEFAULT));
    assertThat(found.meetsFloor()).isTrue();
    assertThat(found.finding().p()).isLessThan(.05);
    assertThat(found.finding().estimate()).isBetween(.4, .8);
    assertThat(found.finding().classRef()).isEmpty();
    assertThat(Statements.of(found.finding())).contains("班级之间的差异").doesNotContain("班）");
    var even = only(new ClassSpreadRule().examine(measured(paper(1, spring(), 4, p -> 75, 0)), Thresholds.DEFAULT));
    assertThat(even.finding().p()).isEqualTo(1);
  }

  /** Authority: the binomial tail; R pbinom(136, 160, .95) = 9.6e-07. */
  @Test
  void pupilsWhoDidNotSit() {
    var found = only(new ParticipationRule().examine(measured(paper(1, spring(), 4, p -> 75, 24)), Thresholds.DEFAULT));
    assertThat(found.finding().estimate()).isCloseTo(.85, within(1e-12));
    assertThat(found.finding().p()).isBetween(5e-7, 5e-6);
    assertThat(found.meetsFloor()).isTrue();
    var all = only(new ParticipationRule().examine(measured(paper(1, spring(), 4, p -> 75, 4)), Thresholds.DEFAULT));
    assertThat(all.finding().p()).isEqualTo(1);
  }

  private static Candidate only(List<Candidate> candidates) {
    assertThat(candidates).hasSize(1);
    return candidates.getFirst();
  }

  private static Round spring() {
    return new Round(2026, Term.SPRING);
  }

  private static Round autumn() {
    return new Round(2026, Term.AUTUMN);
  }

  private static Measured measured(PaperResults... papers) {
    var indicators = new ArrayList<Indicator>();
    for (var paper : papers) {
      var info = paper.paper().info();
      indicators.add(new Indicator(
          info.round(), info.subject(), info.grade(), "平均分", "分", Double.NaN, 75, Double.NaN, Double.NaN, Double.NaN, 5000, 12, ORIGIN));
    }
    var measures = List.of(papers).stream().map(p -> new Measured.Measure(FigurePaper.of(p, indicators), SatPaper.of(p))).toList();
    return new Measured(measures, List.of(), indicators);
  }

  private PaperResults paper(long id, Round round, int grade, IntToDoubleFunction level, int absent) {
    var pupils = new ArrayList<PupilResult>();
    for (var p = 0; p < PUPILS; p++) {
      var away = p < absent;
      pupils.add(new PupilResult(
          p + 1, "S-%04d".formatted(p + 1), new ClassRef(grade, p % 4 + 1), away ? Presence.ABSENT : Presence.PRESENT,
          away ? Double.NaN : level.applyAsDouble(p) + ability[p] + 3 * chance.nextGaussian(), p + 2));
    }
    var paper = new Paper(id, id, new PaperInfo(round, "数学", grade), List.of(), 100, ORIGIN);
    return new PaperResults(paper, pupils, new ScoreMatrix(PUPILS, 0, new float[0]));
  }
}
