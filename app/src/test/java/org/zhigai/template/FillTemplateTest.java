package org.zhigai.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.UserFault;

/** What is put into a form, how it grows, what is asked and what is kept. */
class FillTemplateTest {
  @TempDir
  Path folder;
  private Filling filling;

  @BeforeEach
  void ledger() {
    filling = new Filling(folder, 3, 2, 1);
  }

  private static ColumnMatch column(FillTemplate.Read read, String letter) {
    return read.parts().stream().flatMap(p -> p.columns().stream()).filter(c -> c.letter().equals(letter)).findFirst().orElseThrow();
  }

  /** Each group counts itself, the sum counts the groups, and so does the other sheet. */
  @Test
  void sumsNamesAndListsGrowWithTheirRows() throws IOException {
    var big = new Filling(folder, 1, 1, 1, 1, 1, 1, 1, 1);
    try (var book = big.fill(Filling.form("05-groups-subtotals-countif.xlsx"), FormChoices.NONE).open()) {
      var sheet = book.getSheet("明细");
      assertThat(Filling.said(book, "明细", "A4")).isEqualTo("1");
      var last = sheet.getLastRowNum();
      assertThat(sheet.getRow(last).getCell(0).getStringCellValue()).isEqualTo("合计");
      assertThat(sheet.getRow(last).getCell(1).getNumericCellValue()).isEqualTo(8);
      assertThat(book.getSheet("汇总").getRow(1).getCell(1).getNumericCellValue()).isEqualTo(8);
      assertThat(book.getName("问题区").getRefersToFormula()).endsWith("$B$" + (last - 1));
    }
  }

  /** The one row of a list is all there is: its sums look at all rows that come. */
  @Test
  void aListOfOneRowGrows() throws IOException {
    try (var book = filling.fill(Filling.form("08-canteen-one-row-hints.xlsx"), FormChoices.NONE).open()) {
      assertThat(book.getSheet("食品安全").getRow(7).getCell(1).getCellFormula()).isEqualTo("COUNTA(B5:B7)");
      assertThat(book.getPrintArea(0)).endsWith("$A$1:$I$8");
      assertThat(Filling.said(book, "食品安全", "A2")).isEqualTo("学校：示例小学");
    }
  }

  /** Its numbers are of the same pupils as those of every other export. */
  @Test
  void itIsToldThatNumbersGoOut() throws IOException {
    filling.fill(Filling.form("08-canteen-one-row-hints.xlsx"), FormChoices.NONE).open().close();
    assertThat(filling.wentOut).isEqualTo(1);
  }

