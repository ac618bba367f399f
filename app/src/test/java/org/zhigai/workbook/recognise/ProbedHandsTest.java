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
