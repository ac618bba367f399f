package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

/** Cells that hold something else than a reader of the sheet sees. */
class SeenCellsTest {
  @TempDir
  private Path folder;

  /** 4.10 is the tenth class where others are shown as 4.1; where a format puts a zero behind all of them it says nothing. */
  @ParameterizedTest
  @CsvSource({"0.00,0.0,10,1", "0.00,0.00,1,2", "0.0,0.0,1,2"})
  void aClassIsWhatIsShown(String first, String second, int tenth, int other) throws IOException {
    var secondClass = second.equals(first) ? "4.2" : "4.1";
    var file = SheetFile.xlsx().sheet(
        "成绩", "2026年春季四年级数学", "班级|姓名|1|2|总分", "4.1|赵一|3|4|7", "4.1|钱二|5|1|6", secondClass + "|孙三|2|2|4", secondClass + "|李四|1|2|3");
    for (var r = 2; r < 6; r++) {
      var style = file.book().createCellStyle();
      style.setDataFormat(file.book().createDataFormat().getFormat(r < 4 ? first : second));
      file.last().getRow(r).getCell(0).setCellStyle(style);
    }
    assertThat(paper(read(file)).pupils().stream().map(p -> p.classRef()).distinct())
        .containsExactly(new ClassRef(4, tenth), new ClassRef(4, other));
  }

  @Test
  void aClassThatBecameADateIsTheClass() throws IOException {
    var file = SheetFile.xlsx().sheet("成绩", "2026年春季四年级数学", "班级|姓名|1|2|总分", "x|赵一|3|4|7", "x|钱二|5|1|6");
    var style = file.book().createCellStyle();
    style.setDataFormat(file.book().createDataFormat().getFormat("m\"月\"d\"日\""));
    for (var r = 2; r < 4; r++) {
      var cell = file.last().getRow(r).getCell(0);
      cell.setCellValue(java.time.LocalDate.of(2026, 4, r));
      cell.setCellStyle(style);
    }
    assertThat(paper(read(file)).pupils()).extracting(p -> p.classRef()).containsExactly(new ClassRef(4, 2), new ClassRef(4, 3));
  }

  @Test
  void aFormulaNobodyCalculatedIsNoEntryAndSaidSo() throws IOException {
    var file = SheetFile.xlsx().sheet("成绩", "2026年春季四年级数学", "班级|姓名|1|2|总分", "四（1）班|赵一|3|4|7", "四（1）班|钱二|5|1|6", "四（1）班|孙三|2|2|4");
    file.last().getRow(3).createCell(3).setCellFormula("1+1");
    file.last().getRow(2).createCell(4).setCellFormula("C3+D3");
    var reading = read(file);
    assertThat(reading.issues()).noneMatch(Issue::stops).anyMatch(i -> i.code().equals("FORMULAS_UNCALCULATED"));
    assertThat(paper(reading).scores().get(1, 1)).isNaN();
    assertThat(paper(reading).pupils().getFirst().total()).isEqualTo(7);
  }

  private WorkbookReading read(SheetFile file) throws IOException {
    return new RecogniseWorkbook().read(file.save(folder.resolve("成绩.xlsx")), Progress.NONE);
  }

  private static PaperContent paper(WorkbookReading reading) {
    return (PaperContent) reading.contents().getFirst();
  }
}
