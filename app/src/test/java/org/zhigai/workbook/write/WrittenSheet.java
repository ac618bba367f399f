package org.zhigai.workbook.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhigai.value.ChineseValues;
import org.zhigai.value.Value;

/**
 * A written sheet read back by column number, for tests here and elsewhere.
 *
 * @param name of the sheet
 * @param lines every row as the texts a person sees, empty ones {@code ""}
 */
public record WrittenSheet(String name, List<List<String>> lines) {

  /** The sheets of a file in their order. */
  public static List<WrittenSheet> read(Path file) {
    var format = new DataFormatter();
    try (InputStream in = Files.newInputStream(file);
        var book = new XSSFWorkbook(in)) {
      var out = new ArrayList<WrittenSheet>();
      book.forEach(sheet -> {
        var lines = new ArrayList<List<String>>();
        for (var r = 0; r <= sheet.getLastRowNum(); r++) {
          lines.add(line(sheet.getRow(r), format));
        }
        out.add(new WrittenSheet(sheet.getSheetName(), lines));
      });
      return out;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> line(Row row, DataFormatter format) {
    var out = new ArrayList<String>();
    for (var c = 0; row != null && c < row.getLastCellNum(); c++) {
      out.add(text(row.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), format));
    }
    return out;
  }

  /** POI shows the quotes of {@code yyyy"年"m"月"d"日"}, as no spreadsheet program does. */
  private static String text(Cell cell, DataFormatter format) {
    if (cell.getCellType() == CellType.NUMERIC && cell.getCellStyle().getDataFormatString().equals("yyyy\"年\"m\"月\"d\"日\"")) {
      return new ChineseValues().write(new Value.Day(cell.getLocalDateTimeCellValue().toLocalDate()));
    }
    return format.formatCellValue(cell);
  }

  /** The first row whose first cell is {@code first}, such as 序号: where the header stands, counted from 0. */
  public int headerRow(String first) {
    for (var r = 0; r < lines.size(); r++) {
      if (!lines.get(r).isEmpty() && lines.get(r).getFirst().equals(first)) {
        return r;
      }
    }
    throw new AssertionError("no row begins with " + first + " in " + name);
  }

}
