package org.zhigai.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.workbook.SheetFile;

class ReadFileTest {
  @TempDir
  Path folder;

  @Test
  void readsNumbersAsPeopleSeeThem() throws IOException {
    var file = SheetFile.xlsx();
    file.sheet("一", "'0012|12|0.1|1234567890123456");
    var style = file.book().createCellStyle();
    style.setDataFormat(file.book().createDataFormat().getFormat("00000"));
    var padded = file.last().getRow(0).createCell(4);
    padded.setCellValue(42);
    padded.setCellStyle(style);
    var long19 = file.last().getRow(0).createCell(5);
    long19.setCellValue(1.2e18);
    var share = file.book().createCellStyle();
    share.setDataFormat(file.book().createDataFormat().getFormat("0.0%"));
    var rate = file.last().getRow(0).createCell(6);
    rate.setCellValue(0.835);
    rate.setCellStyle(share);
    var grid = read(file.save(folder.resolve("a.xlsx"))).sheets().getFirst();
    assertThat(grid.cell(0, 0).text()).isEqualTo("0012");
    assertThat(grid.cell(0, 1).text()).isEqualTo("12");
    assertThat(grid.cell(0, 2).text()).isEqualTo("0.1");
    assertThat(grid.cell(0, 4).text()).isEqualTo("00042");
    assertThat(grid.cell(0, 5).kind()).isEqualTo(Cell.Kind.DAMAGED_NUMBER);
    assertThat(grid.cell(0, 5).text()).isEqualTo("1200000000000000000");
    assertThat(grid.cell(0, 6).text()).isEqualTo("83.5%");
    assertThat(grid.cell(0, 6).number()).isEqualTo(0.835);
  }

  @Test
  void readsTheHeadThatBecameADateBack() throws IOException {
    for (var file : new SheetFile[] {SheetFile.xlsx(), SheetFile.xls()}) {
      file.sheet("一", "x|46024");
      var style = file.book().createCellStyle();
      style.setDataFormat(file.book().createDataFormat().getFormat("m\"月\"d\"日\""));
      file.last().getRow(0).getCell(1).setCellStyle(style);
      var cell = read(file.save(folder.resolve("d"))).sheets().getFirst().cell(0, 1);
      assertThat(cell.kind()).isEqualTo(Cell.Kind.DATE);
      assertThat(cell.text()).isEqualTo("2026-01-02");
      assertThat(cell.head()).isEqualTo("1-2");
    }
  }

  @Test
  void takesAFormulasCachedValueAndMissesTheUncalculated() throws IOException {
    var file = SheetFile.xlsx();
    file.sheet("一", "2|3");
    file.last().getRow(0).createCell(2).setCellFormula("A1+B1");
    file.book().getCreationHelper().createFormulaEvaluator().evaluateAll();
    file.last().getRow(0).createCell(3).setCellFormula("A1*B1");
    var saved = file.save(folder.resolve("f.xlsx"));
    var grid = read(saved).sheets().getFirst();
    assertThat(grid.cell(0, 2).number()).isEqualTo(5);
    assertThat(grid.cell(0, 3).kind()).isIn(Cell.Kind.UNCALCULATED, Cell.Kind.NUMBER);
    if (grid.cell(0, 3).kind() == Cell.Kind.NUMBER) {
      assertThat(grid.cell(0, 3).number()).isZero();
    }
  }

  @Test
  void knowsHiddenSheetsRowsAndMerges() throws IOException {
    var file = SheetFile.xlsx();
    file.sheet("见", "甲|乙", "丙|丁").merge("A1:A2");
    file.last().getRow(1).setZeroHeight(true);
    file.sheet("不见", "x");
    file.book().setSheetHidden(1, true);
    var sheets = read(file.save(folder.resolve("h.xlsx"))).sheets();
    assertThat(sheets.get(0).isRowHidden(1)).isTrue();
    assertThat(sheets.get(0).merges()).containsExactly(new Area(0, 0, 1, 0));
    assertThat(sheets.get(1).isHidden()).isTrue();
  }

