package org.zhigai.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.SampleSchool;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;

class WriteSheetsTest {
  private final WriteSheets writer = new WriteSheets(SampleSchool.CLOCK);
  @TempDir
  Path folder;

  @Test
  void laysTheTableOutAsSubmitted() {
    var lines = read(List.of(SampleLedger.of(3))).getFirst().lines();
    assertThat(lines.get(0)).contains("附件2");
    assertThat(lines.get(1)).contains("南开区示范小学义务教育质量监测结果应用整改台账");
    assertThat(lines.get(2)).contains("填报单位（盖章）：南开区示范小学（虚构）", "填报日期：2026年6月30日");
    assertThat(lines.get(3)).startsWith("序号", "问题编号", "存在问题").endsWith("回头看", "备注").hasSize(20);
    assertThat(lines.get(4)).startsWith("1", "2026-MATH-01").contains("=按计划推进");
    assertThat(lines.get(7).get(2)).startsWith("备注：1.“完成情况”");
    assertThat(lines.getLast()).contains("填报人：", "审核人：", "主要负责人（签字）：", "联系电话：");
  }

  @Test
  void groupsTheHeaderInTwoRows() {
    inFile(List.of(SampleLedger.grouped()), sheet -> {
      assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("基线");
      assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("得分率");
      assertThat(sheet.getMergedRegions()).extracting(r -> r.formatAsString())
          .contains("C4:D4", "E4:F4", "A4:A5", "B4:B5", "G4:G5", "H4:H5");
      assertThat(sheet.getRepeatingRows().formatAsString()).contains("4:5");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
    });
  }

