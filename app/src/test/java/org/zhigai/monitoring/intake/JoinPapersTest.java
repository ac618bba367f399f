package org.zhigai.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilGroups.Boarding;
import org.zhigai.monitoring.PupilGroups.Sex;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content.IndicatorContent;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.JoinPapers.Joined;
import org.zhigai.stats.ScoreMatrix;

/** One paper in several sheets becomes one, every pupil once. */
class JoinPapersTest {
  private static final Round SPRING = new Round(2026, Term.SPRING);

  /** A sheet of a mathematics paper of grade 4. */
  private static final class Sheet {
    private final String name;
    private final List<Item> items = new ArrayList<>();
    private final List<PupilRow> pupils = new ArrayList<>();
    private final List<float[]> scores = new ArrayList<>();
    private final List<List<String>> letters = new ArrayList<>();
    private double full = -1;
    private String exam = "";
    private String subject = "数学";

    Sheet(String name, String... labels) {
      this.name = name;
      Arrays.stream(labels).forEach(l -> items.add(new Item(l, 10, "", "", List.of(), "", Double.NaN, origin())));
    }

    private Origin origin() {
      return new Origin("数学.xlsx", name, "A1:F40");
    }

    Sheet marks(double... marks) {
      for (var i = 0; i < marks.length; i++) {
        items.set(i, items.get(i).withFullMark(marks[i]));
      }
      return this;
    }

    Sheet outOf(double mark) {
      full = mark;
      return this;
    }

    Sheet exam(String which) {
      exam = which;
      return this;
    }

    Sheet of(String other) {
      subject = other;
      return this;
    }

    Sheet pupil(String number, String pupil, int inClass, double... row) {
      return row(new PupilRow(number, "", pupil, new ClassRef(4, inClass), Presence.PRESENT, Arrays.stream(row).sum(), pupils.size() + 3), row);
    }

    Sheet row(PupilRow pupil, double... row) {
      pupils.add(pupil);
      var cells = new float[items.size()];
      Arrays.fill(cells, Float.NaN);
      for (var i = 0; i < Math.min(cells.length, row.length); i++) {
        cells[i] = (float) row[i];
      }
      scores.add(cells);
      return this;
    }

    Sheet chose(String... options) {
      letters.add(List.of(options));
      return this;
    }

    PaperContent made() {
      var mark = full < 0 ? items.stream().mapToDouble(Item::fullMark).sum() : full;
      var matrix = items.isEmpty() ? new ScoreMatrix(pupils.size(), 0, new float[0]) : ScoreMatrix.of(scores.toArray(float[][]::new));
      return new PaperContent(
          new PaperInfo(SPRING, exam, subject, 4), items, mark, pupils, matrix, letters.isEmpty() ? Choices.NONE : new Choices(letters), origin(),
          Optional.of(LocalDate.of(2026, 6, 1)));
    }
  }

  private static Joined join(Sheet... sheets) {
    return JoinPapers.of(Arrays.stream(sheets).<Content>map(Sheet::made).toList());
  }

  private static PaperContent paper(Joined joined) {
    assertThat(joined.contents()).hasSize(1);
    return (PaperContent) joined.contents().getFirst();
  }

  private static Sheet one() {
    return new Sheet("一班", "1", "2").pupil("01", "甲", 1, 3, 4).pupil("02", "乙", 1, 5, 6);
  }

  @Test
  void aSheetAClassBecomesOnePaper() {
    var joined = join(one(), new Sheet("二班", "1", "2").pupil("01", "丙", 2, 7, 8));
    var paper = paper(joined);
    assertThat(paper.pupils()).extracting(PupilRow::name).containsExactly("甲", "乙", "丙");
    assertThat(paper.scores().cells()).containsExactly(3, 4, 5, 6, 7, 8);
    assertThat(joined.issues()).isEmpty();
  }

  /** The same items in another order are the same items: a score stays under its own label. */
  @Test
  void columnsMayStandInAnotherOrder() {
    var joined = join(one(), new Sheet("二班", "2", "1").pupil("03", "丙", 2, 8, 7).chose("B", "A"));
    assertThat(paper(joined).scores().row(2)).containsExactly(7, 8);
    var lettered =
        join(new Sheet("一班", "1", "2").pupil("01", "甲", 1, 3, 4).chose("C", "D"), new Sheet("二班", "2", "1").pupil("03", "丙", 2, 8, 7).chose("B", "A"));
    assertThat(paper(lettered).choices().get(1, 0)).isEqualTo("A");
    assertThat(paper(lettered).choices().get(1, 1)).isEqualTo("B");
  }

