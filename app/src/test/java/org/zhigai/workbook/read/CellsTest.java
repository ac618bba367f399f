package org.zhigai.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.kernel.Progress;
import org.zhigai.workbook.SheetFile;

/** Cells whose stored value is not what it seems, and what is told of them. */
class CellsTest {
  @TempDir
  Path folder;

  @Test
  void resultsThatAreAllZeroAndWaitForTheirCalculationAreNone() throws IOException {
    var rows = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><f>A1*2</f><v>0</v></c><c r='C1'><f>A1*2</f><v>2</v></c><c r='D1'><f>A1</f></c></row>"
        + "<row r='2'><c r='A2'><v>0</v></c><c r='B2'><f>A2*2</f><v>0</v></c><c r='C2'><f>A2*2</f><v>0</v></c></row>";
    var grid = book("<calcPr fullCalcOnLoad='1'/>", rows);
    assertThat(grid.cell(0, 1).kind()).isEqualTo(Cell.Kind.UNCALCULATED);
    assertThat(grid.cell(1, 1).kind()).isEqualTo(Cell.Kind.UNCALCULATED);
    assertThat(grid.cell(1, 2).number()).isZero();
    assertThat(grid.cell(0, 3).kind()).isEqualTo(Cell.Kind.UNCALCULATED);
    assertThat(grid.cell(1, 0).number()).isZero();
    assertThat(grid.notes()).extracting(ReadNote::code, ReadNote::range).containsExactly(org.assertj.core.groups.Tuple.tuple("FORMULAS_UNCALCULATED", "B1:D2"));
    assertThat(book("", rows).cell(0, 1).number()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void zerosThatShowAWordAreTheWordInBothFormats(boolean old) throws IOException {
    var file = (old ? SheetFile.xls() : SheetFile.xlsx()).sheet("一", "姓名|语文", "甲一|0", "乙二|85");
    var style = file.book().createCellStyle();
    style.setDataFormat(file.book().createDataFormat().getFormat("0;-0;\"缺考\""));
    file.last().getRow(1).getCell(1).setCellStyle(style);
    file.last().getRow(2).getCell(1).setCellStyle(style);
    file.last().getRow(2).setZeroHeight(true);
    var grid = read(file.save(folder.resolve("a"))).sheets().getFirst();
    assertThat(grid.cell(1, 1).text()).isEqualTo("缺考");
    assertThat(grid.cell(1, 1).isNumber()).isFalse();
    assertThat(grid.cell(2, 1).number()).isEqualTo(85);
    assertThat(grid.notes()).extracting(ReadNote::code).containsExactly("SHOWN_AS_WORD", "ROWS_HIDDEN");
  }

  @Test
  void oldFormulasThatWaitForTheirCalculationAreNoZeros() throws IOException {
    var file = SheetFile.xls().sheet("一", "2|3", "0|4");
    for (var r = 0; r < 2; r++) {
      file.last().getRow(r).createCell(2).setCellFormula("A1+B1");
    }
    var grid = read(file.save(folder.resolve("a.xls"))).sheets().getFirst();
    assertThat(grid.cell(0, 2).kind()).isEqualTo(Cell.Kind.UNCALCULATED);
    assertThat(grid.cell(1, 0).number()).isZero();
  }

  @Test
  void tenthsStayTenths() throws IOException {
    var grid =
        book("", "<row r='1'><c r='A1'><v>1.3999999999999999</v></c><c r='B1'><v>8.4000000000000004</v></c><c r='C1'><v>0.30000000000000004</v></c></row>");
    assertThat(grid.cell(0, 0).number()).isEqualTo(1.4);
    assertThat(grid.cell(0, 1).number()).isEqualTo(8.4);
    assertThat(grid.cell(0, 2).number()).isEqualTo(0.3);
    assertThat(grid.cell(0, 2).text()).isEqualTo("0.3");
  }

  @Test
  void aSheetWithoutItsPartIsNamed() throws IOException {
    var file = folder.resolve("缺.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "xl/workbook.xml",
          "<workbook xmlns:r='r'><sheets><sheet name='期中' r:id='rId1'/><sheet name='期末' r:id='rId2'/><sheet name='月考' r:id='rId9'/></sheets></workbook>");
      entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
          + "<Relationship Id='rId2' Type='x/worksheet' Target='worksheets/sheet2.xml'/></Relationships>");
      entry(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>");
    }
    var sheets = read(file).sheets();
    assertThat(sheets).extracting(Grid::name).containsExactly("期中", "期末", "月考");
    assertThat(sheets.get(0).notes()).isEmpty();
    assertThat(sheets.get(1).notes()).extracting(ReadNote::code).containsExactly("SHEET_MISSING");
    assertThat(sheets.get(2).notes()).extracting(ReadNote::code).containsExactly("SHEET_MISSING");
  }

  @Test
  void zerosTheSheetDoesNotShowAreTold() throws IOException {
    var file = SheetFile.xlsx().sheet("一", "0|1", "0|0");
    file.last().setDisplayZeros(false);
    var grid = read(file.save(folder.resolve("z.xlsx"))).sheets().getFirst();
    assertThat(grid.cell(0, 0).number()).isZero();
    assertThat(grid.notes()).extracting(ReadNote::code).containsExactly("VALUES_NOT_SHOWN");
  }

  private Grid book(String more, String rows) throws IOException {
    var file = folder.resolve("书.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='期末' sheetId='1' r:id='rId1'/></sheets>%s</workbook>".formatted(more));
      entry(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }
    return read(file).sheets().getFirst();
  }

  static SourceFile read(Path file) {
    return new ReadFile().read(file, Progress.NONE);
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
