package org.zhigai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.MemoryEvidence;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.UserFault;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;

/** Files taken in, told by their bytes, undone, saved and swept. */
class EvidenceDeskTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @TempDir
  Path folder;

  private final Book book = Books.fresh();
  private final MemoryEvidence files = new MemoryEvidence();
  private final EvidenceDesk desk = new EvidenceDesk(book, files, CLOCK);
  private final Row<LedgerEntry> entry = Books.given(
      book, LedgerEntry.KIND,
      new Edit.Open<>(
          LedgerEntry.KIND, 2026,
          Values.of(LedgerEntry.PROBLEM, Books.problem(book, SomeFinding.aPoint().made(), ProblemState.CONFIRMED).id()).and(LedgerEntry.START, DAY)
              .and(LedgerEntry.DUE, DAY)));

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** Whatever it is called: first bytes as the formats' own documents give them. */
  @ParameterizedTest
  @CsvSource({
      "89504e470d0a1a0a00,PNG", "ffd8ffe000,JPEG", "474946383961,GIF", "255044462d312e37,PDF", "d0cf11e0a1b11ae100,OLD_OFFICE", "0000001866747970,VIDEO",
      "4944330300,SOUND", "4d5a9000,PROGRAM", "7f454c4602,PROGRAM", "2321,PROGRAM", "e69599e6a188,TEXT", "bdccb0b8,TEXT", "00010203,OTHER"})
  void aFileIsWhatItsBytesAre(String hex, FileForm form) {
    assertThat(FileForm.of(HexFormat.of().parseHex(hex))).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({"word/document.xml,DOCX", "xl/workbook.xml,XLSX", "ppt/presentation.xml,PPTX"})
  void officeDocumentsAreToldFromOtherArchives(String part, FileForm form) throws IOException {
    assertThat(FileForm.of(zip("[Content_Types].xml", part))).isEqualTo(form);
    assertThat(FileForm.of(zip(part))).as("without its list of parts").isEqualTo(FileForm.ZIP);
  }

  private static byte[] zip(String... names) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
      }
    }
    return out.toByteArray();
  }

  @Test
  void aFileIsKeptUnderWhatItIsAndCanBeSavedAgain() throws IOException {
    var bytes = "集体备课记录".getBytes(StandardCharsets.UTF_8);
    var kept = desk.take(file("备课.记录.txt", bytes));
    // sha256sum of the same bytes, by coreutils
    assertThat(kept.sha256()).isEqualTo(HexFormat.of().formatHex(digest(bytes)));
    var piece = book.apply(desk.add(entry, kept, EvidencePiece.Sort.RECORD, Books.BY)).row(EvidencePiece.KIND).view();
    assertThat(piece.number()).isEqualTo("ZL-2026-001");
    assertThat(piece.title()).isEqualTo("备课.记录");
    assertThat(piece.file()).contains(new KeptFile(kept.sha256(), "备课.记录.txt", bytes.length, FileForm.TEXT));
    desk.save(kept, folder.resolve("again.txt"));
    assertThat(folder.resolve("again.txt")).hasBinaryContent(bytes);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Taking back takes the row; the bytes stay until they are cared for, so that it can be made again. */
  @Test
  void undoTakesTheRowAndLeavesTheBytes() throws IOException {
    var kept = desk.take(file("a.txt", "记录".getBytes(StandardCharsets.UTF_8)));
    book.apply(desk.add(entry, kept, EvidencePiece.Sort.RECORD, Books.BY)).orThrow();
    book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(book.all(EvidencePiece.KIND)).isEmpty();
    assertThat(files.kept).containsKey(kept.sha256());
    book.redo(Books.BY).orElseThrow().orThrow();
    assertThat(desk.tidy()).as("it is named").isZero();
    assertThat(desk.bytes(kept)).isNotEmpty();
  }

  @Test
  void whatIsNoEvidenceIsRefusedByName() throws IOException {
    assertRefused("ZG-374", file("空.txt", new byte[0]));
    assertRefused("ZG-375", file("照片.png", "MZ".getBytes(StandardCharsets.US_ASCII)));
    assertRefused("ZG-373", folder.resolve("没有.txt"));
    var large = folder.resolve("录像.mp4");
    try (var sparse = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(EvidenceDesk.LARGEST + 1);
    }
    assertRefused("ZG-372", large);
    assertThat(files.kept).isEmpty();
  }

  private void assertRefused(String code, Path file) {
    assertThatThrownBy(() -> desk.take(file)).isInstanceOfSatisfying(UserFault.class, fault -> {
      assertThat(fault.code()).isEqualTo(code);
      assertThat(fault.what().values().getFirst()).isEqualTo(file.getFileName().toString());
    });
  }

  /** Bytes that are not what was kept are not handed out as if they were. */
  @Test
  void bytesThatChangedAreToldAndNotShown() throws IOException {
    var kept = desk.take(file("a.txt", "记录".getBytes(StandardCharsets.UTF_8)));
    files.kept.put(kept.sha256(), "别的".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> desk.bytes(kept)).isInstanceOf(UserFault.class);
  }

  @Test
  void aPaperSaysWhereItLies() {
    assertThat(book.apply(desk.add(entry, "签到表", " ", Books.BY))).isInstanceOf(Outcome.Refused.class);
    assertThat(book.apply(desk.add(entry, "签到表", "教务处 2 号柜", Books.BY)).row(EvidencePiece.KIND).view().place()).isEqualTo("教务处 2 号柜");
  }
}