  @Test
  void whoStandsInBothComesInOnceAndThatIsTold() {
    var joined = join(one(), new Sheet("全年级", "1", "2").pupil("01", "甲", 1, 3, 4).pupil("02", "乙", 1, 5, 6).pupil("03", "丙", 2, 7, 8));
    assertThat(paper(joined).pupils()).extracting(PupilRow::name).containsExactly("甲", "乙", "丙");
    assertThat(joined.issues()).singleElement().satisfies(i -> {
      assertThat(i.code()).isEqualTo("PUPILS_AGAIN");
      assertThat(i.severity()).isEqualTo(Issue.Severity.NOTE);
      assertThat(i.found().values()).containsExactly("2");
      assertThat(i.where().sheet()).isEqualTo("全年级");
    });
  }

  /** Another score, another total, an absence that is none: which one is right is for a person to say. */
  @Test
  void whoStandsInBothWithOtherScoresIsAnError() {
    var absent = new PupilRow("01", "", "甲", new ClassRef(4, 1), Presence.ABSENT, Double.NaN, 9);
    for (var second : List.of(
        new Sheet("全年级", "1", "2").pupil("01", "甲", 1, 3, 5), new Sheet("全年级", "1", "2").pupil("01", "甲", 1, 4, 3),
        new Sheet("全年级", "1", "2").pupil("01", "甲", 1, 3), new Sheet("全年级", "1", "2").row(absent))) {
      var joined = join(one(), second);
      assertThat(joined.issues()).singleElement().satisfies(i -> {
        assertThat(i.code()).isEqualTo("PUPIL_TWICE_DIFFERENT");
        assertThat(i.severity()).isEqualTo(Issue.Severity.ERROR);
        assertThat(i.found().values()).containsExactly("甲");
      });
      assertThat(paper(joined).pupils()).hasSize(2);
      assertThat(paper(joined).scores().row(0)).as("the first stays").containsExactly(3, 4);
    }
    assertThat(join(one(), new Sheet("全年级", "1", "2").pupil("01", "甲", 1, 3.01, 4)).issues()).as("a rounding")
        .extracting(Issue::code).containsExactly("PUPILS_AGAIN");
  }

  @Test
  void anErrorLeadsToItsRow() {
    var joined = join(one(), new Sheet("全年级", "1", "2").pupil("09", "丁", 3, 1, 1).pupil("01", "甲", 1, 0, 0));
    assertThat(joined.issues().getFirst().where()).isEqualTo(new Origin("数学.xlsx", "全年级", "4:4"));
    assertThat(joined.issues().getFirst().expected().values()).as("row of the first sheet").containsExactly(3);
  }

  /** Who is the same: number with name; number with class where a name is missing; code; class and name; and nobody else. */
  @ParameterizedTest
  @CsvSource({
      "01,甲,1,, 01,甲,1,,true", "01,甲,1,, 1,甲,1,,true", "01,甲,1,, 01,乙,1,,false", "01,甲,1,, 01,甲,2,,true", "'',甲,1,, '',甲,1,,true",
      "'',甲,1,, '',甲,2,,false", "01,甲,1,, '',甲,1,,true", "01,甲,1,, 02,甲,1,,false", "01,'',1,, 01,'',1,,true", "01,'',1,, 01,'',2,,false",
      "01,甲,1,, 01,'',1,,true", "01,'',1,, 01,甲,1,,true", "01,甲,1,, 01,'',2,,false", "'','',1,G1, '','',2,G1,true", "01,甲,1,G1, 02,乙,1,G1,true",
      "'',甲,1,G1, '',甲,1,G2,false", "'','',1,, '','',1,,false"})
  void whoIsTheSame(
      String number, String name, int inClass, String code, String number2, String name2, int inClass2, String code2, boolean same) {
    var first = new PupilRow(number, code == null ? "" : code, name, new ClassRef(4, inClass), Presence.PRESENT, 7, 3);
    var second = new PupilRow(number2, code2 == null ? "" : code2, name2, new ClassRef(4, inClass2), Presence.PRESENT, 7, 3);
    var joined = join(new Sheet("一", "1", "2").row(first, 3, 4), new Sheet("二", "1", "2").row(second, 3, 4));
    assertThat(paper(joined).pupils()).hasSize(same ? 1 : 2);
  }

  /** A class may have two of one name; a sheet without numbers cannot tell which is meant. */
  @Test
  void twoOfOneNameAreNotToldApartByIt() {
    var two = new Sheet("一", "1", "2").pupil("01", "甲", 1, 3, 4).pupil("02", "甲", 1, 5, 6);
    assertThat(paper(join(two, new Sheet("二", "1", "2").pupil("", "甲", 1, 3, 4))).pupils()).hasSize(3);
    assertThat(paper(join(two, new Sheet("二", "1", "2").pupil("02", "甲", 1, 5, 6))).pupils()).hasSize(2);
    var seats = new Sheet("一", "1", "2").pupil("01", "甲", 1, 3, 4).pupil("01", "乙", 1, 5, 6);
    assertThat(paper(join(seats, new Sheet("二", "1", "2").pupil("01", "", 1, 3, 4))).pupils()).as("one number twice in a class").hasSize(3);
  }

