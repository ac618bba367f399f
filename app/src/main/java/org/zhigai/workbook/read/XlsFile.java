package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** Workbooks of Excel 97–2003 (BIFF8). At most 65,536 rows a sheet, so the whole file is held at once. */
final class XlsFile {
  private static final int REPORT_EVERY_ROWS = 256;
  private static final int COLUMNS = 256;
  /** Where a serialised BOUNDSHEET record says what its sheet is: four bytes of header, four of position, one of state. */
  private static final int SHEET_TYPE = 9;
  private static final int CODE = 6;

  private final String name;
  private final Optional<String> password;
  private final Progress progress;
  private final Map<Short, NumberFormat> formats = new HashMap<>();

  XlsFile(String name, Optional<String> password, Progress progress) {
    this.name = name;
    this.password = password;
    this.progress = progress;
  }

  OpenedBook read(FileContent file) {
    return ImportEdge.read(() -> opened(file), broken -> ReadFaults.damaged(name, broken));
  }

  private OpenedBook opened(FileContent file) throws IOException {
    try (var container = file.container()) {
      var root = container.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        var zip = EncryptedFile.zip(container, password, name, file.size());
        return new ZippedBook(name, progress).read(() -> new XlsxParts(zip));
      }
      if (!root.hasEntry("Workbook") && root.hasEntry("Book")) {
        throw ReadFaults.tooOld(name);
      }
      if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK")) {
        throw ReadFaults.notAWorkbook(name);
      }
      XlsRecords.check(container.createDocumentInputStream(root.hasEntry("Workbook") ? "Workbook" : "WORKBOOK"));
      Biff8EncryptionKey.setCurrentUserPassword(password.orElse(null));
      try (var book = new HSSFWorkbook(root, false)) {
        return new OpenedBook("xls", grids(book));
      } finally {
        Biff8EncryptionKey.setCurrentUserPassword(null);
      }
    } catch (EncryptedDocumentException locked) {
      throw ReadFaults.encrypted(name);
    } catch (OldFileFormatException old) {
      throw ReadFaults.tooOld(name);
    }
  }

  private List<Grid> grids(HSSFWorkbook book) {
    var from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
    var out = new ArrayList<Grid>();
    var listed = listed(book);
    for (var s = 0; s < book.getNumberOfSheets(); s++) {
      var sheet = book.getSheetAt(s);
      var called = listed.get(s).getSheetname();
      var grid = new GridBuilder(called, listed.get(s).isHidden() || listed.get(s).isVeryHidden());
      progress.step((double) s / book.getNumberOfSheets(), Phrase.of("intake.progress.sheet", called));
      for (var row : sheet) {
        if (row.getRowNum() % REPORT_EVERY_ROWS == 0) {
          progress.step((double) s / book.getNumberOfSheets(), Phrase.of("intake.progress.sheet", called));
        }
        if (row.getZeroHeight()) {
          grid.hideRow(row.getRowNum());
        }
        for (var cell : row) {
          grid.put(row.getRowNum(), cell.getColumnIndex(), value((HSSFCell) cell, from1904));
        }
      }
      IntStream.range(0, COLUMNS).filter(sheet::isColumnHidden).forEach(c -> grid.hideColumns(c, c + 1));
      markDoubtful(sheet, grid);
      if (!sheet.isDisplayZeros()) {
        grid.hideZeros();
      }
      for (var merge : sheet.getMergedRegions()) {
        grid.merge(
            new Area(merge.getFirstRow(), merge.getFirstColumn(), merge.getLastRow(), merge.getLastColumn()));
      }
      out.add(grid.build());
    }
    return out;
  }

  /** The sheets as the book lists them, without modules of code: the library passes over these and would shift every name behind. */
  private List<BoundSheetRecord> listed(HSSFWorkbook book) {
    var out = new ArrayList<BoundSheetRecord>();
    for (var record : book.getInternalWorkbook().getRecords()) {
      if (record instanceof BoundSheetRecord sheet && sheet.serialize()[SHEET_TYPE] != CODE) {
        out.add(sheet);
      }
    }
    if (out.size() != book.getNumberOfSheets()) {
      throw ReadFaults.damaged(name, null);
    }
    return out;
  }

  /** Formulas that say of themselves that they are to be calculated when the file is opened. */
  private static void markDoubtful(HSSFSheet sheet, GridBuilder grid) {
    for (var records = sheet.getSheet().getCellValueIterator(); records.hasNext();) {
      if (records.next() instanceof FormulaRecordAggregate formula && formula.getFormulaRecord().isCalcOnLoad()) {
        grid.doubtful(formula.getRow(), formula.getColumn());
      }
    }
  }

  private Cell value(HSSFCell cell, boolean from1904) {
    var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case NUMERIC -> format(cell).cell(cell.getNumericCellValue(), from1904);
      case STRING -> Cell.text(cell.getRichStringCellValue().getString());
      case BOOLEAN -> Cell.bool(cell.getBooleanCellValue());
      case ERROR -> Cell.error(error(cell.getErrorCellValue()));
      case BLANK, FORMULA, _NONE -> Cell.BLANK;
    };
  }

  private NumberFormat format(HSSFCell cell) {
    var style = cell.getCellStyle();
    return formats.computeIfAbsent(style.getIndex(), i -> {
      var code = style.getDataFormatString();
      return code == null || code.startsWith("reserved-") ? NumberFormat.builtIn(style.getDataFormat()) : NumberFormat.of(code);
    });
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
  }
}
