package org.zhigai.workbook.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Document.Paper;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;
import org.zhigai.report.Stamp;

/**
 * Lays one report on one sheet, top down: attachment line, title, reporting line, header of one or two rows, rows, notes,
 * signatures; then the page. Row heights are set for the text in them, because a spreadsheet program does not grow rows of merged
 * cells, and prints a file it never opened with the heights it finds.
 */
final class SheetLayout {
  private static final double TALLEST_ROW = 409;
  private static final double CM = 1 / 2.54;
  /** More the file format does not hold within a cell's own rule. */
  private static final int LONGEST_LIST = 255;

  private final SXSSFSheet sheet;
  private final SheetReport report;
  private final Styles styles;
  private final Words words;
  private final Putting putting;
  private final List<Block.Column> columns;
  private final PageParts parts;
  private final Optional<List<String>> marks;
  /** Of the rows that are written and let go. */
  private final List<Double> heights = new ArrayList<>();
  private int next;

  /** @param marks behind its rows, what each is known by; nobody sees or prints it */
  SheetLayout(SXSSFSheet sheet, SheetReport report, Styles styles, Optional<List<String>> marks) {
    this.sheet = sheet;
    this.report = report;
    this.styles = styles;
    this.words = new Words(report.lang());
    this.putting = new Putting(styles, words);
    this.columns = report.grid().columns();
    this.parts = PageParts.of(columns, report.paper());
    this.marks = marks;
  }

  /** @return where its cells lie */
  CellRangeAddress lay() {
    for (var c = 0; c < columns.size(); c++) {
      sheet.setColumnWidth(c, Math.min(255, Math.max(3, columns.get(c).width())) * Styles.COLUMN_UNIT);
    }
    if (!report.attachment().isEmpty()) {
      overEach(report.attachment(), styles.attachment, 12);
    }
    overEach(report.title(), styles.title, Styles.TITLE_POINTS);
    secondLine();
    var headerTop = next;
    header();
    var headerBottom = next - 1;
    rows();
    choices(headerBottom + 1, next - 1);
    var below = next;
    notes();
    signatures();
    done();
    page(headerTop, headerBottom);
    pages(headerTop, headerBottom, below);
    return new CellRangeAddress(0, Math.max(0, next - 1), 0, last() + (marks.isPresent() ? 1 : 0));
  }

  /** What belongs together stays on a page; what stands below the table, too. */
  private void pages(int headerTop, int headerBottom, int below) {
    var groups = new ArrayList<List<Double>>();
    var row = headerBottom + 1;
    for (var many : groups()) {
      groups.add(heights(row, row + many));
      row += many;
    }
    groups.add(heights(below, next));
    var repeated = heights(headerTop, headerBottom + 1).stream().mapToDouble(Double::doubleValue).sum();
    var above = heights(0, headerTop).stream().mapToDouble(Double::doubleValue).sum();
    new PageBreaks(parts.height(), repeated, above + repeated).of(groups).forEach(r -> sheet.setRowBreak(headerBottom + r));
  }

  private List<Double> heights(int from, int end) {
    return heights.subList(from, end);
  }

  /** How many rows each thing has. */
  private List<Integer> groups() {
    var grid = report.grid();
    return grid.groups().isEmpty() ? Collections.nCopies(grid.rows().size(), 1) : grid.groups();
  }

  /** What may stand in a column is offered there. */
  private void choices(int top, int bottom) {
    for (var c = 0; c < columns.size(); c++) {
      var choices = columns.get(c).choices();
      if (bottom >= top && !choices.isEmpty() && choices.stream().mapToInt(t -> t.length() + 1).sum() <= LONGEST_LIST) {
        var helper = sheet.getDataValidationHelper();
        var list = helper.createValidation(
            helper.createExplicitListConstraint(choices.toArray(String[]::new)), new CellRangeAddressList(top, bottom, c, c));
        // Something else may be written, but not by mistake.
        list.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        list.setShowErrorBox(true);
        list.setEmptyCellAllowed(true);
        sheet.addValidationData(list);
      }
    }
  }

  private int last() {
    return Math.max(0, columns.size() - 1);
  }

  private double widthOf(int from, int to) {
    var sum = 0.0;
    for (var c = from; c <= to && c < columns.size(); c++) {
      sum += columns.get(c).width();
    }
    return Math.max(3, sum);
  }

  private SXSSFRow newRow() {
    return sheet.createRow(next++);
  }

  /** One cell over the width of every page. Widths are counted in body characters, so larger letters fill them sooner. */
  private void overEach(String text, XSSFCellStyle style, double points) {
    var row = newRow();
    for (var part : parts.all()) {
      over(row, part, text, style, points);
    }
  }

  /** One cell over the width of the first page. */
  private void across(String text, XSSFCellStyle style, double points) {
    over(newRow(), parts.first(), text, style, points);
  }