  @Test
  void writesNumbersAsNumbersAndMissingOnesAsADash() {
    inFile(List.of(SampleLedger.grouped()), sheet -> {
      var cell = sheet.getRow(5).getCell(2);
      assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(cell.getNumericCellValue()).isEqualTo(0.58);
      assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.0%;\"−\"0.0%");
      assertThat(sheet.getRow(6).getCell(4).getStringCellValue()).isEqualTo("—");
    });
  }

  @Test
  void writesWhatLooksLikeAFormulaAsText() {
    inFile(List.of(SampleLedger.of(2)), sheet -> {
      for (var where : new int[][] {{4, 11}, {5, 19}}) {
        var cell = sheet.getRow(where[0]).getCell(where[1]);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
    });
  }

  /** Columns are counted in digits of the book's own font: one that a theme's font would stand in for is not the one that was planned with. */
  @Test
  void theBooksOwnFontIsTheOneItsColumnsArePlannedWith() {
    inFile(List.of(SampleLedger.of(3)), sheet -> {
      var font = sheet.getWorkbook().getFontAt(0);
      assertThat(font.getFontName()).isEqualTo("宋体");
      assertThat(font.getFontHeightInPoints()).isEqualTo((short) 11);
      assertThat(font.getScheme()).isEqualTo(FontScheme.NONE);
    });
  }

  /** Programs that read rows one after another believe it: of a sheet that says A1 openpyxl reads one cell. */
  @Test
  void aSheetSaysHowFarItsCellsReach() {
    inFile(List.of(SampleLedger.of(3), SampleLedger.grouped()), sheet -> {
      var last = sheet.getRow(sheet.getFirstRowNum() + 4).getLastCellNum() - 1;
      assertThat(sheet.getCTWorksheet().getDimension().getRef())
          .isEqualTo(new CellRangeAddress(0, sheet.getLastRowNum(), 0, last).formatAsString()).isNotEqualTo("A1");
    });
  }

  @Test
  void setsThePageUp() {
    inFile(List.of(SampleLedger.of(3)), sheet -> {
      var setup = sheet.getPrintSetup();
      assertThat(setup.getLandscape()).isTrue();
      assertThat(setup.getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
      assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
      assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$T$10");
    });
    inFile(List.of(SampleLedger.grouped()), sheet -> {
      var setup = sheet.getPrintSetup();
      assertThat(setup.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(setup.getFitWidth()).isEqualTo((short) 1);
      assertThat(setup.getFitHeight()).isZero();
    });
  }

  /** What one page would print under 9 points goes over two, each with its title and with the columns that say which row it is. */
  @Test
  void aWideTableGoesOverTwoPagesRatherThanUnderNinePoints() {
    inFile(List.of(SampleLedger.of(3)), sheet -> {
      assertThat(sheet.getFitToPage()).isFalse();
      assertThat(sheet.getPrintSetup().getScale()).isBetween((short) 90, (short) 100);
      assertThat(sheet.getColumnBreaks()).hasSize(1);
      assertThat(sheet.getRepeatingColumns().formatAsString()).contains("A:B");
      var next = sheet.getColumnBreaks()[0] + 1;
      assertThat(sheet.getRow(1).getCell(next).getStringCellValue()).isEqualTo(sheet.getRow(1).getCell(2).getStringCellValue()).endsWith("整改台账");
      assertThat(sheet.getRow(2).getCell(next).getStringCellValue()).startsWith("填报单位");
    });
  }

  /** Strict: colours say how opaque they are; nothing says whose machine it was; the day is the day. */
  @Test
  void theFileSaysNothingButWhatItShould() throws IOException {
    var file = folder.resolve("strict.xlsx");
    writer.write(List.of(SampleLedger.of(1)), file);
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      var styles = new String(zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(styles).contains("rgb=\"FFECEFF3\"").doesNotContainPattern("rgb=\"[0-9A-F]{6}\"");
      var core = new String(zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(core).contains("2026-11-20T00:00:00Z");
      assertThat(zip.stream().map(java.util.zip.ZipEntry::getName)).noneMatch(n -> n.contains("printerSettings"));
    }
  }

  /** What may stand in a column is offered, and something else is asked about. */
  @Test
  void listedValuesAreOffered() {
    var plain = SampleLedger.grouped();
    var columns = new java.util.ArrayList<>(plain.grid().columns());
    var last = columns.removeLast();
    columns.add(new org.zhigai.report.Block.Column(last.header(), last.group(), last.width(), last.align(), false, false, List.of("达成", "未达成")));
    var offered = new SheetReport(
        plain.lang(), plain.sheet(), "", "t", Run.empty(), Run.empty(), plain.paper(), new org.zhigai.report.Block.Grid(columns, plain.grid().rows()),
        List.of(),
        List.of());
    inFile(List.of(offered), sheet -> assertThat(sheet.getDataValidations()).singleElement().satisfies(v -> {
      assertThat(v.getValidationConstraint().getExplicitListValues()).containsExactly("达成", "未达成");
      assertThat(v.getRegions().getCellRangeAddresses()[0].formatAsString()).isEqualTo("H4:H" + (3 + plain.grid().rows().size()));
    }));
  }

  @Test
  void rowsAreHighEnoughForTheirLongestCell() {
    inFile(List.of(SampleLedger.of(1)), sheet -> {
      // 整改措施: four paragraphs of 29–35 Chinese characters in a column of 16 Chinese characters: at least 9 lines of 10 points.
      assertThat(sheet.getRow(4).getHeightInPoints()).isGreaterThan(9 * 12);
      assertThat(sheet.getRow(1).getHeightInPoints()).as("title in one line").isBetween(26f, 40f);
    });
  }

  @Test
  void namesNobodyInTheFile() throws IOException {
    writer.write(List.of(SampleLedger.of(1)), folder.resolve("a.xlsx"));
    try (var book = new XSSFWorkbook(Files.newInputStream(folder.resolve("a.xlsx")))) {
      var properties = book.getProperties().getCoreProperties();
      assertThat(properties.getCreator()).isNullOrEmpty();
      assertThat(properties.getLastModifiedByUser()).isNullOrEmpty();
    }
  }

  @Test
  void writesTheSameTwiceAndLeavesNothingBeside() throws IOException {
    var reports = List.of(SampleLedger.of(4), SampleLedger.grouped());
    assertThat(read(reports)).isEqualTo(read(reports));
    try (var files = Files.list(folder)) {
      assertThat(files).allMatch(f -> f.toString().endsWith(".xlsx"));
    }
  }

  @Test
  void givesSheetsNamesAFileMayHave() {
    var twin = SampleLedger.grouped();
    var odd = new SheetReport(
        twin.lang(), "四（1）班/数学[1]:期末*?调整计划与分层作业安排一览表及说明（附录）", "", "t", Run.empty(), Run.empty(), twin.paper(), twin.grid(), List.of(), List.of());
    var names = read(List.of(twin, twin, odd)).stream().map(WrittenSheet::name).toList();
    assertThat(names).startsWith("效果评估", "效果评估(2)").hasSize(3);
    assertThat(names.getLast()).hasSizeLessThanOrEqualTo(31).doesNotContain("/", "[", "]", ":", "*", "?");
  }

  @Test
  void replacesAnEarlierFile() throws IOException {
    var file = folder.resolve("x.xlsx");
    Files.writeString(file, "old");
    writer.write(List.of(SampleLedger.of(1)), file);
    assertThat(WrittenSheet.read(file)).hasSize(1);
  }

  @Test
  void saysWhereItCouldNotWriteAndKeepsWhatWasThere() throws IOException {
    var blocked = folder.resolve("file");
    Files.writeString(blocked, "kept");
    for (var place : List.of(blocked.resolve("x.xlsx"), folder)) {
      assertThatThrownBy(() -> writer.write(List.of(SampleLedger.of(1)), place))
          .isInstanceOfSatisfying(UserFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(UserFault.Kind.OUTPUT);
            assertThat(fault.code()).isIn("ZG-501", "ZG-503");
            for (var lang : Lang.values()) {
              var words = new Words(lang);
              assertThat(words.say(fault.what())).contains(folder.toString()).doesNotContain("«", "{");
              assertThat(words.say(fault.remedy())).doesNotContain("«", "{");
            }
          });
    }
    assertThat(Files.readString(blocked)).isEqualTo("kept");
  }

  private List<WrittenSheet> read(List<SheetReport> reports) {
    var file = folder.resolve("t.xlsx");
    writer.write(reports, file);
    return WrittenSheet.read(file);
  }

  private void inFile(List<SheetReport> reports, Consumer<XSSFSheet> check) {
    var file = folder.resolve("s.xlsx");
    writer.write(reports, file);
    try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
      check.accept(book.getSheetAt(0));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
