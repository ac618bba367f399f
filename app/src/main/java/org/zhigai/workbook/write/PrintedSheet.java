package org.zhigai.workbook.write;

import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.RegionUtil;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.zhigai.report.SheetReport;

/** One report on one sheet, from the attachment line down to the signatures, with its page set up. */
final class PrintedSheet {
  private static final int CHARACTER = 256;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final SheetReport report;
  private final int last;
  private int next;

  PrintedSheet(XSSFSheet sheet, Styles styles, SheetReport report) {
    this.sheet = sheet;
    this.styles = styles;
    this.report = report;
    this.last = report.columns().size() - 1;
  }

  void write() {
    for (var c = 0; c <= last; c++) {
      sheet.setColumnWidth(c, (report.columns().get(c).width() + 1) * CHARACTER);
    }
    top();
    var headerFrom = next;
    header();
    var headerTo = next - 1;
    report.rows().forEach(this::row);
    notes();
    footer();
    sheet.createFreezePane(2, headerTo + 1);
    page(headerFrom, headerTo);
  }

  private void top() {
    if (!report.attachment().isEmpty()) {
      put(newRow(18), 0, report.attachment(), styles.line(HorizontalAlignment.LEFT));
    }
    var title = newRow(34);
    put(title, 0, report.title(), styles.title());
    merge(title.getRowNum(), 0, last);
    var line = newRow(22);
    var half = last / 2;
    put(line, 0, report.reportingLine(), styles.line(HorizontalAlignment.LEFT));
    merge(line.getRowNum(), 0, half);
    put(line, half + 1, report.dateLine(), styles.line(HorizontalAlignment.RIGHT));
    merge(line.getRowNum(), half + 1, last);
  }

  private void header() {
    var columns = report.columns();
    var grouped = columns.stream().anyMatch(c -> !c.group().isEmpty());
    if (!grouped) {
      var lines = columns.stream().mapToInt(c -> RowHeights.lines(c.header(), c.width())).max().orElse(1);
      var row = newRow(RowHeights.of(Math.max(2, lines)));
      for (var c = 0; c <= last; c++) {
        put(row, c, columns.get(c).header(), styles.header());
      }
      return;
    }
    var upper = newRow(RowHeights.of(1));
    var lower = newRow(RowHeights.of(2));
    for (var c = 0; c <= last; c++) {
      var column = columns.get(c);
      put(upper, c, column.group().isEmpty() ? column.header() : column.group(), styles.header());
      put(lower, c, column.group().isEmpty() ? "" : column.header(), styles.header());
      if (column.group().isEmpty()) {
        mergeBlock(upper.getRowNum(), lower.getRowNum(), c, c);
      }
    }
    for (var from = 0; from <= last; ) {
      var to = from;
      while (to < last && columns.get(to + 1).group().equals(columns.get(from).group())) {
        to++;
      }
      if (!columns.get(from).group().isEmpty() && to > from) {
        mergeBlock(upper.getRowNum(), upper.getRowNum(), from, to);
      }
      from = columns.get(from).group().isEmpty() ? from + 1 : to + 1;
    }
  }

  private void row(List<SheetReport.Cell> cells) {
    var lines = 1;
    for (var c = 0; c <= last; c++) {
      if (cells.get(c) instanceof SheetReport.Text text) {
        lines = Math.max(lines, RowHeights.lines(text.value(), report.columns().get(c).width()));
      }
    }
    var row = newRow(RowHeights.of(Math.max(2, lines)));
    for (var c = 0; c <= last; c++) {
      var align = report.columns().get(c).align();
      switch (cells.get(c)) {
        case SheetReport.Text text -> put(row, c, text.value(), styles.text(align));
        case SheetReport.Figure figure -> {
          var cell = row.createCell(c);
          cell.setCellValue(figure.value());
          cell.setCellStyle(styles.figure(align, figure.format()));
        }
      }
    }
  }

  private void notes() {
    var width = report.columns().stream().mapToInt(SheetReport.Column::width).sum();
    for (var note : report.notes()) {
      var row = newRow(RowHeights.of(RowHeights.lines(note, width)) + 4);
      put(row, 0, note, styles.note());
      merge(row.getRowNum(), 0, last);
    }
  }

  /** Signatures, spread evenly over the width. */
  private void footer() {
    var row = newRow(30);
    var width = report.columns().stream().mapToInt(SheetReport.Column::width).sum();
    var parts = report.footer().size();
    var column = 0;
    for (var part = 0; part < parts && column <= last; part++) {
      var from = column;
      var room = 0;
      while (column <= last && (room < width / parts || part == parts - 1)) {
        room += report.columns().get(column++).width();
      }
      put(row, from, report.footer().get(part), styles.line(HorizontalAlignment.LEFT));
      merge(row.getRowNum(), from, column - 1);
    }
  }

  private void page(int headerFrom, int headerTo) {
    var setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(report.paper() == SheetReport.Paper.A3 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.6);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
    sheet.setRepeatingRows(new CellRangeAddress(headerFrom, headerTo, 0, last));
    sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, last, 0, next - 1);
  }

  private XSSFRow newRow(float points) {
    var row = sheet.createRow(next++);
    row.setHeightInPoints(points);
    return row;
  }

  private static XSSFCell put(XSSFRow row, int column, String value, XSSFCellStyle style) {
    var cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
    return cell;
  }

  private void merge(int row, int from, int to) {
    if (to > from) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
    }
  }

  private void mergeBlock(int top, int bottom, int left, int right) {
    var area = new CellRangeAddress(top, bottom, left, right);
    sheet.addMergedRegion(area);
    RegionUtil.setBorderBottom(BorderStyle.THIN, area, sheet);
    RegionUtil.setBorderRight(BorderStyle.THIN, area, sheet);
  }
}