  private void over(SXSSFRow row, PageParts.Part part, String text, XSSFCellStyle style, double points) {
    put(row, part.from(), text, style);
    merge(row.getRowNum(), row.getRowNum(), part.from(), part.to());
    var lines = TextSize.lines(text, widthOf(part.from(), part.to()) * Styles.BODY_POINTS / points);
    row.setHeightInPoints((float) Math.max(row.getHeightInPoints(), Math.min(TALLEST_ROW, TextSize.height(lines, points))));
  }

  private void secondLine() {
    if (report.reportingLine().isEmpty() && report.dateLine().isEmpty()) {
      return;
    }
    var row = newRow();
    parts.all().forEach(part -> secondLine(row, part));
  }

  private void secondLine(SXSSFRow row, PageParts.Part part) {
    var reporting = report.reportingLine().in(words);
    var date = report.dateLine().in(words);
    var split = splitAt(part, 0.5);
    put(row, part.from(), reporting, styles.lineLeft);
    merge(row.getRowNum(), row.getRowNum(), part.from(), Math.max(part.from(), split - 1));
    if (part.to() > part.from()) {
      put(row, split, date, styles.lineRight);
      merge(row.getRowNum(), row.getRowNum(), split, part.to());
    }
    var lines = Math.max(
        TextSize.lines(reporting, widthOf(part.from(), Math.max(part.from(), split - 1)) * 0.9),
        TextSize.lines(date, widthOf(split, part.to()) * 0.9));
    row.setHeightInPoints((float) TextSize.height(lines, 11) + 2);
  }

  /** The first column that starts right of this share of the page's width; never the first of all. */
  private int splitAt(PageParts.Part part, double share) {
    var wanted = widthOf(part.from(), part.to()) * share;
    var c = part.from() + 1;
    while (c < part.to() && widthOf(part.from(), c) <= wanted) {
      c++;
    }
    return Math.min(c, part.to());
  }

  private void header() {
    if (columns.stream().allMatch(c -> c.group().isEmpty())) {
      var row = newRow();
      for (var c = 0; c < columns.size(); c++) {
        put(row, c, headerAt(c), styles.header);
      }
      fit(row, 26, this::headerAt);
      mark(row, -1);
      return;
    }
    var upper = newRow();
    var lower = newRow();
    var c = 0;
    while (c < columns.size()) {
      var end = groupEnd(c);
      for (var i = c; i <= end; i++) {
        put(upper, i, i == c ? upperText(i) : "", styles.header);
        put(lower, i, columns.get(i).group().isEmpty() ? "" : headerAt(i), styles.header);
      }
      if (columns.get(c).group().isEmpty()) {
        merge(upper.getRowNum(), lower.getRowNum(), c, c);
      } else {
        merge(upper.getRowNum(), upper.getRowNum(), c, end);
      }
      c = end + 1;
    }
    mark(lower, -1);
    upper.setHeightInPoints((float) headerHeight(true));
    lower.setHeightInPoints((float) Math.max(headerHeight(false), tallSingles() - headerHeight(true)));
  }

  private String upperText(int c) {
    var column = columns.get(c);
    return column.group().isEmpty() ? headerAt(c) : column.group();
  }

  private int groupEnd(int from) {
    var group = columns.get(from).group();
    var end = from;
    while (!group.isEmpty() && end < last() && columns.get(end + 1).group().equals(group)) {
      end++;
    }
    return end;
  }

  private double headerHeight(boolean upper) {
    var lines = 1;
    for (var c = 0; c < columns.size(); c = upper ? groupEnd(c) + 1 : c + 1) {
      var column = columns.get(c);
      if (!column.group().isEmpty()) {
        lines = Math.max(lines, upper
            ? TextSize.lines(column.group(), widthOf(c, groupEnd(c)))
            : TextSize.lines(headerAt(c), column.width()));
      }
    }
    return TextSize.height(lines, Styles.BODY_POINTS) + 4;
  }

  private double tallSingles() {
    return columns.stream().filter(c -> c.group().isEmpty())
        .mapToDouble(c -> TextSize.height(TextSize.lines(c.header().in(words), c.width()), Styles.BODY_POINTS) + 4)
        .max().orElse(0);
  }

  private String headerAt(int c) {
    return columns.get(c).header().in(words);
  }

  /** A thing of several rows has one cell where a column is joined; its rows grow until what stands there fits. */
  private void rows() {
    var rows = report.grid().rows();
    var from = 0;
    for (var many : groups()) {
      var top = next;
      for (var r = from; r < from + many; r++) {
        row(rows.get(r), r, many > 1);
      }
      for (var c = 0; many > 1 && c < columns.size(); c++) {
        if (columns.get(c).joined()) {
          merge(top, top + many - 1, c, c);
          grow(top, many, TextSize.height(TextSize.lines(rows.get(from).get(c).in(words), columns.get(c).width()), Styles.BODY_POINTS));
        }
      }
      from += many;
      done();
    }
  }

