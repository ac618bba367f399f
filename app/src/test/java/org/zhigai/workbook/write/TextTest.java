package org.zhigai.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhigai.chain.SampleSchool;
import org.zhigai.kernel.Lang;
import org.zhigai.report.Block;
import org.zhigai.report.Document;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;

/** Text goes into a file and comes out as it was, and takes at least the room its characters need. */
class TextTest {

  @Property(tries = 60)
  void anyTextComesBack(@ForAll @StringLength(max = 300) String text) throws IOException {
    assertThat(throughAFile(text)).isEqualTo(Writable.text(text, 32_767));
  }

  /** ECMA-376 part 1, 22.9.2.19: {@code _xHHHH_} in a file stands for a character. Typed by a person it must stay what it is. */
  @Test
  void textThatLooksLikeTheFilesOwnEscapesComesBack() throws IOException {
    for (var text : List.of("a_x0041_b", "_x005F_x0041_", "__x0041_", "_x0041_x0042_", "=1+1", "'引号", " 空格 \n 换行\t")) {
      assertThat(throughAFile(text)).isEqualTo(text);
    }
  }

  private static String throughAFile(String text) throws IOException {
    var folder = Files.createTempDirectory("zhigai-text");
    var file = folder.resolve("t.xlsx");
    try {
      var report = new SheetReport(
          Lang.ZH, "s", "", "t", Run.empty(), Run.empty(), Document.Paper.A4, new Block.Grid(List.of(new Block.Column("h", 20, Block.Align.LEFT)),
              List.of(List.of(Run.of(text)))),
          List.of(), List.of());
      new WriteSheets(SampleSchool.CLOCK).write(List.of(report), file);
      try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
        return book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue();
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @Property
  void onlyWhatXmlForbidsIsLeftOut(@ForAll String text) {
    var allowed = text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
        .filter(c -> c == 9 || c == 10 || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    assertThat(Writable.text(text, Integer.MAX_VALUE)).isEqualTo(allowed);
  }

  @Property
  void linesHoldTheWholeText(@ForAll @StringLength(max = 200) String text) {
    assertThat(TextSize.lines(text, 12) * 10.8).isGreaterThanOrEqualTo(TextSize.width(text.replaceAll("[\r\n]", "")) * 0.99);
  }

  @Test
  void aTooLongTextIsCutWithAMark() {
    var cut = Writable.text("长".repeat(40_000), 32_767);
    assertThat(cut).hasSize(32_767).endsWith("……");
    assertThat(Writable.text("😀".repeat(5), 7)).isEqualTo("😀😀……");
  }

  @Test
  void countsLinesAsAReaderWould() {
    assertThat(TextSize.lines("", 10)).isEqualTo(1);
    assertThat(TextSize.lines("一二三四五六", 13.2)).isEqualTo(1);
    assertThat(TextSize.lines("一二三四五六", 12)).isEqualTo(2);
    assertThat(TextSize.lines("一\n二\n\n三", 12)).isEqualTo(4);
    assertThat(TextSize.lines("abcdefgh ijklmnop", 13.2)).isEqualTo(2);
    assertThat(TextSize.width("中a")).isEqualTo(3);
  }
}
