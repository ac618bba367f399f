package org.zhigai.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Files made to fill a memory or never to end. The limit of time only keeps a broken build from hanging. */
class BombsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String BOOK =
      "<workbook xmlns:r='r'><sheets><sheet name='小题得分' sheetId='1' r:id='rId1'/></sheets></workbook>";
  private static final String HEAD = "<row r='1'><c r='A1' t='inlineStr'><is><t>姓名</t></is></c><c r='B1' t='inlineStr'><is><t>语文</t></is></c></row>";

  @TempDir
  Path folder;

  @Test
  void aZipThatUnpacksToGigabytesIsRefused() throws IOException {
    var file = folder.resolve("炸弹.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "xl/workbook.xml", BOOK);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (var i = 0; i < 600; i++) {
        zip.write(blanks);
      }
      zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Files.size(file)).isLessThan(2 << 20);
    assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-307"));
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() throws IOException {
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (var i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    var file = book(laughs + "]><worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&a39;</t></is></c></row></sheetData></worksheet>");
    assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-303"));
  }

  @Test
  void noFileBesideTheWorkbookIsLookedAt() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    var file = book("<!DOCTYPE x [<!ENTITY s SYSTEM '" + secret.toUri()
        + "'>]><worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&s;</t></is></c></row></sheetData></worksheet>");
    assertThatThrownBy(() -> read(file)).isInstanceOf(UserFault.class).hasMessageNotContaining("机密");
  }

  @Test
  void fiftyThousandMergesAreRead() throws IOException {
    var sheet = new StringBuilder("<worksheet><sheetData>").append(HEAD);
    for (var r = 2; r <= 300; r++) {
      sheet.append("<row r='%d'><c r='A%d' t='inlineStr'><is><t>生%d</t></is></c><c r='B%d'><v>%d</v></c></row>".formatted(r, r, r, r, r % 100));
    }
    sheet.append("</sheetData><mergeCells>");
    for (var i = 0; i < 50_000; i++) {
      sheet.append("<mergeCell ref='D%d:XFD%d'/>".formatted(i + 1, i + 20));
    }
    var reading = read(book(sheet.append("</mergeCells></worksheet>").toString()));
    assertThat(reading.sheets().getFirst().dataRows()).isEqualTo(299);
  }

  @Test
  void aSheetThatClaimsEveryCellThereIsHasOnlyItsOwn() throws IOException {
    var reading = read(book("<worksheet><dimension ref='A1:XFD1048576'/><sheetData>" + HEAD
        + "<row r='2'><c r='A2' t='inlineStr'><is><t>甲</t></is></c><c r='B2'><v>90</v></c></row>"
        + "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A3:XFD1048576'/></mergeCells></worksheet>"));
    assertThat(reading.sheets().getFirst().dataRows()).isEqualTo(1);
  }

  @Test
  void aMillionWideRowsAreRefused() throws IOException {
    var file = folder.resolve("宽.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "xl/workbook.xml", BOOK);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      for (var r = 1; r <= 200_000; r++) {
        zip.write("<row r='%d'><c r='XFD%d'><v>1</v></c></row>".formatted(r, r).getBytes(StandardCharsets.UTF_8));
      }
      zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-307"));
  }

  @Test
  void bracketsWithoutEndDoNotHoldUpATextFile() throws IOException {
    var html = Files.writeString(folder.resolve("a.xls"), "<table><tr><td " + "<".repeat(300_000) + "&".repeat(300_000));
    var quotes = Files.writeString(folder.resolve("b.csv"), "姓名,语文\n" + "\"".repeat(300_001));
    Assertions.assertTimeoutPreemptively(LIMIT, () -> MutationTest.tried(html));
    Assertions.assertTimeoutPreemptively(LIMIT, () -> MutationTest.tried(quotes));
  }

  private WorkbookReading read(Path file) {
    return Assertions.assertTimeoutPreemptively(LIMIT, () -> new RecogniseWorkbook().read(file, Progress.NONE));
  }

  private Path book(String sheet) throws IOException {
    var file = folder.resolve("表.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "xl/workbook.xml", BOOK);
      entry(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return file;
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
