package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.fakes.FakeSchool;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.FigureQuestionnaire;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.ScoreMatrix;

/** What holds for all rules, whatever they look at. */
class EveryRuleTest {
  private static final Measured SCHOOL = school(0, Presence.ABSENT);
  private static final Thresholds NO_FLOOR = new Thresholds(1e-12, 1e-12, 1e-12, .05);

  static List<ProblemRule> rules() {
    return AllRules.ALL;
  }

  /** Six classes over four rounds with a questionnaire and a line that nothing else covers, and so many more pupils of the last paper. */
  private static Measured school(int more, Presence presence) {
    var school = FakeSchool.of(30, 30, 30, 30, 30, 30).over(4);
    var lines = new ArrayList<Indicator>(school.indicators());
    lines.add(line(school.indicators().getFirst()));
    var papers =
        school.papers().stream().map(p -> school.results(p.id())).map(r -> Measured.Measure.of(p(r, more, presence), lines)).toList();
    var factors = school.questionnaires().stream().flatMap(q -> FigureQuestionnaire.of(q, lines).stream()).toList();
    return new Measured(papers, factors, lines);
  }

  private static Indicator line(Indicator like) {
    return new Indicator(
        like.round(), "体育", like.grade(), "体质优良率", "%", 60, 70, Double.NaN, Double.NaN, 120, 5000, Double.NaN, like.origin());
  }

  /** With so many more pupils without a score, spread over the classes; of the last paper all twelve first pupils are away. */
  private static PaperResults p(PaperResults r, int more, Presence presence) {
    var items = r.paper().items().size();
    var last = r.paper().id() == 4;
    var pupils = new ArrayList<PupilResult>();
    var cells = Arrays.copyOf(r.scores().cells(), (r.pupils().size() + more) * items);
    for (var k = 0; k < r.pupils().size(); k++) {
      var p = r.pupils().get(k);
      var away = last && k % 15 == 0;
      pupils.add(away ? new PupilResult(p.pupilId(), p.pseudonym(), p.classRef(), Presence.ABSENT, Double.NaN, p.sheetRow(), p.groups()) : p);
      if (away) {
        Arrays.fill(cells, k * items, (k + 1) * items, Float.NaN);
      }
    }
    for (var k = 0; k < more; k++) {
      var like = r.pupils().get(k * 7);
      Arrays.fill(cells, pupils.size() * items, (pupils.size() + 1) * items, Float.NaN);
      pupils.add(
          new PupilResult(9000 + k, "S-9" + k, new ClassRef(like.classRef().grade(), 1 + k % 6), presence, Double.NaN, 900 + k, like.groups()));
    }
    return new PaperResults(r.paper(), pupils, new ScoreMatrix(pupils.size(), items, cells));
  }

  /** Otherwise what follows would prove nothing. */
  @ParameterizedTest
  @MethodSource("rules")
  void theSchoolGivesItSomethingToTest(ProblemRule rule) {
    assertThat(rule.examine(SCHOOL, Thresholds.DEFAULT)).isNotEmpty();
  }

  /** They decide the floor alone: were a test made or not because of them, a subject's floor would change the budget of all others. */
  @ParameterizedTest
  @MethodSource("rules")
  void thresholdsNeverDecideWhatIsTested(ProblemRule rule) {
    var all = findings(rule.examine(SCHOOL, Thresholds.DEFAULT));
    assertThat(findings(rule.examine(SCHOOL, NO_FLOOR))).isEqualTo(all);
    assertThat(findings(rule.examine(SCHOOL, new Thresholds(.5, .5, 3, .2)))).isEqualTo(all);
  }

  /** The rule says which of the thresholds is its own: raised beyond any difference it silences the rule, the others may be nothing. */
  @ParameterizedTest
  @MethodSource("rules")
  void itsFloorIsTheOneItSays(ProblemRule rule) {
    var silent =
        switch (rule.traits().test().floor()) {
          case RATE -> new Thresholds(10, 1e-12, 1e-12, .05);
          case CLASS -> new Thresholds(1e-12, 10, 1e-12, .05);
          case SD -> new Thresholds(1e-12, 1e-12, 99, .05);
          case LEVEL -> throw new AssertionError("no floor");
        };
    assertThat(rule.examine(SCHOOL, silent)).noneMatch(Candidate::meetsFloor);
    assertThat(rule.examine(SCHOOL, NO_FLOOR)).as("beyond no floor is what lies on the unfavourable side")
        .allMatch(c -> !c.meetsFloor() || isUnfavourable(rule, c.finding()));
  }

