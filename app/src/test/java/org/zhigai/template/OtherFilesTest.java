package org.zhigai.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.UserFault;

/** Forms that are Word documents or old workbooks, and files that mean harm. */
class OtherFilesTest {
  @TempDir
  Path folder;
  private Filling filling;

  @BeforeEach
  void ledger() {
    filling = new Filling(folder, 3, 2, 1);
  }

  private static XWPFDocument word(Filling.Done done) throws IOException {
    return new XWPFDocument(Files.newInputStream(done.file()));
  }

  /** Two labels in one line, each with its answer; two ready rows become three; signatures stay. */
  @Test
  void aTableInADocumentIsFilled() throws IOException {
    try (var word = word(filling.fill(Filling.form("word-ledger.docx"), FormChoices.NONE))) {
      var table = word.getTables().getFirst();
      assertThat(table.getNumberOfRows()).isEqualTo(5);
      assertThat(table.getRow(4).getCell(0).getText()).isEqualTo("3");
      assertThat(table.getRow(2).getCell(2).getText()).contains("第1条的措施1");
      var lines = word.getParagraphs().stream().map(p -> p.getText()).toList();
      assertThat(lines).anySatisfy(l -> assertThat(l).contains("填报单位（盖章）：示例小学").contains("填报日期：2026年6月1日").doesNotContain("日　"));
      assertThat(lines).anySatisfy(l -> assertThat(l).startsWith("填报人："));
    }
  }

  @Test
  void measuresHaveRowsInADocumentToo() throws IOException {
    try (var word = word(filling.fill(Filling.form("word-measures.docx"), FormChoices.NONE))) {
      var table = word.getTables().getFirst();
      assertThat(table.getNumberOfRows()).isEqualTo(1 + 6 + 1);
      assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().getVMerge().getVal())
          .isEqualTo(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.RESTART);
      assertThat(table.getRow(3).getCell(2).getText()).isEqualTo("第1条的措施3");
      assertThat(table.getRow(3).getCell(7).getText()).isEqualTo("否");
      assertThat(table.getText()).doesNotContain("某制度不健全");
    }
  }

  @Test
  void aCardInADocumentIsAPageForEachEntry() throws IOException {
    try (var word = word(filling.fill(Filling.form("word-card.docx"), FormChoices.NONE))) {
      assertThat(word.getTables()).hasSize(3);
      assertThat(word.getTables().get(2).getText()).contains("第3条的措施1");
    }
  }

  /** Sums, names and rules of lists of an old workbook grow as those of a new one. */
  @Test
  void anOldWorkbookGrows() throws IOException {
    var big = new Filling(folder, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    try (var book = big.fill(Filling.form("old-groups.xls"), FormChoices.NONE).open()) {
      var sheet = book.getSheet("明细");
      assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(1).getNumericCellValue()).isEqualTo(12);
      assertThat(book.getSheet("汇总").getRow(1).getCell(1).getNumericCellValue()).isEqualTo(12);
      assertThat(sheet.getDataValidations().getFirst().getRegions().getCellRangeAddresses()[0].getLastRow()).isGreaterThan(4);
    }
    try (var book = big.fill(Filling.form("old-lists.xls"), FormChoices.NONE).open()) {
      var sheet = book.getSheet("隐患");
      assertThat(sheet.getDataValidations()).allSatisfy(v -> assertThat(v.getRegions().getCellRangeAddresses()[0].getLastRow()).isEqualTo(13));
      assertThat(sheet.getRow(14).getCell(1).getNumericCellValue()).isEqualTo(12);
      assertThat(book.getAllPictures()).isNotEmpty();
    }
  }

  private void refused(Path file, String code) {
    assertThatThrownBy(() -> filling.fill(file, FormChoices.NONE)).isInstanceOf(UserFault.class).hasMessageContaining(code);
  }

  /** More than fits is not unpacked, whatever the zip says of itself. */
  @Test
  void aBombIsRefused() throws IOException {
    var bomb = folder.resolve("bomb.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (var i = 0; i < 4; i++) {
        zip.putNextEntry(new ZipEntry("xl/media/" + i + ".bin"));
        for (var mb = 0; mb < 64; mb++) {
          zip.write(new byte[1 << 20]);
        }
        zip.closeEntry();
      }
    }
    refused(bomb, "ZG-441");
  }

  /** A document type could name files and grow without end: none is read. */
  @Test
  void entitiesAreNeverResolved() throws IOException {
    var form = Filling.parts(Filling.form("01-environment-ledger.xlsx"));
    var sheet = new String(form.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    form.put("xl/worksheets/sheet1.xml",
        ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + sheet.substring(sheet.indexOf("<worksheet")))
            .getBytes(StandardCharsets.UTF_8));
    refused(zipped("entity.xlsx", form), "ZG-440");
  }

  @Test
  void aPasswordIsTold() throws IOException {
    var locked = folder.resolve("locked.xlsx");
    try (var disk = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("1234");
      try (OutputStream out = encryptor.getDataStream(disk)) {
        out.write(Files.readAllBytes(Filling.form("01-environment-ledger.xlsx")));
      } catch (java.security.GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
      try (var out = Files.newOutputStream(locked)) {
        disk.writeFilesystem(out);
      }
    }
    refused(locked, "ZG-442");
  }

  /** Macros and whatever nobody knows go out byte by byte. */
  @Test
  void macrosStayAndDamagedPropertiesDoNotMatter() throws IOException {
    var form = Filling.parts(Filling.form("01-environment-ledger.xlsx"));
    form.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
    form.put("customXml/unknown.bin", new byte[] {9});
    form.put("docProps/core.xml", "<cp:coreProperties><dcterms:created>yesterday".getBytes(StandardCharsets.UTF_8));
    var done = filling.fill(zipped("macro.xlsm", form), FormChoices.NONE);
    var after = Filling.parts(done.file());
    assertThat(after).containsEntry("xl/vbaProject.bin", new byte[] {1, 2, 3}).containsEntry("customXml/unknown.bin", new byte[] {9});
  }

  private Path zipped(String name, Map<String, byte[]> parts) throws IOException {
    var out = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(out))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out;
  }
}
