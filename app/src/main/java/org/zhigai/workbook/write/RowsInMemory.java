package org.zhigai.workbook.write;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose rows are written as text as soon as they are done: the library's tree of all cells costs more time and memory than the rest of the file. What is
 * written waits in memory, where the library would put it into a readable temporary file.
 */
final class RowsInMemory extends SXSSFWorkbook {
  private final Map<String, Integer> texts = new HashMap<>();

  RowsInMemory() {
    // Rows are let go by hand: things of several rows are finished together.
    super(new XSSFWorkbook(), -1, false, false);
  }

  /** How far the cells of a sheet reach, which programs believe that read rows one after another: the library says one cell, for it no longer has the others. */
  void reaches(SXSSFSheet sheet, CellRangeAddress cells) {
    getXSSFWorkbook().getSheet(sheet.getSheetName()).getCTWorksheet().getDimension().setRef(cells.formatAsString());
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new Rows(this::place);
  }

  /** Where a text lies among those of the book. The library compares texts as XML each time. */
  private int place(String text) {
    return texts.computeIfAbsent(text, t -> getXSSFWorkbook().getSharedStringSource().addSharedStringItem(new XSSFRichTextString(t)));
  }

  private static final class Rows extends SheetDataWriter {
    private static final int AT_ONCE = 1 << 16;
    private final ByteArrayOutputStream bytes;
    private final ToIntFunction<String> places;

    Rows(ToIntFunction<String> places) throws IOException {
      this(new ByteArrayOutputStream(), places);
    }

    private Rows(ByteArrayOutputStream bytes, ToIntFunction<String> places) throws IOException {
      super(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), AT_ONCE));
      this.bytes = bytes;
      this.places = places;
    }

    /** Texts lie among those of the book: one that stands in its cell alone stays what it was when the library writes another over it. */
    @Override
    public void writeCell(int column, Cell cell) throws IOException {
      if (cell == null || cell.getCellType() != CellType.STRING) {
        super.writeCell(column, cell);
        return;
      }
      _out.write("<c r=\"" + cell.getAddress().formatAsString() + "\" s=\"" + cell.getCellStyle().getIndex() + "\" t=\"s\"><v>"
          + places.applyAsInt(cell.getStringCellValue()) + "</v></c>");
    }

    @Override
    public InputStream getWorksheetXMLInputStream() throws IOException {
      _out.close();
      return new ByteArrayInputStream(bytes.toByteArray());
    }
  }
}
