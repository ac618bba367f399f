package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;

/** Workbooks of Excel 97–2003 (BIFF8). At most 65,536 rows a sheet, so the whole file is held at once. */
final class XlsFile {
  private static final int REPORT_EVERY_ROWS = 256;

  private final String name;
  private final Optional<String> password;
  private final Progress progress;
  private final Map<Short, NumberFormat> formats = new HashMap<>();

  XlsFile(String name, Optional<String> password, Progress progress) {
    this.name = name;
    this.password = password;
    this.progress = progress;
  }

  OpenedBook read(FileContent file) throws IOException {
    try (var container = file.container()) {
      var root = container.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        var zip = EncryptedFile.zip(container, password, name);
        return new ZippedBook(name, progress).read(() -> new XlsxParts(zip));
      }
      if (!root.hasEntry("Workbook") && root.hasEntry("Book")) {
        throw ReadFaults.tooOld(name);
      }
      if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK")) {
        throw ReadFaults.notAWorkbook(name);
      }
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
    } catch (UserFault | CancellationException told) {
      throw told;
    } catch (IOException | RuntimeException broken) {
      // The import's edge: POI promises no type for what a damaged record does to it.
      throw ReadFaults.damaged(name, broken);
    }
  }

  private List<Grid> grids(HSSFWorkbook book) {
    var from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
    var out = new ArrayList<Grid>();
    for (var s = 0; s < book.getNumberOfSheets(); s++) {
      var sheet = book.getSheetAt(s);
      var grid = new GridBuilder(sheet.getSheetName(), book.isSheetHidden(s) || book.isSheetVeryHidden(s));
      progress.step((double) s / book.getNumberOfSheets(), Phrase.of("intake.progress.sheet", sheet.getSheetName()));
      for (var row : sheet) {
        if (row.getRowNum() % REPORT_EVERY_ROWS == 0) {
          progress.step(
              (double) s / book.getNumberOfSheets(), Phrase.of("intake.progress.sheet", sheet.getSheetName()));
        }
        if (row.getZeroHeight()) {
          grid.hideRow(row.getRowNum());
        }
        for (var cell : row) {
          grid.put(row.getRowNum(), cell.getColumnIndex(), value((HSSFCell) cell, from1904));
        }
      }
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

  /** Formulas that say of themselves that they are to be calculated when the file is opened. */
  private static void markDoubtful(HSSFSheet sheet, GridBuilder grid) {
    for (var records = sheet.getSheet().getCellValueIterator(); records.hasNext(); ) {
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
