package org.zhigai.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes small invented workbooks for tests: a row is one line, its cells separated by {@code |}; numbers become numbers. */
public final class SheetFile implements AutoCloseable {
  private final Workbook book;

  private SheetFile(Workbook book) {
    this.book = book;
  }

  public static SheetFile xlsx() {
    return new SheetFile(new XSSFWorkbook());
  }

  public static SheetFile xls() {
    return new SheetFile(new HSSFWorkbook());
  }

  /** {@code 'text} stays text whatever it looks like. */
  public SheetFile sheet(String name, String... lines) {
    return sheetAt(0, 0, name, lines);
  }

  public SheetFile sheetAt(int top, int left, String name, String... lines) {
    var sheet = book.getSheet(name) == null ? book.createSheet(name) : book.getSheet(name);
    for (var r = 0; r < lines.length; r++) {
      var row = sheet.getRow(top + r) == null ? sheet.createRow(top + r) : sheet.getRow(top + r);
      var cells = lines[r].split("\\|", -1);
      for (var c = 0; c < cells.length; c++) {
        put(row.createCell(left + c), cells[c]);
      }
    }
    return this;
  }

  public SheetFile merge(String range) {
    last().addMergedRegion(CellRangeAddress.valueOf(range));
    return this;
  }

  public Workbook book() {
    return book;
  }

  public Sheet last() {
    return book.getSheetAt(book.getNumberOfSheets() - 1);
  }

  public Path save(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      book.write(out);
    }
    book.close();
    return file;
  }

  /** Encrypted as Excel does, to be opened with {@code password} only. */
  public Path saveEncrypted(Path file, EncryptionMode mode, String password) throws IOException, GeneralSecurityException {
    try (var container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(password);
      try (var out = encryptor.getDataStream(container)) {
        book.write(out);
      }
      try (var out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    book.close();
    return file;
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  static void put(org.apache.poi.ss.usermodel.Cell cell, String text) {
    if (text.startsWith("'")) {
      cell.setCellValue(text.substring(1));
    } else if (text.matches("-?\\d{1,15}(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
