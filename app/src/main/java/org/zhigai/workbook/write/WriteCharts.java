package org.zhigai.workbook.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.report.ChartSheet;
import org.zhigai.report.ChartWorkbook;
import org.zhigai.report.Run;

/** Writes a chart as an .xlsx: first sheet the chart above its numbers, set up to be printed; second sheet what the chart is drawn from. */
public final class WriteCharts implements ChartWorkbook {
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
  private static final int CHART_FROM = 2;
  private static final int CHART_ROWS = 22;
  /** The page is at least this many columns wide, for the chart. */
  private static final int LEAST_COLUMNS = 7;
  private static final int COLUMN = 17 * Styles.COLUMN_UNIT;
  /** Where a PNG says how wide it is; how high follows. */
  private static final int PNG_WIDTH_AT = 16;

  @Override
  public byte[] of(ChartSheet sheet, Lang lang) {
    var words = new Words(lang);
    var out = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var properties = book.getProperties().getCoreProperties();
      properties.setCreator("");
      properties.setTitle(sheet.title().in(words));
      properties.setCreated(Optional.of(Date.from(MADE)));
      properties.setModified(Optional.of(Date.from(MADE)));
      var page = book.createSheet("图表");
      numbers(page, sheet, new Putting(new Styles(book), words));
      if (sheet.figure().drawn().isPresent()) {
        var chart = sheet.figure().drawn().get();
        NativeChart.draw(page, anchor(page, sheet), chart, NativeChart.data(book.createSheet("图表数据"), chart));
      } else {
        picture(page, sheet);
      }
      print(page, sheet);
      book.write(out);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return out.toByteArray();
  }

  private static int last(ChartSheet sheet) {
    return Math.max(LEAST_COLUMNS, sheet.numbers().columns().size()) - 1;
  }

  private static ClientAnchor anchor(XSSFSheet page, ChartSheet sheet) {
    return page.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 0, CHART_FROM, last(sheet) + 1, CHART_FROM + CHART_ROWS);
  }

  private static void picture(XSSFSheet page, ChartSheet sheet) throws IOException {
    var index = page.getWorkbook().addPicture(sheet.figure().picture(), Workbook.PICTURE_TYPE_PNG);
    page.createDrawingPatriarch().createPicture(anchor(page, sheet.figure().picture()), index);
  }

  /** In the picture's own proportions, as high as the place is. */
  private static ClientAnchor anchor(XSSFSheet page, byte[] png) throws IOException {
    var image = new DataInputStream(new ByteArrayInputStream(png));
    image.skipNBytes(PNG_WIDTH_AT);
    double proportion = (double) image.readInt() / image.readInt();
    var wide = proportion * CHART_ROWS * page.getDefaultRowHeightInPoints() * Units.EMU_PER_POINT;
    var column = Units.columnWidthToEMU(COLUMN);
    var columns = (int) (wide / column);
    return page.createDrawingPatriarch()
        .createAnchor(0, 0, (int) (wide - columns * (double) column), 0, 0, CHART_FROM, columns, CHART_FROM + CHART_ROWS);
  }

  private static void numbers(XSSFSheet page, ChartSheet sheet, Putting putting) {
    var columns = sheet.numbers().columns();
    for (var c = 0; c <= last(sheet); c++) {
      page.setColumnWidth(c, c < columns.size() ? columns.get(c).width() * Styles.COLUMN_UNIT : COLUMN);
    }
    across(page, 0, sheet.title(), putting, putting.styles().lineLeft, last(sheet));
    across(page, 1, sheet.subtitle(), putting, putting.styles().note, last(sheet));
    var at = CHART_FROM + CHART_ROWS + 1;
    var head = page.createRow(at);
    for (var c = 0; c < columns.size(); c++) {
      putting.text(head.createCell(c), columns.get(c).header().in(putting.words()), putting.styles().header);
    }
    for (var row : sheet.numbers().rows()) {
      var line = page.createRow(++at);
      for (var c = 0; c < row.size(); c++) {
        putting.run(line.createCell(c), row.get(c), columns.get(c).align());
      }
    }
  }

  private static void across(XSSFSheet page, int row, Run run, Putting putting, XSSFCellStyle style, int last) {
    putting.text(page.createRow(row).createCell(0), run.in(putting.words()), style);
    page.getRow(row).setHeightInPoints(24);
    page.addMergedRegion(new CellRangeAddress(row, row, 0, last));
  }

  private static void print(XSSFSheet page, ChartSheet sheet) {
    var setup = page.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    page.setFitToPage(true);
    page.setHorizontallyCenter(true);
    page.setDisplayGridlines(false);
    page.getFooter().setCenter("&P / &N");
    page.getWorkbook().setPrintArea(0, 0, last(sheet), 0, CHART_FROM + CHART_ROWS + 1 + sheet.numbers().rows().size());
  }
}
