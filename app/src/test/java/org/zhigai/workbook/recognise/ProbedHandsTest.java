package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

/** Kinds that workbooks taught which somebody made to prove young rules wrong. */
class ProbedHandsTest {
  private static final String[] NUMBERED = {"考号|班级|姓名|1|2|3|总分", "4001|四1班|安若|1|2.5|4|7.5", "4002|四1班|白宜|2|1|3|6", "4003|四1班|李思|1|2|3.5|6.5"};

  @TempDir
  Path folder;

  @Test
  void theBestMarksUnderThePupilsAreNoFullMarks() throws IOException {
    for (var word : List.of("Max", "Maximum", "最高分", "Highest", "Max score")) {
      var reading = read(numbered("||" + word + "|2|2.5|4|7.5", "||Min|1|1|3|6"));
      assertThat(reading.issues()).extracting(Issue::code).as(word).contains("FULL_MARK_ASSUMED");
      assertThat(paper(reading).pupils()).as(word).hasSize(3);
      assertThat(paper(reading).items()).extracting(Item::fullMark).as(word).containsExactly(2.0, 3.0, 4.0);
    }
    assertThat(read(numbered("|四1班|分数|2|2.5|4|7.5")).issues()).extracting(Issue::code).contains("FULL_MARK_ASSUMED");
  }

  @Test
  void whatIsWorkedOutAboveTheFullMarksMayBeMoreThanThey() throws IOException {
    for (var line : List.of("合计|4|5.5|10.5|20", "得分率%|66.7|45.8|70|66.7", "本班人数|3|3|30|3")) {
      var paper = paper(read(numbered("||" + line, "||满分|2|4|5|11", "||区得分率(%)|82.5|50|70|70")));
      assertThat(paper.items()).extracting(i -> i.fullMark() + " " + i.districtRate()).as(line).containsExactly("2.0 0.825", "4.0 0.5", "5.0 0.7");
      assertThat(paper.pupils()).as(line).hasSize(3);
    }
  }

  @Test
  void whoIsCalledLikeFullMarksAndHasANumberIsAPupil() throws IOException {
    for (var at : List.of(0, 1, 3)) {
      var rows = new ArrayList<>(List.of(NUMBERED));
      rows.add(at + 1, "4009|四1班|满分|2|4|5|11");
      for (var foot : List.of("||平均分|1.5|2.4|3.9|7.8", "||满分|2|4|6|12")) {
        var reading = read(SheetFile.xlsx().sheet("小题", Stream.concat(rows.stream(), Stream.of(foot)).toArray(String[]::new)));
        assertThat(paper(reading).pupils()).extracting(PupilRow::name).as(at + foot).containsExactlyInAnyOrder("安若", "白宜", "李思", "满分");
        assertThat(paper(reading).fullMark()).as(at + foot).isEqualTo(foot.contains("满分") ? 12 : 11);
      }
    }
  }

  private static final String[] KEYED = {"班级|姓名|T1(A)|T2(C)|T3(AB)|客观题得分|4（10分）|总分", "四1班|安若|A|C|AB|6|7|13", "四1班|白宜|B|C|A|2|5|7", "四1班|李思|A|A|AB|4|10|14"};

  /** A key says what is right, not what it is worth: that is in the sums, or asked. */
  @Test
  void whatARightAnswerIsWorthFollowsFromTheSums() throws IOException {
    var both = read(SheetFile.xlsx().sheet("答题", KEYED));
    assertThat(paper(both).items()).extracting(Item::fullMark).containsExactly(2.0, 2.0, 2.0, 10.0);
    assertThat(paper(both).pupils()).extracting(PupilRow::total).containsExactly(13.0, 7.0, 14.0);
    assertThat(both.issues()).extracting(Issue::code).contains("FULL_MARK_BY_SUMS").doesNotContain("SUM_DIFFERS", "SUBTOTAL_OF_OTHERS");
    var total = read(SheetFile.xlsx().sheet("答题", without(KEYED, 5)));
    assertThat(paper(total).items()).extracting(Item::fullMark).containsExactly(2.0, 2.0, 2.0, 10.0);
    var row = read(SheetFile.xlsx().sheet(
        "答题", "班级|姓名|1|2|3|总分", "标准答案||A|C|AB|", "四1班|安若|A|C|AB|9", "四1班|白宜|B|C|A|3", "四1班|李思|A|A|AB|6"));
    assertThat(paper(row).items()).extracting(Item::fullMark).containsExactly(3.0, 3.0, 3.0);
    var ticks = read(SheetFile.xlsx().sheet("答题", "班级|姓名|1|2|3|总分", "四1班|安若|√|√|√|15", "四1班|白宜|×|√|×|5", "四1班|李思|√|×|√|10"));
    assertThat(paper(ticks).items()).extracting(Item::fullMark).containsExactly(5.0, 5.0, 5.0);
  }

