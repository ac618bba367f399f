package org.zhigai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.zhigai.report.Block.ChartForm;
import org.zhigai.report.Block.Drawn;
import org.zhigai.report.Block.Series;
import org.zhigai.value.ValueWriter;

/** A chart drawn in lines and letters, as office programs draw the same one. */
final class PrintChart {
  private static final PrintStyle LETTERS = new PrintStyle(8, false, Ink.TEXT);
  private static final PrintStyle QUIET = new PrintStyle(8, false, Ink.QUIET);
  private static final PrintStyle BRIGHT = new PrintStyle(8, false, Ink.WHITE);
  private static final double LEGEND = 20;
  private static final double AXIS = 18;
  private static final double MOST_NAMES = 0.34;
  private static final double NOTE = 44;
  private static final double GAP = 6;
  private static final double ROUNDING = 0.5;
  private static final int STEPS = 5;
  /** Least width of a part of a bar that holds its number. */
  private static final double HOLDS = 24;

  private final PrintSheets sheets;
  private final PrintFonts fonts;
  private final Drawn chart;
  private final double left;
  private final double bottom;
  private final double wide;
  private final double high;

  /**
   * @param left of the lower left corner on the page
   * @param bottom of the same
   */
  PrintChart(PrintSheets sheets, PrintFonts fonts, Drawn chart, double left, double bottom, double wide, double high) {
    this.sheets = sheets;
    this.fonts = fonts;
    this.chart = chart;
    this.left = left;
    this.bottom = bottom;
    this.wide = wide;
    this.high = high;
  }

  void draw(PDPageContentStream content) throws IOException {
    if (chart.categories().isEmpty()) {
      return;
    }
    var legend = chart.series().size() > 1 && chart.form() != ChartForm.POINTS;
    if (legend) {
      legend(content);
    }
    var top = bottom + high - (legend ? LEGEND : GAP);
    switch (chart.form()) {
      case BARS -> lying(content, top, false);
      case STACKED -> lying(content, top, true);
      case COLUMNS, LINES, POINTS -> standing(content, top);
    }
  }

  private void legend(PDPageContentStream content) throws IOException {
    var all = chart.series().stream().mapToDouble(s -> fonts.width(fonts.drawable(s.name()), LETTERS.size(), false) + 28).sum();
    var x = left + Math.max(0, (wide - all) / 2);
    for (var series : chart.series()) {
      var name = fonts.drawable(series.name());
      box(content, x, bottom + high - 13, 9, 9, series.colour());
      sheets.letters(content, name, LETTERS, x + 13, bottom + high - 12);
      x += fonts.width(name, LETTERS.size(), false) + 28;
    }
  }

  /** Names at the left, as wide as the longest asks, no wider than a third. */
  private void lying(PDPageContentStream content, double top, boolean stacked) throws IOException {
    var names = chart.categories().stream().mapToDouble(c -> fonts.width(fonts.drawable(c), LETTERS.size(), false)).max().orElse(0);
    var from = left + Math.min(names, wide * MOST_NAMES) + GAP;
    var room = left + wide - from - (stacked ? GAP : NOTE);
    var most = stacked ? 1 : Math.max(highest(), isRate() ? 1 : 0);
    var low = bottom + AXIS;
    var step = (top - low) / chart.categories().size();
    var marks = stacked || isRate() ? steps(1) : steps(most);
    var scale = stacked || isRate() ? 1 : marks.getLast();
    for (var mark : marks) {
      var x = from + room * mark / scale;
      line(content, x, low, x, top, Ink.FAINT);
      centred(content, number(mark, true), x, bottom + 5);
    }
    for (var c = 0; c < chart.categories().size(); c++) {
      var upper = top - c * step;
      name(content, chart.categories().get(c), from - GAP, upper - step / 2, from - GAP - left);
      if (stacked) {
        parts(content, c, from, upper, step, room);
      } else {
        beside(content, c, from, upper, step, room / scale);
      }
    }
    line(content, from, low, from, top, Ink.QUIET);
  }

