package org.zhigai.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.PupilGroups.Boarding;
import org.zhigai.monitoring.PupilGroups.Sex;

/** Rounds, grades, classes and exams: how a school calls them and which come first. */
class NamesOfSchoolTest {
  private static final Round SPRING = new Round(2026, Term.SPRING);
  private static final Round AUTUMN = new Round(2026, Term.AUTUMN);

  /** A school year begins in autumn: grade 4 in spring 2026 is grade 5 in autumn 2026, both entered in 2022. */
  @ParameterizedTest
  @CsvSource({"2026,SPRING,4,2022", "2026,AUTUMN,5,2022", "2027,SPRING,5,2022", "2025,AUTUMN,4,2022", "2026,AUTUMN,1,2026", "2026,SPRING,1,2025",
      "2026,SPRING,9,2017"})
  void theYearOfEntryStays(int year, Term term, int grade, int entry) {
    assertThat(new Round(year, term).entryYear(grade)).isEqualTo(entry);
  }

  @Property
  void whoGoesUpAGradeEachYearKeepsTheirYearOfEntry(@ForAll @IntRange(min = 2000, max = 2100) int year, @ForAll Term term,
      @ForAll @IntRange(min = 1, max = 8) int grade) {
    assertThat(new Round(year + 1, term).entryYear(grade + 1)).isEqualTo(new Round(year, term).entryYear(grade));
    assertThat(new Round(year, Term.SPRING)).isLessThan(new Round(year, Term.AUTUMN));
    assertThat(new Round(year, Term.AUTUMN)).isLessThan(new Round(year + 1, Term.SPRING));
  }

  @ParameterizedTest
  @CsvSource({
      "2026 春季期中考试,期中", "期末  质量检测,期末", "期中期末成绩对比,", "第一次月考,第一次月考", "10月月考,10月月考", "2026月考,月考", "三月考,三月考", "一模成绩,一模", "第二次模拟考试,第二次模拟考试",
      "第3单元测试,第3单元", "单元检测,单元检测", "开学摸底考试,开学", "摸底测试,摸底测试", "入学检测,入学检测", "南开区质量监测,区监测", "国家义务教育质量监测,区监测", "市级抽测,区监测", "四年级数学成绩,", "'',"})
  void anExamIsToldByTheNamesSchoolsGiveIt(String line, String exam) {
    assertThat(Exams.within(line).orElse(null)).isEqualTo(exam);
  }

  @ParameterizedTest
  @CsvSource({"开学考试,期中", "期中,第二次月考", "第二次月考,期末", "期中,期末", "'',期末", "期中,''", "摸底,''"})
  void anExamStandsBeforeAnotherOfItsTerm(String first, String second) {
    var earlier = new PaperInfo(SPRING, first, "数学", 4);
    var later = new PaperInfo(SPRING, second, "数学", 4);
    assertThat(earlier.isEarlierOf(later)).isTrue();
    assertThat(later.isEarlierOf(earlier)).isFalse();
    assertThat(earlier.isEarlierOf(earlier)).isFalse();
  }

  @Test
  void anEarlierPaperIsOfTheSameSubjectAndTheSamePupils() {
    var now = new PaperInfo(AUTUMN, "数学", 5);
    assertThat(new PaperInfo(SPRING, "期末", "数学", 4).isEarlierOf(now)).isTrue();
    assertThat(new PaperInfo(SPRING, "语文", 4).isEarlierOf(now)).isFalse();
    assertThat(new PaperInfo(SPRING, "数学", 5).isEarlierOf(now)).as("others in the grade before").isFalse();
    assertThat(now.isEarlierOf(new PaperInfo(SPRING, "数学", 4))).isFalse();
  }

  @Test
  void howTheyAreWritten() {
    assertThat(SPRING.label() + AUTUMN.label()).isEqualTo("2026春2026秋");
    assertThat(new PaperInfo(SPRING, "期中", "数学", 4).label()).isEqualTo("2026春 期中 四年级数学");
    assertThat(new PaperInfo(SPRING, "数学", 9).label()).isEqualTo("2026春 九年级数学");
    assertThat(new ClassRef(4, 12).label()).isEqualTo("四（12）班");
    assertThat(List.of(new ClassRef(4, 10), new ClassRef(4, 2), new ClassRef(3, 11)).stream().sorted()).extracting(ClassRef::label)
        .containsExactly("三（11）班", "四（2）班", "四（10）班");
    for (var no : new int[] {0, 10, -1}) {
      assertThatThrownBy(() -> Grades.label(no)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"师生关系（高+较高）,师生关系", "师生关系 (高),师生关系", "睡眠,睡眠", "（空）,''"})
  void aLineIsCalledByWhatStandsOutsideItsBrackets(String name, String plain) {
    var nan = Double.NaN;
    assertThat(new Indicator(SPRING, "问卷", 4, name, "%", nan, nan, nan, nan, nan, nan, nan, new Origin("a", "b", "c")).plainName()).isEqualTo(plain);
  }

  @Test
  void whatOneSheetSaysOfAPupilIsKeptAndTheOtherFillsItsGaps() {
    var some = new PupilGroups(Sex.FEMALE, Boarding.UNKNOWN);
    assertThat(some.or(new PupilGroups(Sex.MALE, Boarding.DAY))).isEqualTo(new PupilGroups(Sex.FEMALE, Boarding.DAY));
    assertThat(PupilGroups.UNKNOWN.or(some)).isEqualTo(some);
    assertThat(some.or(PupilGroups.UNKNOWN)).isEqualTo(some);
  }

  @Test
  void theTwoSidesOfADivision() {
    assertThat(Division.SEX.side(new PupilGroups(Sex.FEMALE, Boarding.DAY))).isZero();
    assertThat(Division.SEX.side(new PupilGroups(Sex.MALE, Boarding.DAY))).isEqualTo(1);
    assertThat(Division.BOARDING.side(new PupilGroups(Sex.MALE, Boarding.BOARDER))).isZero();
    assertThat(Division.BOARDING.side(new PupilGroups(Sex.MALE, Boarding.DAY))).isEqualTo(1);
    for (var division : Division.values()) {
      assertThat(division.side(PupilGroups.UNKNOWN)).as("neither").isEqualTo(-1);
      assertThat(division.sides()).hasSize(2).doesNotHaveDuplicates();
    }
  }

  @Test
  void choicesOfAPaperWithoutLettersAreEmpty() {
    assertThat(Choices.NONE.get(3, 7)).isEmpty();
    assertThat(Choices.NONE.of(new int[] {1, 2}).isNone()).isTrue();
    var some = new Choices(List.of(List.of("A", ""), List.of("B", "CD"), List.of("", "D")));
    assertThat(some.of(new int[] {2, 0}).rows()).containsExactly(List.of("", "D"), List.of("A", ""));
    assertThat(some.get(1, 1)).isEqualTo("CD");
  }
}