  @Test
  void whereTheSumsSayNothingOneMarkIsToldAndWhereTheyContradictItIsAsked() throws IOException {
    var bare = read(SheetFile.xlsx().sheet("答题", "班级|姓名|T1(A)|T2(C)|T3(AB)", "四1班|安若|A|C|AB", "四1班|白宜|B|C|A", "四1班|李思|A|A|AB"));
    assertThat(paper(bare).fullMark()).isEqualTo(3);
    assertThat(bare.issues()).extracting(Issue::code).contains("FULL_MARK_ASSUMED");
    var one = read(SheetFile.xlsx().sheet("答题", "班级|姓名|T1(A)|T2(C)|T3(AB)|总分", "四1班|安若|A|C|AB|3", "四1班|白宜|B|C|A|1", "四1班|李思|A|A|AB|2"));
    assertThat(one.issues()).isEmpty();
    var file = open(SheetFile.xlsx().sheet("答题", "班级|姓名|T1(A)|T2(C)|T3(AB)|总分", "四1班|安若|A|C|AB|9", "四1班|白宜|B|C|A|2", "四1班|李思|A|A|AB|7"));
    var asked = file.recognise(Map.of(), Progress.NONE).issues().stream().filter(Issue::stops).toList();
    assertThat(asked).extracting(Issue::code).containsExactly("FULL_MARK_UNCLEAR");
    var told = file.recognise(Map.of(0, asked.getFirst().answers().getFirst().change()), Progress.NONE);
    assertThat(paper(told).items()).extracting(Item::fullMark).containsExactly(1.0, 1.0, 1.0);
    assertThat(told.issues()).extracting(Issue::code).contains("SUM_DIFFERS");
  }

  @Test
  void aSubtotalOfOtherThingsIsTold() throws IOException {
    var rows = new String[] {"班级|姓名|1|2|小计|3|总分", "满分||5|5|10|5|15", "四1班|安若|3|4|9|5|12", "四1班|白宜|2|5|9|3|10", "四1班|李思|1|1|6|4|6"};
    assertThat(read(SheetFile.xlsx().sheet("小题", rows)).issues()).extracting(Issue::code).contains("SUBTOTAL_OF_OTHERS");
  }

  private static String[] without(String[] rows, int column) {
    return Stream.of(rows).map(r -> {
      var cells = new ArrayList<>(List.of(r.split("\\|", -1)));
      cells.remove(column);
      return String.join("|", cells);
    }).toArray(String[]::new);
  }

  private static SheetFile numbered(String... foot) {
    return SheetFile.xlsx().sheet("小题", Stream.concat(Stream.of(NUMBERED), Stream.of(foot)).toArray(String[]::new));
  }

  private OpenedWorkbook open(SheetFile sheets) throws IOException {
    return new RecogniseWorkbook().open(sheets.save(folder.resolve("2026春四年级数学期末.xlsx")), Optional.empty(), Progress.NONE);
  }

  private WorkbookReading read(SheetFile sheets) throws IOException {
    return open(sheets).recognise(Map.of(), Progress.NONE);
  }

  private static PaperContent paper(WorkbookReading reading) {
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    return (PaperContent) reading.contents().stream().filter(PaperContent.class::isInstance).reduce((a, b) -> {
      throw new AssertionError("two papers");
    }).orElseThrow();
  }
}