  /** What stays may have a thing over two rows with a number in each of them: ours go on after the last. */
  @Test
  void numbersGoOnAfterTheLastThatStays() throws IOException {
    var form = folder.resolve("28行.xlsx");
    try (var book = new XSSFWorkbook(); var out = Files.newOutputStream(form)) {
      var sheet = book.createSheet("台账");
      var heads = List.of("序号", "存在问题", "责任单位", "完成时限");
      for (var c = 0; c < 4; c++) {
        (c == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(c).setCellValue(heads.get(c));
      }
      var rows = List.of(List.of("门口拥堵", "德育处", "2026-06-30"), List.of("", "", ""), List.of("器材不足", "总务处", "2026-07-30"));
      for (var r = 1; r <= 3; r++) {
        var row = sheet.createRow(r);
        row.createCell(0).setCellValue(r);
        for (var c = 1; c < 4; c++) {
          row.createCell(c).setCellValue(rows.get(r - 1).get(c - 1));
        }
      }
      for (var c = 1; c < 4; c++) {
        sheet.addMergedRegion(new CellRangeAddress(1, 2, c, c));
      }
      book.write(out);
    }
    try (var book = filling.fill(form, FormChoices.NONE).open()) {
      assertThat(Filling.said(book, "台账", "A4")).isEqualTo("3");
      assertThat(Filling.said(book, "台账", "A5")).isEqualTo("4");
    }
  }

  /** A problem stands over the rows of its measures; the form's example is gone, and its own cells over two rows with it. */
  @Test
  void measuresHaveRowsAndProblemsStandOverThem() throws IOException {
    try (var book = filling.fill(Filling.form("03-audit-measures-merged-sample.xlsx"), FormChoices.NONE).open()) {
      var sheet = book.getSheet("审计整改");
      assertThat(sheet.getMergedRegions()).contains(
          new CellRangeAddress(4, 6, 1, 1), new CellRangeAddress(7, 8, 1, 1)).doesNotContain(new CellRangeAddress(4, 5, 1, 1));
      assertThat(Filling.said(book, "审计整改", "F5")).isEqualTo("第1条的措施1");
      assertThat(Filling.said(book, "审计整改", "F7")).isEqualTo("第1条的措施3");
      assertThat(Filling.said(book, "审计整改", "F10")).isEqualTo("第3条的措施1");
      assertThat(Filling.said(book, "审计整改", "A8")).isEqualTo("2");
      assertThat(Filling.said(book, "审计整改", "K5")).doesNotContain("此行不录");
    }
  }

  /** Where there is no row at all, rows come between the heading and the signatures. */
  @Test
  void rowsComeWhereThereWereNone() throws IOException {
    try (var book = filling.fill(Filling.form("02-inspection-two-row-heading-no-rows.xlsx"), FormChoices.NONE).open()) {
      assertThat(Filling.said(book, "Sheet", "A4")).isEqualTo("1");
      assertThat(Filling.said(book, "Sheet", "C4")).startsWith("1.第1条的措施1");
      assertThat(Filling.said(book, "Sheet", "A7")).isEqualTo("填报人：");
      assertThat(Filling.said(book, "Sheet", "I4")).isEqualTo("未完成");
      assertThat(book.getSheetAt(0).getDataValidations().getFirst().getRegions().getCellRangeAddresses()[0].getFirstRow()).isEqualTo(3);
      var head = (XSSFCellStyle) book.getSheetAt(0).getRow(1).getCell(1).getCellStyle();
      var below = (XSSFCellStyle) book.getSheetAt(0).getRow(3).getCell(1).getCellStyle();
      assertThat(below.getCoreXf().getBorderId()).isEqualTo(head.getCoreXf().getBorderId()).isNotZero();
      assertThat(below.getFont().getBold()).isFalse();
    }
  }

  @Test
  void lookAlikesAreAskedAndStayEmpty() throws IOException {
    var read = filling.use.read(Filling.form("14-look-alikes.xlsx"), FormChoices.NONE);
    assertThat(column(read, "C").how()).isEqualTo(ColumnMatch.How.ASKED);
    assertThat(column(read, "C").meanings()).extracting(FormMeaning::key).contains("direction");
    try (var book = filling.fill(Filling.form("14-look-alikes.xlsx"), FormChoices.NONE).open()) {
      assertThat(Filling.said(book, "清单", "C4")).isEmpty();
      assertThat(Filling.said(book, "清单", "E4")).contains("处");
    }
  }

  /** What a person said once is taken when the form comes again, by its headings and not by its name. */
  @Test
  void aCorrectionIsKeptAndTakenAgain() throws IOException {
    var form = Filling.form("14-look-alikes.xlsx");
    filling.fill(form, new FormChoices(Map.of("C", List.of(FormFact.TARGET), "说明", List.of()), false, false));
    var other = Files.copy(form, folder.resolve("明年的表.xlsx"));
    var read = filling.use.read(other, FormChoices.NONE);
    assertThat(read.known()).isTrue();
    assertThat(column(read, "C").facts()).containsExactly(FormFact.TARGET);
    assertThat(column(read, "L").how()).isEqualTo(ColumnMatch.How.LEFT);
    assertThat(filling.use.read(Filling.form("01-environment-ledger.xlsx"), FormChoices.NONE).known()).isFalse();
  }

  /** Short names and ticks of the form's own lists; what has no word there stays out and is told. */
  @Test
  void valuesAreThoseOfTheFormsLists() throws IOException {
    var done = filling.fill(Filling.form("07-construction-picture-filter-lists.xlsx"), FormChoices.NONE);
    try (var book = done.open()) {
      assertThat(Filling.said(book, "隐患", "K3")).isEqualTo("×");
      assertThat(Filling.said(book, "隐患", "F3")).isEqualTo("教务");
      assertThat(Filling.said(book, "隐患", "H3")).matches("2026/\\d+/\\d+");
    }
  }

  /** One sheet an entry, each with the page and the lines of the form. */
  @Test
  void aCardIsMadeForEachEntry() throws IOException {
    try (var book = filling.fill(Filling.form("06-card.xlsx"), FormChoices.NONE).open()) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      assertThat(book.getPrintArea(2)).endsWith("$A$1:$D$13");
      var third = book.getSheetName(2);
      assertThat(Filling.said(book, third, "B7")).isEqualTo("第3条的措施1");
      assertThat(book.getSheetAt(2).getMergedRegions()).hasSameSizeAs(book.getSheetAt(0).getMergedRegions());
    }
  }

  /** Pictures below the list move with it, those above stay. */
  @Test
  void picturesStayWhereTheyBelong() throws IOException {
    var big = new Filling(folder, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    try (var book = big.fill(Filling.form("07-construction-picture-filter-lists.xlsx"), FormChoices.NONE).open()) {
      var rows = new java.util.ArrayList<Integer>();
      book.getSheet("隐患").getDrawingPatriarch().forEach(shape -> rows.add(((org.apache.poi.xssf.usermodel.XSSFClientAnchor) shape.getAnchor()).getRow1()));
      assertThat(rows).containsExactly(0, 16);
      assertThat(book.getSheet("隐患").getRow(14).getCell(1).getCellFormula()).isEqualTo("COUNTA(D3:D14)");
    }
  }

  @Test
  void whatIsNoFormOfALedgerIsRefused() {
    assertThatThrownBy(() -> filling.fill(Filling.form("expected.txt"), FormChoices.NONE)).isInstanceOf(UserFault.class).hasMessageContaining("ZG-440");
  }
}
