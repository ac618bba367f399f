package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Division;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Statements;
import org.zhigai.stats.multilevel.WithinDifference;

class PupilGroupRuleTest {
  private final PupilGroupRule rule = new PupilGroupRule();

  @Test
  void aGapIsToldWithoutNamingAnybodyWorse() {
    var made = new Made();
    made.boysLower = 0.2;
    var found = Made.examine(rule, made.paper());
    assertThat(found).singleElement().matches(Made::tells);
    var finding = found.getFirst().finding();
    assertThat(finding.target().name()).isEqualTo("男生");
    assertThat(finding.against()).isEqualTo("女生");
    assertThat(finding.difference()).isBetween(-14.0, -7.0);
    assertThat(finding.interval().contains(finding.difference())).isTrue();
    assertThat(finding.interval().high()).isNegative();
    assertThat(new Words(Lang.ZH).say(Statements.of(finding))).matches("四年级数学男生平均 [0-9.]+ 分，与女生相差 [0-9.]+ 分（在同班学生之间比较）");
    assertThat(new Words(Lang.ZH).say(Statements.evidence(finding))).contains("男生", "女生");
    assertThat(new Words(Lang.ZH).say(Statements.about(finding))).isEqualTo("男生与女生的差距");
  }

  @Test
  void aGapTheOtherWayIsAGapAsWell() {
    var made = new Made();
    made.boysLower = -0.2;
    var found = Made.examine(rule, made.paper());
    assertThat(found).singleElement().matches(Made::tells);
    assertThat(found.getFirst().finding().target().name()).isEqualTo("女生");
    assertThat(found.getFirst().finding().difference()).isNegative();
  }

  @Test
  void nobodyIsToldOfWhereThereIsNoGap() {
    assertThat(Made.examine(rule, new Made().paper())).singleElement().matches(c -> !Made.tells(c));
  }

  @Test
  void boardersAreComparedWhenThereAreThirty() {
    var made = new Made();
    made.boarders = 4;
    made.boardersLower = 0.15;
    assertThat(Made.examine(rule, made.paper())).extracting(c -> c.finding().target().name() + Made.tells(c)).contains("住宿生true");
    made.boarders = 6;
    assertThat(Made.examine(rule, made.paper())).extracting(c -> c.finding().target().name()).doesNotContain("住宿生", "走读生");
  }

  /** A class that is strong and has more girls makes no gap between girls and boys. */
  @Test
  void whatClassesDifferByIsNoGap() {
    var made = new Made();
    made.classes = 0.2;
    var paper = made.paper();
    var skewed = regrouped(paper, p -> paper.pupils().get(p).classRef().number() > 3 ? p % 6 < 5 : p % 6 < 1);
    assertThat(Made.examine(rule, skewed)).singleElement().matches(c -> !Made.tells(c));
  }

  /** Authority: {@link WithinDifference}, itself held against clubSandwich. */
  @Test
  void theNumbersAreThoseOfTheWithinClassContrast() {
    var made = new Made();
    made.boysLower = 0.06;
    var paper = made.paper();
    var sat = SatPaper.of(paper);
    var side = sat.pupils().stream().mapToInt(p -> Division.SEX.side(p.groups())).toArray();
    var gap = WithinDifference.of(sat.totals(), side, sat.clusters());
    var finding = Made.examine(rule, paper).getFirst().finding();
    assertThat(finding.difference()).isCloseTo(-gap.estimate(), within(1e-9));
    assertThat(finding.p()).isCloseTo(gap.p(), within(1e-12));
    assertThat(finding.n()).isEqualTo(150);
  }

  @Test
  void aPaperThatSaysNothingOfGroupsIsNotTested() {
    var paper = new Made().paper();
    assertThat(Made.examine(rule, of(paper, paper.pupils().stream().map(p -> with(p, PupilGroups.UNKNOWN)).toList()))).isEmpty();
  }

  private static PaperResults regrouped(PaperResults paper, IntPredicate girl) {
    var pupils = new ArrayList<PupilResult>();
    for (var p = 0; p < paper.pupils().size(); p++) {
      pupils.add(
          with(
              paper.pupils().get(p),
              new PupilGroups(girl.test(p) ? PupilGroups.Sex.FEMALE : PupilGroups.Sex.MALE, PupilGroups.Boarding.UNKNOWN)));
    }
    return of(paper, pupils);
  }

  private static PaperResults of(PaperResults paper, List<PupilResult> pupils) {
    return new PaperResults(paper.paper(), pupils, paper.scores());
  }

  private static PupilResult with(PupilResult p, PupilGroups groups) {
    return new PupilResult(p.pupilId(), p.pseudonym(), p.classRef(), p.presence(), p.total(), p.sheetRow(), groups);
  }
}