  @Test
  void whatOnlyOneSheetSaysOfAPupilIsLearned() {
    var bare = new PupilRow("01", "", "甲", new ClassRef(4, 1), Presence.PRESENT, 7, 3, new PupilGroups(Sex.UNKNOWN, Boarding.DAY));
    var more = new PupilRow("01", "G1", "甲", new ClassRef(4, 1), Presence.PRESENT, 7, 8, new PupilGroups(Sex.FEMALE, Boarding.BOARDER));
    var pupil = paper(join(new Sheet("一", "1", "2").row(bare, 3, 4), new Sheet("二", "1", "2").row(more, 3, 4))).pupils().getFirst();
    assertThat(pupil.studentCode()).isEqualTo("G1");
    assertThat(pupil.groups()).isEqualTo(new PupilGroups(Sex.FEMALE, Boarding.DAY));
    assertThat(pupil.sheetRow()).isEqualTo(3);
  }

  /** A guess from the highest score of one class is no full mark when another class had more. */
  @Test
  void fullMarksAreTheLargestAndThePapersGrowsWithThem() {
    var paper = paper(join(one().marks(4, 6), new Sheet("二班", "2", "1").marks(8, 5).pupil("03", "丙", 2, 8, 5)));
    assertThat(paper.items()).extracting(Item::fullMark).containsExactly(5.0, 8.0);
    assertThat(paper.fullMark()).isEqualTo(13);
    var said = paper(join(one().marks(4, 6).outOf(100), new Sheet("二班", "1", "2").marks(5, 6).outOf(120).pupil("03", "丙", 2, 8, 5)));
    assertThat(said.fullMark()).as("said, not summed").isEqualTo(120);
  }

  /** Totals beside the items are not taken; where they say otherwise that is an error. */
  @Test
  void aSheetOfTotalsOnlyChecksTheItems() {
    var joined = join(new Sheet("总分").pupil("01", "甲", 1, 7).pupil("02", "乙", 1, 12).pupil("77", "外", 9, 1), one());
    assertThat(paper(joined).pupils()).hasSize(2);
    assertThat(paper(joined).items()).hasSize(2);
    assertThat(joined.issues()).extracting(Issue::code).containsExactlyInAnyOrder("PUPIL_TWICE_DIFFERENT", "TOTALS_BESIDE_ITEMS");
    assertThat(joined.issues()).filteredOn(i -> i.code().equals("TOTALS_BESIDE_ITEMS")).first().matches(i -> i.found().values().contains("3"));
  }

  @Test
  void sheetsOfTotalsAloneAreJoinedAsWell() {
    var paper = paper(join(new Sheet("一班").outOf(100).pupil("01", "甲", 1, 70), new Sheet("二班").outOf(120).pupil("02", "乙", 2, 90)));
    assertThat(paper.pupils()).hasSize(2);
    assertThat(paper.items()).isEmpty();
    assertThat(paper.fullMark()).isEqualTo(120);
  }

  /** Other items are another paper, however it is called: a person says which of the two is meant. */
  @Test
  void sheetsOfOtherItemsStayApart() {
    var joined = join(one(), new Sheet("附加", "1", "2", "3").pupil("01", "甲", 1, 1, 1, 1));
    assertThat(joined.contents()).hasSize(2);
    assertThat(joined.issues()).singleElement().satisfies(i -> {
      assertThat(i.code()).isEqualTo("PAPER_TWICE");
      assertThat(i.answers()).singleElement().satisfies(a -> assertThat(a.change().leavesOut()).isTrue());
    });
    assertThat(join(one(), new Sheet("语文", "1", "2").of("语文").pupil("01", "甲", 1, 1, 1)).contents()).hasSize(2);
  }

  @Test
  void aSheetThatNamesNoExamIsOfTheOnlyOneNamed() {
    var joined = join(one().exam("期中"), new Sheet("二班", "1", "2").pupil("03", "丙", 2, 7, 8));
    assertThat(paper(joined).info().exam()).isEqualTo("期中");
    assertThat(paper(joined).pupils()).hasSize(3);
    assertThat(join(one().exam("期中"), one().exam("期末"), new Sheet("二班", "1", "2").pupil("03", "丙", 2, 7, 8)).contents()).as("of which, nobody knows")
        .hasSize(3);
    assertThat(join(one().exam("期中").of("语文"), new Sheet("二班", "1", "2").pupil("03", "丙", 2, 7, 8)).contents()).hasSize(2);
  }

  @Test
  void aPaperAloneAndWhatIsNoPaperAreLeftAsTheyAre() {
    var alone = one().made();
    var lines = new IndicatorContent(List.of(), new Origin("a", "b", "c"));
    assertThat(JoinPapers.of(List.of(lines, alone)).contents()).containsExactly(alone, lines);
  }
}
