package org.zhigai.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says is planted is in the marks, and nothing else is; computed from the arrays the files are written from. */
class PlantedTest {
  private static final World WORLD = World.make();

  static List<World.Exam> exams() {
    return List.of(WORLD.maths(), WORLD.chinese(), WORLD.mathsLater());
  }

  @ParameterizedTest
  @MethodSource("exams")
  void knowledgePointsLieWhereTheyWerePlanted(World.Exam exam) {
    assertThat(exam.paper().full()).isEqualTo(100);
    exam.district().gaps(exam.marks()).forEach((point, gap) -> {
      assertThat(gap).as(point).isCloseTo(exam.plan().gap(point), within(0.3));
      assertThat(exam.paper().ofPoint(point).length).as(point).isGreaterThanOrEqualTo(3);
      if (!exam.plan().gaps().containsKey(point)) {
        assertThat(gap).as(point).isCloseTo(0, within(1.5));
      }
    });
  }

  @ParameterizedTest
  @MethodSource("exams")
  void levelsAndTypesAndTheWholeDoNotLookWeakBecauseOfThem(World.Exam exam) {
    for (var level : exam.paper().levels()) {
      assertThat(gap(exam, exam.paper().where(i -> i.level().equals(level)))).as(level).isCloseTo(0, within(3.5));
    }
    for (var type : exam.paper().types()) {
      assertThat(gap(exam, exam.paper().where(i -> i.type().equals(type)))).as(type).isCloseTo(0, within(3.5));
    }
    assertThat(Numbers.mean(exam.marks().totals(s -> true)) - exam.district().mean()).isBetween(-3.0, 0.0);
    assertThat(Levels.shares(exam.marks().totals(s -> true), 100)).containsExactly(exam.district().levels(), within(2.0));
  }

  @ParameterizedTest
  @MethodSource("exams")
  void noClassButThePlantedOneHasAWeakPointOfItsOwn(World.Exam exam) {
    for (var point : exam.paper().points()) {
      int[] items = exam.paper().ofPoint(point);
      for (int c = 1; c <= Roster.CLASSES; c++) {
        int classNo = c;
        Predicate<Seat> in = s -> s.classNo() == classNo;
        double apart = exam.marks().rate(items, in) - exam.marks().rate(items, in.negate());
        if (point.equals(exam.plan().weakPoint())) {
          assertThat(apart).as("%s %d", point, c).isCloseTo(c == exam.plan().weakClass() ? -18 : 3.6, within(1.6));
        } else {
          assertThat(apart).as("%s %d", point, c).isCloseTo(0, within(5.0));
        }
      }
    }
  }

  /** A rate under 60 % would be a weak point of its own by the usual absolute rule. */
  @ParameterizedTest
  @MethodSource("exams")
  void noKnowledgePointFallsUnderSixtyPercent(World.Exam exam) {
    for (var point : exam.paper().points()) {
      for (int c = 1; c <= Roster.CLASSES; c++) {
        int classNo = c;
        assertThat(exam.marks().rate(exam.paper().ofPoint(point), s -> s.classNo() == classNo)).as("%s %d", point, c).isGreaterThan(60);
      }
    }
  }

  @Test
  void onlyTheTreatedPointImprovesInThePupilsPresentAtBoth() {
    var growth = Growth.of(WORLD.maths(), WORLD.mathsLater());
    assertThat(growth.matched()).isEqualTo(225);
    assertThat(growth.left()).isEqualTo(5);
    assertThat(growth.came()).isEqualTo(6);
    growth.before().forEach((point, before) -> {
      double change = growth.gapAfter(point) - before;
      assertThat(change).as(point).isCloseTo(point.equals("几何直观") ? 11 : 0, within(1.5));
    });
  }

  @Test
  void twoFactorsOfTheQuestionnaireAreLow() {
    var planted = Map.of("师生关系", -12.0, "睡眠", -10.0);
    var survey = WORLD.survey();
    for (var factor : survey.factors()) {
      double gap = survey.share(factor, c -> true) - factor.share();
      double mean = survey.mean(factor) - factor.mean();
      if (planted.containsKey(factor.name())) {
        assertThat(gap).as(factor.name()).isCloseTo(planted.get(factor.name()), within(0.3));
        assertThat(mean).as(factor.name()).isLessThan(-0.3);
      } else {
        assertThat(gap).as(factor.name()).isCloseTo(0, within(2.0));
        assertThat(mean).as(factor.name()).isCloseTo(0, within(0.05));
      }
    }
  }

  @Test
  void theIndicatorSheetAgreesWithThePapersAndTheQuestionnaire() {
    var planted = Set.of("师生关系（高+较高）", "睡眠（高+较高）");
    for (var line : new IndicatorWorkbook(WORLD).lines()) {
      if (!planted.contains(line.name())) {
        assertThat(line.gap()).as(line.domain() + line.name()).isCloseTo(0, within(2.0));
      } else {
        assertThat(line.gap()).as(line.name()).isLessThan(-9.5);
      }
    }
  }

  @Test
  void oneQuestionnaireClassIsLikeAnother() {
    var survey = WORLD.survey();
    for (var factor : survey.factors()) {
      double school = survey.share(factor, c -> true);
      for (int c = 1; c <= Roster.CLASSES; c++) {
        int classNo = c;
        assertThat(survey.share(factor, n -> n == classNo)).as("%s %d", factor.name(), c).isCloseTo(school, within(5.0));
      }
    }
  }

  @Test
  void anAbsentPupilIsNotAPupilWithNothing() {
    var marks = WORLD.maths().marks();
    assertThat(marks.present(Abilities.TRUE_ZERO)).isTrue();
    assertThat(marks.marks()[Abilities.TRUE_ZERO]).contains(0);
    assertThat(marks.seats()).filteredOn(s -> !s.present()).hasSize(6);
    assertThat(marks.totals(s -> true)).hasSize(234);
  }

  @ParameterizedTest
  @MethodSource("exams")
  void neitherSexNorBoardingMakesADifference(World.Exam exam) {
    for (var in : List.<Predicate<Seat>>of(s -> s.pupil().girl(), s -> s.pupil().boarder())) {
      var apart = Numbers.mean(exam.marks().totals(in)) - Numbers.mean(exam.marks().totals(in.negate()));
      assertThat(Math.abs(apart)).isLessThan(0.2 * exam.district().sd());
      for (int c = 1; c <= Roster.CLASSES; c++) {
        int classNo = c;
        assertThat(exam.marks().count(s -> s.classNo() == classNo && in.test(s))).isGreaterThanOrEqualTo(5);
      }
    }
  }

  @Test
  void theLettersSayWhatTheMarksSay() {
    var marks = WORLD.mathsLater().marks();
    var letters = WORLD.letters();
    assertThat(letters.keys()).hasSize(8);
    for (int r = 0; r < marks.seats().size(); r++) {
      var row = letters.chosen().get(r);
      assertThat(row).hasSize(marks.present(r) ? 8 : 0);
      for (var one : row.entrySet()) {
        int full = marks.paper().items().get(one.getKey()).full();
        assertThat(one.getValue().equals(letters.keys().get(one.getKey())) ? full : 0).isEqualTo(marks.marks()[r][one.getKey()]);
      }
    }
  }

  private static double gap(World.Exam exam, int[] items) {
    return exam.marks().rate(items) - exam.district().rate(items);
  }
}