  private void parts(PDPageContentStream content, int category, double from, double upper, double step, double room) throws IOException {
    var x = from;
    for (var series : chart.series()) {
      double value = series.values().get(category);
      if (Double.isFinite(value) && value > 0) {
        var part = room * value;
        box(content, x, upper - step * 0.82, part, step * 0.64, series.colour());
        if (part > HOLDS) {
          var said = number(value, false);
          var style = isDark(series.colour()) ? BRIGHT : LETTERS;
          sheets.letters(content, said, style, x + (part - fonts.width(said, style.size(), false)) / 2, upper - step / 2 - 3);
        }
        x += part;
      }
    }
  }

  private void beside(PDPageContentStream content, int category, double from, double upper, double step, double unit) throws IOException {
    var bar = step * 0.76 / chart.series().size();
    for (var s = 0; s < chart.series().size(); s++) {
      double value = chart.series().get(s).values().get(category);
      if (Double.isFinite(value)) {
        var y = upper - step * 0.12 - (s + 1) * bar;
        box(content, from, y, unit * Math.max(0, value), bar * 0.9, chart.series().get(s).colour());
        sheets.letters(content, number(value, false), QUIET, from + unit * Math.max(0, value) + 3, y + bar * 0.45 - 3);
      }
    }
  }

  private void standing(PDPageContentStream content, double top) throws IOException {
    var points = chart.form() == ChartForm.POINTS;
    var low = bottom + AXIS + (points ? 10 : 0);
    var from = left + 34;
    var room = wide - 34 - GAP;
    var ys = points ? List.of(chart.series().getLast()) : chart.series();
    var scale = scale(ys, chart.form() == ChartForm.LINES || points);
    for (var mark : scale) {
      var y = low + (top - low) * part(mark, scale);
      line(content, from, y, from + room, y, Ink.FAINT);
      var said = number(mark, true);
      sheets.letters(content, said, QUIET, from - 4 - fonts.width(said, QUIET.size(), false), y - 3);
    }
    if (points) {
      points(content, from, low, room, top, scale);
      return;
    }
    var step = room / chart.categories().size();
    for (var c = 0; c < chart.categories().size(); c++) {
      centred(content, fonts.fitting(chart.categories().get(c), QUIET, step), from + (c + 0.5) * step, bottom + 5);
    }
    for (var series : chart.series()) {
      if (chart.form() == ChartForm.COLUMNS) {
        columns(content, series, from, low, step, top, scale);
      } else {
        course(content, series, from, low, step, top, scale);
      }
    }
  }

  private void columns(PDPageContentStream content, Series series, double from, double low, double step, double top, List<Double> scale) throws IOException {
    var bar = step * 0.8 / chart.series().size();
    var place = chart.series().indexOf(series);
    for (var c = 0; c < series.values().size(); c++) {
      double value = series.values().get(c);
      if (Double.isFinite(value)) {
        var tall = (top - low) * part(value, scale);
        var x = from + c * step + step * 0.1 + place * bar;
        box(content, x, low, bar * 0.96, tall, series.colour());
        if (value != 0) {
          centred(content, number(value, false), x + bar / 2, low + tall + 2);
        }
      }
    }
  }

  /** What is missing is a gap. */
  private void course(PDPageContentStream content, Series series, double from, double low, double step, double top, List<Double> scale) throws IOException {
    content.setStrokingColor(new java.awt.Color(series.colour()));
    content.setLineWidth(1.6f);
    var open = false;
    for (var c = 0; c < series.values().size(); c++) {
      double value = series.values().get(c);
      if (Double.isFinite(value)) {
        var x = (float) (from + (c + 0.5) * step);
        var y = (float) (low + (top - low) * part(value, scale));
        if (open) {
          content.lineTo(x, y);
        } else {
          content.moveTo(x, y);
        }
      }
      open = Double.isFinite(value);
    }
    content.stroke();
    for (var c = 0; c < series.values().size(); c++) {
      double value = series.values().get(c);
      if (Double.isFinite(value)) {
        var x = from + (c + 0.5) * step;
        var y = low + (top - low) * part(value, scale);
        box(content, x - 2.5, y - 2.5, 5, 5, series.colour());
        centred(content, number(value, false), x, y + 5);
      }
    }
  }

