package org.zhigai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.zhigai.document.SlideText.Style;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Document;
import org.zhigai.workbook.write.NativeChart;

/**
 * The slides: the title, then a section each: a figure with its sentences beside it, or a grid on as many slides as it takes. 16:9, 960 × 540 points,
 * readable from the last row of a meeting room. Nobody writes on a slide: room for it is left out.
 */
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
  private final Document document;
  private final Words words;

  Slides(XMLSlideShow show, Document document) {
    this.show = show;
    this.document = document;
    this.words = new Words(document.lang());
    show.setPageSize(Sizes.of(WIDTH, HEIGHT));
  }

  void write() throws IOException {
    title();
    for (var section : document.sections()) {
      var grids = section.all(Block.Grid.class);
      if (!section.all(Block.Figure.class).isEmpty() || grids.isEmpty()) {
        finding(section);
      }
      grids.forEach(grid -> tables(section, grid));
    }
  }

  private void title() {
    var slide = show.createSlide();
    SlideText.area(slide, MARGIN, 176, 6, 150, Ink.ACCENT);
    var size = TextFit.size(List.of(document.title()), INNER - 30, 100, 40, 24);
    SlideText.put(slide, MARGIN + 26, 176, INNER - 30, 104, document.title(), new Style(size, true, Ink.TEXT));
    SlideText.put(slide, MARGIN + 26, 284, INNER - 30, 30, document.about().in(words), new Style(20, false, Ink.QUIET));
    if (!document.people().isEmpty()) {
      SlideText.put(slide, MARGIN + 26, 340, INNER - 30, 90, document.people().in(words), new Style(16, false, Ink.QUIET));
    }
  }

  /** As many slides as the rows need: none runs over the edge. */
  private void tables(Document.Section section, Block.Grid grid) {
    var all = grid.columns().stream().mapToInt(Block.Column::width).sum();
    var widths = grid.columns().stream().map(c -> (double) INNER * c.width() / all).toList();
    var columns = grid.isHeaded() ? grid.columns().stream().map(c -> c.header().in(words)).toList() : List.<String>of();
    var rows = new ArrayList<>(grid.rows().stream().map(row -> row.stream().map(cell -> cell.in(words)).toList()).toList());
    while (grid.open() && rows.size() < ROWS_TO_FILL) {
      rows.add(Collections.nCopies(widths.size(), ""));
    }
    var head = section.title().in(words) + (section.under().isEmpty() ? "" : " · " + section.under().in(words));
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

  private void finding(Document.Section section) throws IOException {
    var slide = show.createSlide();
    var title = section.title().in(words);
    SlideText.put(slide, MARGIN, 24, INNER, 18, section.kind().in(words), new Style(13, true, Ink.ACCENT));
    var size = TextFit.size(List.of(title), INNER, 60, 26, 18);
    SlideText.put(slide, MARGIN, 42, INNER, 60, title, new Style(size, true, Ink.TEXT));
    var under = (int) Math.min(46 + TextFit.height(List.of(title), size, INNER, 0), LOWEST_TOP - 28);
    SlideText.put(slide, MARGIN, under, INNER, 20, section.under().in(words), QUIET);
    for (var figure : section.all(Block.Figure.class)) {
      figure(slide, figure, under + 28);
    }
    beside(slide, section.all(Block.Points.class), under + 28);
    var facts = section.all(Block.Text.class).stream().map(t -> t.run().in(words)).toList();
    SlideText.put(slide, MARGIN, BOTTOM + 10, INNER - 70, 20, String.join(" · ", facts), new Style(13, false, Ink.QUIET));
    number(slide);
    if (!section.made().isEmpty()) {
      notes(slide, section.made().in(words));
    }
  }

  /** One below the other, in the largest letters that fit. */
  private void beside(XSLFSlide slide, List<Block.Points> all, int top) {
    var x = MARGIN + CHART_WIDTH + GAP;
    var width = INNER - CHART_WIDTH - GAP;
    var size = 16.0;
    while (size > 11 && heights(all, size, width) > BOTTOM - top) {
      size -= 0.5;
    }
    var text = new Style(size, false, Ink.TEXT);
    var y = top;
    for (var points : all) {
      SlideText.put(slide, x, y, width, 22, points.heading().in(words), new Style(15, true, Ink.ACCENT));
      var high = (int) Math.ceil(TextFit.height(said(points), size, width, 6));
      SlideText.put(slide, x, y + 26, width, high, said(points), text);
      y += 26 + high + 16;
    }
  }

  private List<String> said(Block.Points points) {
    var mark = points.purpose() == Block.Purpose.ASK ? "· " : "";
    return points.points().stream().map(p -> mark + p.in(words)).toList();
  }

  private double heights(List<Block.Points> all, double size, int width) {
    return all.stream().mapToDouble(p -> TextFit.height(said(p), size, width, 6) + 38).sum();
  }

  private void figure(XSLFSlide slide, Block.Figure figure, int top) throws IOException {
    if (figure.drawn().isPresent()) {
      slide.addChart(drawn(figure.drawn().get()), Sizes.emu(MARGIN, top, CHART_WIDTH, BOTTOM - top));
      return;
    }
    if (figure.picture().length == 0) {
      return;
    }
    var size = PictureSize.of(figure.picture());
    var scale = size.fitting(CHART_WIDTH, BOTTOM - top);
    var width = (int) (size.width() * scale);
    slide
        .createPicture(show.addPicture(figure.picture(), PictureData.PictureType.PNG))
        .setAnchor(Sizes.at(MARGIN + (CHART_WIDTH - width) / 2, top, width, (int) (size.height() * scale)));
  }

  private XSLFChart drawn(Block.Drawn own) throws IOException {
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

  private void notes(XSLFSlide slide, String text) {
    for (var shape : show.getNotesSlide(slide).getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.setText(text);
      }
    }
  }
}
