package org.zhigai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.zhigai.document.SlideText.Style;
import org.zhigai.report.ChartSheet;
import org.zhigai.report.SessionPack;
import org.zhigai.workbook.write.NativeChart;

/** The slides: title, agenda, a finding each, decisions. 16:9, 960 × 540 points, readable from the last row of a meeting room. */
final class Slides {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;
  private static final int MARGIN = 44;
  private static final int INNER = WIDTH - 2 * MARGIN;
  private static final int LOWEST_TOP = 132;
  private static final int BOTTOM = 492;
  private static final int CHART_WIDTH = 540;
  private static final int GAP = 28;
  private static final double LEAST_ROW = 34;
  private static final int ROWS_TO_FILL = 9;
  /** Letters of a chart on a wall. */
  private static final double CHART_LETTERS = 14;
  private static final Style QUIET = new Style(12, false, Ink.QUIET);

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
    SlideText.area(slide, MARGIN, 176, 6, 150, Ink.ACCENT);
    var size = TextFit.size(List.of(pack.title()), INNER - 30, 100, 40, 24);
    SlideText.put(slide, MARGIN + 26, 176, INNER - 30, 104, pack.title(), new Style(size, true, Ink.TEXT));
    SlideText.put(slide, MARGIN + 26, 284, INNER - 30, 30, pack.about(), new Style(20, false, Ink.QUIET));
    if (!pack.people().isEmpty()) {
      var people = pack.words().people() + pack.words().colon() + pack.people();
      SlideText.put(slide, MARGIN + 26, 340, INNER - 30, 90, people, new Style(16, false, Ink.QUIET));
    }
  }

  private void agenda() {
    var widths = List.of(96.0, 212.0, INNER - 308.0);
    var rows = pack.agenda().stream().map(s -> List.of(s.minutes() + " " + pack.words().minutes(), s.kind(), s.what())).toList();
    var total = pack.agenda().stream().mapToInt(SessionPack.Step::minutes).sum();
    tables(pack.words().agenda() + " · " + total + " " + pack.words().minutes(), widths, List.of(), rows);
  }

  private void decisions() {
    var rows = new ArrayList<List<String>>();
    pack.decisions().forEach(d -> rows.add(List.of(d.text(), d.sort(), d.who(), d.due(), "")));
    while (rows.size() < ROWS_TO_FILL) {
      rows.add(List.of("", "", "", "", ""));
    }
    tables(pack.words().decisions(), List.of(INNER - 480.0, 100.0, 120.0, 110.0, 150.0), pack.words().columns(), rows);
  }

  /** As many slides as the rows need: none runs over the edge. */
  private void tables(String head, List<Double> widths, List<String> columns, List<List<String>> rows) {
    var from = 0;
    while (from < rows.size()) {
      var slide = page(head);
      var left = BOTTOM - 96 - (columns.isEmpty() ? 0 : LEAST_ROW);
      var to = from;
      while (to < rows.size() && (to == from || SlideText.rowHeight(rows.get(to), widths, LEAST_ROW) <= left)) {
        left -= SlideText.rowHeight(rows.get(to), widths, LEAST_ROW);
        to++;
      }
      SlideText.table(slide, MARGIN, 96, widths, LEAST_ROW, columns, rows.subList(from, to));
      from = to;
    }
  }

  private void finding(SessionPack.Page page) throws IOException {
    var slide = show.createSlide();
    var evidence = page.evidence();
    SlideText.put(slide, MARGIN, 24, INNER, 18, page.kind(), new Style(13, true, Ink.ACCENT));
    var size = TextFit.size(List.of(evidence.title()), INNER, 60, 26, 18);
    SlideText.put(slide, MARGIN, 42, INNER, 60, evidence.title(), new Style(size, true, Ink.TEXT));
    var under = (int) Math.min(46 + TextFit.height(List.of(evidence.title()), size, INNER, 0), LOWEST_TOP - 28);
    SlideText.put(slide, MARGIN, under, INNER, 20, evidence.subtitle(), QUIET);
    evidence(slide, evidence, under + 28);
    beside(slide, page, under + 28);
    SlideText.put(slide, MARGIN, BOTTOM + 10, INNER - 70, 20, page.facts(), new Style(13, false, Ink.QUIET));
    number(slide);
    if (!page.how().isEmpty()) {
      notes(slide, pack.words().how() + pack.words().colon() + page.how());
    }
  }

  /** Reading above, questions below, in the largest letters that fit. */
  private void beside(XSLFSlide slide, SessionPack.Page page, int top) {
    var x = MARGIN + CHART_WIDTH + GAP;
    var width = INNER - CHART_WIDTH - GAP;
    var questions = page.questions().stream().map(q -> "· " + q).toList();
    var size = 16.0;
    while (size > 11 && heights(page.reading(), size, width) + heights(questions, size, width) + 76 > BOTTOM - top) {
      size -= 0.5;
    }
    var text = new Style(size, false, Ink.TEXT);
    var head = new Style(15, true, Ink.ACCENT);
    SlideText.put(slide, x, top, width, 22, pack.words().reading(), head);
    var high = (int) Math.ceil(heights(page.reading(), size, width));
    SlideText.put(slide, x, top + 26, width, high, page.reading(), text);
    var below = top + 26 + high + 16;
    SlideText.put(slide, x, below, width, 22, pack.words().questions(), head);
    SlideText.put(slide, x, below + 26, width, (int) Math.ceil(heights(questions, size, width)), questions, text);
  }

  private static double heights(List<String> lines, double size, int width) {
    return TextFit.height(lines, size, width, 6);
  }

  private void evidence(XSLFSlide slide, ChartSheet sheet, int top) throws IOException {
    if (sheet.chart().isPresent()) {
      slide.addChart(drawn(sheet.chart().get()), Sizes.emu(MARGIN, top, CHART_WIDTH, BOTTOM - top));
      return;
    }
    if (sheet.picture().length == 0) {
      return;
    }
    var size = PictureSize.of(sheet.picture());
    var scale = size.fitting(CHART_WIDTH, BOTTOM - top);
    var width = (int) (size.width() * scale);
    slide
        .createPicture(show.addPicture(sheet.picture(), PictureData.PictureType.PNG))
        .setAnchor(Sizes.at(MARGIN + (CHART_WIDTH - width) / 2, top, width, (int) (size.height() * scale)));
  }

  private XSLFChart drawn(ChartSheet.Native own) throws IOException {
    var chart = show.createChart();
    try {
      // A new chart's workbook has its first sheet, and is saved with the slides.
      var book = chart.getWorkbook();
      NativeChart.draw(chart, own, NativeChart.data(book.getNumberOfSheets() == 0 ? book.createSheet() : book.getSheetAt(0), own), CHART_LETTERS);
    } catch (InvalidFormatException broken) {
      throw new IOException(broken);
    }
    return chart;
  }

  private XSLFSlide page(String head) {
    var slide = show.createSlide();
    SlideText.put(slide, MARGIN, 36, INNER, 44, head, new Style(28, true, Ink.TEXT));
    number(slide);
    return slide;
  }

  private void number(XSLFSlide slide) {
    SlideText.right(slide, WIDTH - MARGIN - 60, BOTTOM + 12, 60, 20, Integer.toString(show.getSlides().size()), QUIET);
  }

  private void notes(XSLFSlide slide, String words) {
    for (var shape : show.getNotesSlide(slide).getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.setText(words);
      }
    }
  }
}