  private static boolean isUnfavourable(ProblemRule rule, Finding f) {
    return switch (rule.traits().test().tested()) {
      case ABOVE -> f.difference() > 0;
      case BELOW, WITHIN_PROFILE, EITHER_WAY -> f.difference() < 0;
    };
  }

  /** p is a chance, 1 where the difference goes the good way; the interval is that of the difference; who is told of is counted. */
  @ParameterizedTest
  @MethodSource("rules")
  void itsNumbersHangTogether(ProblemRule rule) {
    assertThat(findings(rule.examine(SCHOOL, Thresholds.DEFAULT))).allSatisfy(f -> {
      assertThat(f.p()).isBetween(0.0, 1.0);
      assertThat(f.p() == 1 || isUnfavourable(rule, f) || f.rule().test().tested() == PROFILE).as("a surprise on the good side").isTrue();
      assertThat(f.interval().contains(f.difference())).isTrue();
      assertThat(f.n()).isBetween(5, 200);
      assertThat(f.q()).as("given by the list").isNaN();
      assertThat(f.evidence().cells()).isNotEmpty();
      assertThat(f.evidence().formula()).isEqualTo(rule.traits().test().formula());
      assertThat(f.key()).startsWith(rule.traits().id() + "/" + f.round().label() + "/" + f.domain() + "/" + f.grade() + "/");
    });
  }

  private static final org.zhigai.stats.trust.ExplainFindings.Tested PROFILE = org.zhigai.stats.trust.ExplainFindings.Tested.WITHIN_PROFILE;

  @ParameterizedTest
  @MethodSource("rules")
  void noTwoTestsHaveOneKey(ProblemRule rule) {
    assertThat(findings(rule.examine(SCHOOL, Thresholds.DEFAULT))).extracting(Finding::key).doesNotHaveDuplicates();
  }

  /** Only the two rules about taking part see who was away, and those who are exempt are seen by none. */
  @ParameterizedTest
  @MethodSource("rules")
  void whoHasNoScoreIsNeverAZero(ProblemRule rule) {
    var seen =
        Map.of(
            Presence.ABSENT, Set.of("participation"), Presence.NOT_ENTERED, Set.of("participation"), Presence.VIOLATION, Set.of("participation"),
            Presence.EXEMPT, Set.<String>of());
    seen.forEach((presence, rules) -> {
      var same = findings(rule.examine(school(24, presence), Thresholds.DEFAULT)).equals(findings(rule.examine(SCHOOL, Thresholds.DEFAULT)));
      assertThat(same).as(presence + " before " + rule.traits().id()).isEqualTo(!rules.contains(rule.traits().id()));
    });
  }

  @Test
  void nothingMeasuredIsNothingFound() {
    assertThat(AllRules.ALL).allSatisfy(r -> assertThat(r.examine(new Measured(List.of(), List.of(), List.of()), Thresholds.DEFAULT)).isEmpty());
  }

  /** A paper whose every pupil was away says nothing but that. */
  @Test
  void aPaperThatNobodySatIsToldByParticipationAlone() {
    var empty = FakeSchool.of(20, 20).missing(1, 2);
    var measured = new Measured(List.of(Measured.Measure.of(empty.results(2), empty.indicators())), List.of(), List.of());
    assertThat(AllRules.ALL.stream().flatMap(r -> r.examine(measured, Thresholds.DEFAULT).stream()).map(c -> c.finding().rule().id()))
        .containsExactly("participation");
  }

  @Test
  void everyRuleIsInTheBookUnderItsOwnName() {
    assertThat(AllRules.ALL).extracting(r -> r.traits().id()).doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(AllRules.BOOK.traits(id).id()).isEqualTo(id));
    assertThat(AllRules.ALL).allSatisfy(r -> assertThat(AllRules.BOOK.traits(r.traits().id())).isSameAs(r.traits()));
    assertThat(AllRules.BOOK.traits("session")).isSameAs(org.zhigai.problems.RuleTraits.BY_PEOPLE);
  }

  private static List<Finding> findings(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::finding).toList();
  }
}