  /** Rows that nothing changes any more are written, and no longer in memory. */
  private void done() {
    for (var r = heights.size(); r < next; r++) {
      heights.add((double) sheet.getRow(r).getHeightInPoints());
    }
    try {
      sheet.flushRows();
    } catch (IOException never) {
      throw new UncheckedIOException("written to memory", never);
    }
  }

  /** Its heading, or what the row of this number is known by, behind the last column. */
  private void mark(SXSSFRow row, int number) {
    marks.filter(m -> number < m.size()).ifPresent(m -> row.createCell(columns.size()).setCellValue(number < 0 ? Stamp.NAME : m.get(number)));
  }

  private void grow(int top, int many, double needed) {
    var there = 0.0;
    for (var r = top; r < top + many; r++) {
      there += sheet.getRow(r).getHeightInPoints();
    }
    for (var r = top; r < top + many && there < needed; r++) {
      var row = sheet.getRow(r);
      row.setHeightInPoints((float) Math.min(TALLEST_ROW, row.getHeightInPoints() + (needed - there) / many));
    }
  }

  private void row(List<Run> cells, int number, boolean several) {
    var row = newRow();
    for (var c = 0; c < columns.size(); c++) {
      putting.run(row.createCell(c), c < cells.size() ? cells.get(c) : Run.empty(), columns.get(c).align());
    }
    mark(row, number);
    fit(row, 20, c -> c < cells.size() && !(several && columns.get(c).joined()) ? cells.get(c).in(words) : "");
  }

  private void fit(SXSSFRow row, double least, java.util.function.IntFunction<String> textAt) {
    var lines = 1;
    for (var c = 0; c < columns.size(); c++) {
      lines = Math.max(lines, TextSize.lines(textAt.apply(c), columns.get(c).width()));
    }
    row.setHeightInPoints((float) Math.min(TALLEST_ROW, Math.max(least, TextSize.height(lines, Styles.BODY_POINTS))));
  }

  private void notes() {
    for (var i = 0; i < report.notes().size(); i++) {
      var number = report.notes().size() == 1 ? "备注：" : (i == 0 ? "备注：1." : "　　　" + (i + 1) + ".");
      across(number + report.notes().get(i).in(words), styles.note, Styles.BODY_POINTS);
    }
  }

  /** The signatures share the width evenly; where there are fewer columns than signatures they stand below each other. */
  private void signatures() {
    var places = report.footer().stream().map(part -> part.in(words)).toList();
    if (places.isEmpty()) {
      return;
    }
    var page = parts.first();
    if (page.to() - page.from() + 1 < places.size()) {
      places.forEach(p -> across(p, styles.footer, 11));
      return;
    }
    var row = newRow();
    row.setHeightInPoints(30);
    var from = page.from();
    for (var i = 0; i < places.size(); i++) {
      var leave = places.size() - 1 - i;
      var to = i == places.size() - 1 ? page.to() : from;
      while (to < page.to() - leave && widthOf(page.from(), to) < widthOf(page.from(), page.to()) * (i + 1) / places.size()) {
        to++;
      }
      put(row, from, places.get(i), styles.footer);
      merge(row.getRowNum(), row.getRowNum(), from, to);
      from = to + 1;
    }
  }

  private void put(SXSSFRow row, int column, String text, XSSFCellStyle style) {
    putting.text(row.createCell(column), text, style);
  }

  private void merge(int top, int bottom, int left, int right) {
    if (bottom > top || right > left) {
      // Ours never lie over each other; the library would hold each against all before.
      sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, left, right));
    }
  }

  private void page(int headerTop, int headerBottom) {
    var setup = sheet.getPrintSetup();
    setup.setLandscape(report.paper().isLying());
    setup.setPaperSize(report.paper() == Paper.A3 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    if (parts.all().size() == 1) {
      setup.setFitWidth((short) 1);
      setup.setFitHeight((short) 0);
      sheet.setFitToPage(true);
    } else {
      setup.setScale((short) parts.percent());
      parts.all().stream().skip(1).forEach(part -> sheet.setColumnBreak(part.from() - 1));
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, PageParts.KEYS - 1));
    }
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 1.5 * CM);
    sheet.setMargin(PageMargin.RIGHT, 1.5 * CM);
    sheet.setMargin(PageMargin.TOP, 1.8 * CM);
    sheet.setMargin(PageMargin.BOTTOM, 1.8 * CM);
    sheet.setMargin(PageMargin.HEADER, 0.8 * CM);
    sheet.setMargin(PageMargin.FOOTER, 0.8 * CM);
    sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    sheet.setRepeatingRows(new CellRangeAddress(headerTop, headerBottom, 0, last()));
    sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, last(), 0, Math.max(0, next - 1));
    sheet.createFreezePane(Math.min(2, last()), headerBottom + 1);
    sheet.setDisplayGridlines(false);
    sheet.setZoom(90);
    marks.ifPresent(m -> sheet.setColumnHidden(columns.size(), true));
  }
}