  @Test
  void decodesTextStrictlyAndFindsTheSeparator() throws IOException {
    var text = "班级,考号,姓名\n四（1）班,0012,\"甲,\n乙\"\n四（1）班,0013,丙\n";
    for (var charset : new String[] {"UTF-8", "GB18030", "UTF-16"}) {
      var file = Files.write(folder.resolve(charset + ".csv"), text.getBytes(Charset.forName(charset)));
      var source = read(file);
      assertThat(source.format()).isEqualTo("csv");
      assertThat(source.sheets().getFirst().cell(1, 0).text()).isEqualTo("四（1）班");
      assertThat(source.sheets().getFirst().cell(1, 1).text()).isEqualTo("0012");
      assertThat(source.sheets().getFirst().cell(1, 2).text()).isEqualTo("甲,\n乙");
    }
    var tabs = Files.writeString(folder.resolve("t.txt"), text.replace(",", "\t"));
    assertThat(read(tabs).sheets().getFirst().cell(2, 2).text()).isEqualTo("丙");
  }

  @Test
  void readsAnHtmlTableSavedAsAWorkbook() throws IOException {
    var html = "<html><table><tr><th rowspan=2>姓名</th><th>得分</th></tr><tr><td>3&amp;4</td></tr></table></html>";
    var source = read(Files.writeString(folder.resolve("h.xls"), html));
    assertThat(source.format()).isEqualTo("html");
    assertThat(source.sheets().getFirst().cell(1, 1).text()).isEqualTo("3&4");
  }

  @Test
  void refusesWhatIsNoWorkbookWithACodeAndWords() throws IOException {
    refused("ZG-301", folder.resolve("没有.xlsx"));
    refused("ZG-302", Files.write(folder.resolve("空.xlsx"), new byte[0]));
    refused("ZG-304", Files.writeString(folder.resolve("文.xlsx"), "今天开会讨论质量监测。\n请带好材料。"));
    refused("ZG-304", Files.write(folder.resolve("图.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 0, 0, 2}));
    refused("ZG-306", Files.write(folder.resolve("老.xls"), new byte[] {9, 4, 6, 0, 0, 0, 16, 0}));
    refused("ZG-310", Files.write(folder.resolve("乱.csv"), new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}));
    var whole = Files.readAllBytes(SheetFile.xlsx().sheet("一", "a|b").save(folder.resolve("整.xlsx")));
    refused("ZG-303", Files.write(folder.resolve("断.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2)));
  }

  @Test
  void refusesPasswordsAndOtherFormatsByName() throws Exception {
    try (var container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("x");
      try (var book = SheetFile.xlsx(); var out = encryptor.getDataStream(container)) {
        book.sheet("一", "a").book().write(out);
      }
      try (var out = Files.newOutputStream(folder.resolve("密.xlsx"))) {
        container.writeFilesystem(out);
      }
    }
    refused("ZG-305", folder.resolve("密.xlsx"));
    Biff8EncryptionKey.setCurrentUserPassword("x");
    try {
      SheetFile.xls().sheet("一", "a").save(folder.resolve("密.xls"));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    refused("ZG-305", folder.resolve("密.xls"));
    refused("ZG-308", zip("x.docx", "word/document.xml", "x"));
  }

  @Test
  void stopsAtBombs() throws IOException {
    var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
        + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    var file = folder.resolve("bomb.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"一\"/></sheets></workbook>");
      entry(zip, "xl/worksheets/sheet1.xml", bomb);
    }
    assertThatThrownBy(() -> read(file)).isInstanceOf(UserFault.class);
    var wide = new StringBuilder("<worksheet><sheetData>");
    for (var r = 1; r <= 4_000; r++) {
      wide.append("<row r=\"").append(r).append("\"><c r=\"XFD").append(r).append("\"><v>1</v></c></row>");
    }
    var claims = folder.resolve("wide.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(claims))) {
      entry(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"一\"/></sheets></workbook>");
      entry(zip, "xl/worksheets/sheet1.xml", wide.append("</sheetData></worksheet>").toString());
    }
    refused("ZG-307", claims);
  }

  private Path zip(String name, String part, String text) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, part, text);
    }
    return file;
  }

  private static void entry(ZipOutputStream zip, String part, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(part));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void refused(String code, Path file) {
    assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UserFault.class, fault -> {
      assertThat(fault.code()).isEqualTo(code);
      assertThat(fault.kind()).isEqualTo(UserFault.Kind.INPUT);
      for (var lang : Lang.values()) {
        assertThat(new Words(lang).say(fault.what())).doesNotContain("«", "{");
        assertThat(new Words(lang).say(fault.remedy())).doesNotContain("«", "{");
      }
    });
  }

  private static SourceFile read(Path file) {
    return new ReadFile().read(file, Progress.NONE);
  }
}
