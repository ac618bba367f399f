package org.zhigai.document;

import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.zhigai.report.ChartSheet;
import org.zhigai.report.SessionPack;
import org.zhigai.workbook.write.NativeChart;

/** The slides: title, agenda, a finding each, decisions. 16:9, 960 × 540 points. */
final class Slides {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;
  private static final int MARGIN = 40;
  private static final int CHART_WIDTH = 560;
  private static final int CHART_TOP = 116;
  private static final int CHART_HEIGHT = 350;
  private static final int ROWS_TO_FILL = 5;

  private final XMLSlideShow show;
  private final SessionPack pack;

  Slides(XMLSlideShow show, SessionPack pack) {
    this.show = show;
    this.pack = pack;
    show.setPageSize(Sizes.of(WIDTH, HEIGHT));
  }

  void write() throws IOException {
    title();
    agenda();
    for (var page : pack.pages()) {
      finding(page);
    }
    decisions();
  }

  private void title() {
    var slide = show.createSlide();
    text(slide, MARGIN, 190, WIDTH - 2 * MARGIN, 70, List.of(pack.title()), 40, true, Ink.TEXT);
    text(slide, MARGIN, 270, WIDTH - 2 * MARGIN, 40, List.of(pack.about()), 20, false, Ink.QUIET);
  }

  private void agenda() {
    var slide = show.createSlide();
    head(slide, pack.words().agenda());
    var rows = pack.agenda().stream().map(s -> List.of(s.minutes() + " " + pack.words().minutes(), s.what())).toList();
    table(slide, 100, List.of(120.0, WIDTH - 2.0 * MARGIN - 120), rows, List.of());
    number(slide);
  }

  private void finding(SessionPack.Page page) throws IOException {
    var slide = show.createSlide();
    head(slide, page.evidence().title());
    text(slide, MARGIN, 84, WIDTH - 2 * MARGIN, 24, List.of(page.evidence().subtitle()), 13, false, Ink.QUIET);
    evidence(slide, page.evidence());
    var right = MARGIN + CHART_WIDTH + 20;
    text(slide, right, CHART_TOP, WIDTH - right - MARGIN, 20, List.of(pack.words().reading()), 14, true, Ink.ACCENT);
    text(slide, right, CHART_TOP + 22, WIDTH - right - MARGIN, 150, page.reading(), 13, false, Ink.TEXT);
    text(slide, right, CHART_TOP + 184, WIDTH - right - MARGIN, 20, List.of(pack.words().questions()), 14, true, Ink.ACCENT);
    text(slide, right, CHART_TOP + 206, WIDTH - right - MARGIN, 150, page.questions(), 13, false, Ink.TEXT);
    text(slide, MARGIN, 478, WIDTH - 2 * MARGIN, 22, List.of(page.facts()), 12, false, Ink.QUIET);
    notes(slide, pack.words().how() + "：" + page.how());
    number(slide);
  }

  private void evidence(XSLFSlide slide, ChartSheet sheet) throws IOException {
    if (sheet.chart().isPresent()) {
      slide.addChart(drawn(sheet.chart().get()), Sizes.emu(MARGIN, CHART_TOP, CHART_WIDTH, CHART_HEIGHT));
      return;
    }
    var size = PictureSize.of(sheet.picture());
    var scale = size.fitting(CHART_WIDTH, CHART_HEIGHT);
    slide
        .createPicture(show.addPicture(sheet.picture(), PictureData.PictureType.PNG))
        .setAnchor(Sizes.at(MARGIN, CHART_TOP, (int) (size.width() * scale), (int) (size.height() * scale)));
  }

  private XSLFChart drawn(ChartSheet.Native own) throws IOException {
    var chart = show.createChart();
    try {
      // A new chart's workbook has its first sheet, and is saved with the slides.
      var book = chart.getWorkbook();
      NativeChart.draw(chart, own, NativeChart.data(book.getNumberOfSheets() == 0 ? book.createSheet() : book.getSheetAt(0), own));
    } catch (InvalidFormatException broken) {
      throw new IOException(broken);
    }
    return chart;
  }

  private void decisions() {
    var slide = show.createSlide();
    head(slide, pack.words().decisions());
    var rows = new java.util.ArrayList<List<String>>();
    pack.decisions().forEach(d -> rows.add(List.of(d, "", "", "")));
    while (rows.size() < ROWS_TO_FILL) {
      rows.add(List.of(" ", "", "", ""));
    }
    var rest = (WIDTH - 2.0 * MARGIN - 460) / 3;
    table(slide, 100, List.of(460.0, rest, rest, rest), rows, pack.words().columns());
    number(slide);
  }

  private static void head(XSLFSlide slide, String words) {
    text(slide, MARGIN, 28, WIDTH - 2 * MARGIN, 56, List.of(words), words.length() > 34 ? 22 : 26, true, Ink.TEXT);
  }

  private void number(XSLFSlide slide) {
    text(slide, WIDTH - MARGIN - 60, 506, 60, 20, List.of(Integer.toString(show.getSlides().size())), 11, false, Ink.QUIET);
  }

  private void notes(XSLFSlide slide, String words) {
    for (var shape : show.getNotesSlide(slide).getPlaceholders()) {
      if (shape.getTextType() == org.apache.poi.sl.usermodel.Placeholder.BODY) {
        shape.setText(words);
      }
    }
  }

  private static void table(XSLFSlide slide, int top, List<Double> widths, List<List<String>> rows, List<String> heads) {
    var table = slide.createTable();
    table.setAnchor(Sizes.at(MARGIN, top, WIDTH - 2 * MARGIN, 40));
    if (!heads.isEmpty()) {
      row(table.addRow(), heads, true);
    }
    rows.forEach(r -> row(table.addRow(), r, false));
    for (var c = 0; c < widths.size(); c++) {
      table.setColumnWidth(c, widths.get(c));
    }
  }

  private static void row(org.apache.poi.xslf.usermodel.XSLFTableRow row, List<String> cells, boolean head) {
    row.setHeight(36);
    for (var words : cells) {
      var cell = row.addCell();
      cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
      cell.setBorderWidth(TableCell.BorderEdge.bottom, 0.75);
      cell.setBorderColor(TableCell.BorderEdge.bottom, Ink.FAINT.colour());
      run(cell.addNewTextParagraph().addNewTextRun(), words, 14, head, head ? Ink.ACCENT : Ink.TEXT);
    }
  }

  private static void text(XSLFSlide slide, int x, int y, int width, int height, List<String> lines, double size, boolean bold, Ink ink) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(Sizes.at(x, y, width, height));
    box.setLeftInset(0);
    box.setRightInset(0);
    box.setTopInset(0);
    box.setBottomInset(0);
    box.setWordWrap(true);
    box.clearText();
    for (var line : lines) {
      var paragraph = box.addNewTextParagraph();
      paragraph.setTextAlign(TextParagraph.TextAlign.LEFT);
      paragraph.setSpaceAfter(lines.size() > 1 ? -6.0 : 0.0);
      run(paragraph.addNewTextRun(), line, size, bold, ink);
    }
  }

  private static void run(org.apache.poi.xslf.usermodel.XSLFTextRun run, String words, double size, boolean bold, Ink ink) {
    run.setText(words);
    run.setFontSize(size);
    run.setBold(bold);
    run.setFontColor(ink.colour());
    run.setFontFamily("Microsoft YaHei", FontGroup.EAST_ASIAN);
    run.setFontFamily("Microsoft YaHei", FontGroup.LATIN);
  }
}
