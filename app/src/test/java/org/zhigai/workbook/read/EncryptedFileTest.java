package org.zhigai.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.workbook.SheetFile;

/** Encrypted workbooks open with their password, with no other, and leave nothing readable beside them. */
class EncryptedFileTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(value = EncryptionMode.class, names = {"agile", "standard"})
  void aWorkbookInXmlOpensWithItsPasswordOnly(EncryptionMode mode) throws IOException, GeneralSecurityException {
    var file = encrypted(mode, "口令 2026");
    var source = new ReadFile().read(file, Optional.of("口令 2026"), Progress.NONE);
    assertThat(source.format()).isEqualTo("xlsx");
    assertThat(source.sheets().getFirst().cell(1, 1).text()).isEqualTo("赵一");
    assertThat(source.sheets().getFirst().cell(1, 2).number()).isEqualTo(93);
    assertRefused(file, Optional.empty());
    assertRefused(file, Optional.of("别的口令"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatIsOnlyProtectedAgainstWritingOpensByItself() throws IOException, GeneralSecurityException {
    var file = encrypted(EncryptionMode.agile, "VelvetSweatshop");
    assertThat(new ReadFile().read(file, Progress.NONE).sheets().getFirst().cell(1, 1).text()).isEqualTo("赵一");
  }

  @Test
  void anOldWorkbookOpensWithItsPasswordOnly() throws IOException {
    var file = folder.resolve("旧.xls");
    try (var book = new HSSFWorkbook()) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue("姓名");
      Biff8EncryptionKey.setCurrentUserPassword("abc123");
      try (var out = Files.newOutputStream(file)) {
        book.write(out);
      } finally {
        Biff8EncryptionKey.setCurrentUserPassword(null);
      }
    }
    assertThat(new ReadFile().read(file, Optional.of("abc123"), Progress.NONE).sheets().getFirst().cell(0, 0).text()).isEqualTo("姓名");
    assertRefused(file, Optional.empty());
    assertRefused(file, Optional.of("abc124"));
  }

  private static void assertRefused(Path file, Optional<String> password) {
    assertThatThrownBy(() -> new ReadFile().read(file, password, Progress.NONE))
        .isInstanceOfSatisfying(UserFault.class, fault -> assertThat(fault.code()).isEqualTo("ZG-305"));
  }

  /** The length stands unprotected before what is encrypted; the records of old workbooks have heads anybody can change. */
  @Test
  void whatClaimsToBeLongerThanItsFileIsDamaged() throws IOException, GeneralSecurityException {
    var file = encrypted(EncryptionMode.agile, "口令");
    try (var disk = new POIFSFileSystem(Files.newInputStream(file))) {
      var content = disk.createDocumentInputStream("EncryptedPackage").readAllBytes();
      content[3] = 0x10; // 256 MB, little end first.
      disk.getRoot().getEntry("EncryptedPackage").delete();
      disk.createDocument(new ByteArrayInputStream(content), "EncryptedPackage");
      try (var out = Files.newOutputStream(file)) {
        disk.writeFilesystem(out);
      }
    }
    assertThatThrownBy(() -> new ReadFile().read(file, Optional.of("口令"), Progress.NONE)).isInstanceOf(UserFault.class).hasMessageContaining("ZG-30");
    assertThatThrownBy(() -> XlsRecords.check(new ByteArrayInputStream(new byte[] {9, 8, 0, 0, 0x2F, 0, 0, 0, 0, 0, 0, 0}))).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> XlsRecords.check(new ByteArrayInputStream(new byte[] {9, 8, 0, 0, 0x2F, 0, 9, 0, 0, 0, 0, 0}))).isInstanceOf(EOFException.class);
    XlsRecords.check(new ByteArrayInputStream(new byte[] {9, 8, 0, 0, 0x2F, 0, 0, 0, 0x0A, 0, 0, 0, 0, 0, 0, 0}));
  }

  private Path encrypted(EncryptionMode mode, String password) throws IOException, GeneralSecurityException {
    return SheetFile.xlsx().sheet("数学", "班级|姓名|总分", "四（1）班|赵一|93").saveEncrypted(folder.resolve("加密.xlsx"), mode, password);
  }
}