  private void points(PDPageContentStream content, double from, double low, double room, double top, List<Double> scale) throws IOException {
    var across = scale(List.of(chart.series().getFirst()), true);
    for (var mark : across) {
      centred(content, number(mark, true), from + room * part(mark, across), low - 12);
    }
    sheets.letters(content, fonts.drawable(chart.series().getLast().name()), QUIET, left, top + 2);
    centred(content, fonts.drawable(chart.series().getFirst().name()), from + room / 2, bottom + 2);
    for (var c = 0; c < chart.categories().size(); c++) {
      double x = chart.series().getFirst().values().get(c);
      double y = chart.series().getLast().values().get(c);
      if (Double.isFinite(x) && Double.isFinite(y)) {
        var px = from + room * part(x, across);
        var py = low + (top - low) * part(y, scale);
        box(content, px - 2, py - 2, 4, 4, chart.series().getLast().colour());
        sheets.letters(content, fonts.drawable(chart.categories().get(c)), LETTERS, px + 3, py - 3);
      }
    }
  }

  private double highest() {
    return chart.series().stream().flatMap(s -> s.values().stream()).filter(Double::isFinite).mapToDouble(Double::doubleValue).max().orElse(1);
  }

  private boolean isRate() {
    return chart.format().endsWith("%");
  }

  /** Round steps from nothing to at least {@code most}. */
  private List<Double> steps(double most) {
    // Of what is counted there are no halves.
    var least = chart.format().equals("0") ? 1 : 0;
    var step = Math.max(round(most / STEPS), least);
    var many = (int) Math.max(1, Math.ceil(most / step - 1e-9));
    return IntStream.rangeClosed(0, many).mapToObj(i -> i * step).toList();
  }

  private static double round(double rough) {
    var power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1e-9))));
    var lead = rough / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }

  /** @param free whether the scale may begin elsewhere than at nothing: lines and points may, bars never */
  private List<Double> scale(List<Series> of, boolean free) {
    var all = of.stream().flatMap(s -> s.values().stream()).filter(Double::isFinite).mapToDouble(Double::doubleValue).summaryStatistics();
    if (all.getCount() == 0) {
      return List.of(0.0, 1.0);
    }
    if (!free) {
      return steps(Math.max(all.getMax() * 1.08, 1e-6));
    }
    var step = round(Math.max((all.getMax() - all.getMin()) / (STEPS - 1), 1e-3));
    var from = Math.floor(all.getMin() / step - 0.2) * step;
    var out = new ArrayList<Double>();
    for (var i = 0; out.isEmpty() || out.getLast() < all.getMax() + step * 0.2; i++) {
      out.add(from + i * step);
    }
    return out;
  }

  private static double part(double value, List<Double> scale) {
    return (value - scale.getFirst()) / (scale.getLast() - scale.getFirst());
  }

  /** In the few forms that charts have; a mark of the scale needs no more than it has. */
  private String number(double value, boolean mark) {
    var format = chart.format();
    if (isRate()) {
      var decimals = mark || !format.contains(".") ? 0 : 1;
      return ValueWriter.fixed(value * 100, mark && Math.abs(value * 100 - Math.rint(value * 100)) > 1e-9 ? 1 : decimals, false) + "%";
    }
    return mark || format.equals("0.#")
        ? ValueWriter.typed(value, 2)
        : ValueWriter.fixed(value, format.equals("0.00") ? 2 : format.equals("0.0") ? 1 : 0, false);
  }

  private void name(PDPageContentStream content, String name, double right, double middle, double most) throws IOException {
    var said = fonts.fitting(name, LETTERS, most + ROUNDING);
    sheets.letters(content, said, LETTERS, right - fonts.width(said, LETTERS.size(), false), middle - 3);
  }

  private void centred(PDPageContentStream content, String said, double x, double y) throws IOException {
    sheets.letters(content, said, QUIET, x - fonts.width(said, QUIET.size(), false) / 2, y);
  }

  private static void box(PDPageContentStream content, double x, double y, double w, double h, int rgb) throws IOException {
    content.setNonStrokingColor(new java.awt.Color(rgb));
    content.addRect((float) x, (float) y, (float) w, (float) h);
    content.fill();
  }

  private static void line(PDPageContentStream content, double x, double y, double toX, double toY, Ink ink) throws IOException {
    content.setStrokingColor(ink.colour());
    content.setLineWidth(0.5f);
    content.moveTo((float) x, (float) y);
    content.lineTo((float) toX, (float) toY);
    content.stroke();
  }

  private static boolean isDark(int rgb) {
    return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF) < 128;
  }
}
