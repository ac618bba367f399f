package org.zhigai.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Block.Grid;
import org.zhigai.report.Run;

/** A table on sheets: as wide as the page, its headings again on every sheet it goes on to, rows whole where they fit on one. */
final class PrintTable {
  private static final double LARGEST = 10;
  private static final double SMALLEST = 7.5;
  /** As on a sheet of the word processor: points of letters for each point of width a Latin character has. */
  private static final double LETTERS = 1.7;
  private static final double ASIDE = 3;
  private static final double ABOVE = 3.5;
  private static final double FRAME = 1;
  private static final double THIN = 0.5;
  /** Of a sheet that is not the first. */
  private static final double MOST_HEADINGS = 0.5;

  private final PrintSheets sheets;
  private final PrintLines lines;
  private final PrintFonts fonts;
  private final Words words;
  private final Grid grid;
  private final PrintStyle body;
  private final PrintStyle head;
  private final double[] from;
  private final double least;

  /** @param least height of a row */
  PrintTable(PrintSheets sheets, PrintFonts fonts, Words words, Grid grid, double least) {
    this.sheets = sheets;
    this.fonts = fonts;
    this.lines = new PrintLines(fonts);
    this.words = words;
    this.grid = grid;
    this.least = least;
    var all = grid.columns().stream().mapToInt(Column::width).sum();
    var size = Math.clamp(Math.floor(2 * LETTERS * sheets.width() / all) / 2, SMALLEST, LARGEST);
    body = new PrintStyle(size, false, Ink.TEXT);
    head = new PrintStyle(size, true, Ink.TEXT);
    from = new double[grid.columns().size() + 1];
    for (var c = 0; c < grid.columns().size(); c++) {
      from[c + 1] = from[c] + sheets.width() * grid.columns().get(c).width() / all;
    }
  }

  /** A row as it is set: lines of each cell, how high it is, and whether a thing begins with it. */
  private record Line(List<List<String>> cells, double high, boolean begins) {}

  /** Height of headings and the first two rows, which stay together. */
  double beginning() {
    var first = grid.rows().stream().limit(2).mapToDouble(row -> set(row, true).high()).sum();
    return high(heads()) + first + 2 * FRAME;
  }

  private static double high(List<Line> lines) {
    return lines.stream().mapToDouble(Line::high).sum();
  }

  /** @param empty rows below for people to write in */
  void draw(PDStructureElement of, int empty) {
    var table = PrintTags.part(of, "Table");
    var heads = heads();
    var rows = rows(empty);
    sheets.need(beginning());
    open(table, heads);
    // Headings that would leave too little of each sheet stand over the first alone: every sheet has room for rows.
    var again = high(heads) <= sheets.height() * MOST_HEADINGS ? heads : List.<Line>of();
    var thing = rows.isEmpty() ? new Line(List.of(), 0, true) : rows.getFirst();
    for (var r = 0; r < rows.size(); r++) {
      thing = rows.get(r).begins() ? rows.get(r) : thing;
      // The last row never stands alone on a sheet.
      var with = r == rows.size() - 2 ? rows.get(r + 1).high() : 0;
      row(table, again, rows.get(r), thing, with, r > 0);
    }
    sheets.rule(0, 0, sheets.width(), FRAME, Ink.QUIET);
    sheets.down(FRAME);
  }

  /**
   * Puts a row.
   *
   * @param thing first row of what it belongs to, whose joined cells are said again on another sheet
   * @param with height of what has to stay with it
   */
  private void row(PDStructureElement table, List<Line> heads, Line row, Line thing, double with, boolean ruled) {
    var most = sheets.height() - high(heads) - 2 * FRAME;
    var high = row.high() + with <= most ? row.high() + with : row.high();
    if (row.high() <= most && high + FRAME > sheets.left()) {
      turn(table, heads);
      fit(table, heads, again(row, thing), false);
    } else {
      fit(table, heads, row, ruled);
    }
  }

  /** Whole where a sheet holds it. */
  private void fit(PDStructureElement table, List<Line> heads, Line row, boolean ruled) {
    if (row.high() <= sheets.height() - high(heads) - 2 * FRAME) {
      put(table, row, body, 0, Integer.MAX_VALUE, row.high(), ruled);
    } else {
      higher(table, heads, row, ruled);
    }
  }

  /** What is said again may want more room than the row has by itself. */
  private Line again(Line row, Line thing) {
    var cells = IntStream.range(0, grid.columns().size())
        .mapToObj(c -> grid.columns().get(c).joined() && row.cells().get(c).isEmpty() ? thing.cells().get(c) : row.cells().get(c)).toList();
    return line(cells, body, true);
  }

  /** A row higher than a sheet goes on over several. */
  private void higher(PDStructureElement table, List<Line> heads, Line row, boolean ruled) {
    var most = row.cells().stream().mapToInt(List::size).max().orElse(0);
    for (var line = 0; line < most;) {
      var fitting = (int) ((sheets.left() - FRAME - 2 * ABOVE) / body.tight());
      if (fitting < 1) {
        turn(table, heads);
        continue;
      }
      var to = Math.min(most, line + fitting);
      put(table, row, body, line, to, (to - line) * body.tight() + 2 * ABOVE, ruled && line == 0);
      line = to;
    }
  }

  private void turn(PDStructureElement table, List<Line> heads) {
    sheets.rule(0, 0, sheets.width(), FRAME, Ink.QUIET);
    sheets.turn();
    open(table, heads);
  }

  private void open(PDStructureElement table, List<Line> heads) {
    sheets.rule(0, 0, sheets.width(), FRAME, Ink.QUIET);
    sheets.down(FRAME);
    for (var h = 0; h < heads.size(); h++) {
      sheets.ground(0, 0, sheets.width(), heads.get(h).high(), Ink.GROUND);
      headings(table, heads, h);
      sheets.down(heads.get(h).high());
    }
  }

  private void headings(PDStructureElement table, List<Line> heads, int h) {
    var row = PrintTags.part(table, "TR");
    for (var c = 0; c < grid.columns().size(); c++) {
      var group = grid.columns().get(c).group();
      var two = heads.size() == 2;
      var first = c == 0 || group.isEmpty() || !grid.columns().get(c - 1).group().equals(group);
      if (two && ((h == 0 && !first) || (h == 1 && group.isEmpty()))) {
        continue;
      }
      var to = c + 1;
      while (two && h == 0 && !group.isEmpty() && to < grid.columns().size() && grid.columns().get(to).group().equals(group)) {
        to++;
      }
      var high = two && h == 0 && group.isEmpty() ? heads.get(0).high() + heads.get(1).high() : heads.get(h).high();
      cell(PrintTags.part(row, "TH"), heads.get(h).cells().get(c), head, Align.CENTRE, from[c], from[to] - from[c], high);
      if (c > 0) {
        sheets.upright(from[c], 0, high, Ink.FAINT);
      }
      if (two && h == 0 && !group.isEmpty()) {
        sheets.rule(from[c], heads.get(0).high(), from[to] - from[c], THIN, Ink.FAINT);
      }
    }
  }

  private void put(PDStructureElement table, Line row, PrintStyle style, int first, int last, double high, boolean ruled) {
    var part = PrintTags.part(table, "TR");
    for (var c = 0; c < grid.columns().size(); c++) {
      var all = row.cells().get(c);
      var shown = all.subList(Math.min(first, all.size()), Math.min(last, all.size()));
      cell(PrintTags.part(part, "TD"), shown, style, grid.columns().get(c).align(), from[c], from[c + 1] - from[c], high);
      if (c > 0) {
        sheets.upright(from[c], 0, high, Ink.FAINT);
      }
      if (ruled && (row.begins() || !grid.columns().get(c).joined())) {
        sheets.rule(from[c], 0, from[c + 1] - from[c], THIN, Ink.FAINT);
      }
    }
    sheets.down(high);
  }

  private void cell(PDStructureElement part, List<String> said, PrintStyle style, Align align, double x, double wide, double high) {
    var under = Math.max(ABOVE, (high - said.size() * style.tight()) / 2) - (style.leading() - style.tight()) / 2;
    for (var i = 0; i < said.size(); i++) {
      var line = said.get(i);
      var free = wide - 2 * ASIDE - fonts.width(line, style.size(), style.strong());
      var shift = switch (align) {
        case LEFT -> 0;
        case CENTRE -> free / 2;
        case RIGHT -> free;
      };
      sheets.letters(part, line, style, x + ASIDE + shift, under + i * style.tight());
    }
  }

  private List<Line> heads() {
    if (!grid.isHeaded()) {
      return List.of();
    }
    var columns = grid.columns();
    if (columns.stream().allMatch(c -> c.group().isEmpty())) {
      return List.of(set(columns.stream().map(c -> c.header().in(words)).toList(), head, true));
    }
    var upper = set(columns.stream().map(c -> c.group().isEmpty() ? "" : c.group()).toList(), head, true, spans());
    var lower = set(columns.stream().map(c -> c.group().isEmpty() ? "" : c.header().in(words)).toList(), head, true);
    var alone = set(columns.stream().map(c -> c.group().isEmpty() ? c.header().in(words) : "").toList(), head, true);
    var high = Math.max(lower.high(), alone.high() - upper.high());
    var first = IntStream.range(0, columns.size()).mapToObj(c -> columns.get(c).group().isEmpty() ? alone.cells().get(c) : upper.cells().get(c)).toList();
    return List.of(new Line(first, upper.high(), true), new Line(lower.cells(), high, true));
  }

  /** How wide the heading over each column may be: as wide as its group. */
  private List<Double> spans() {
    return grid.columns().stream()
        .map(c -> IntStream.range(0, grid.columns().size()).filter(o -> grid.columns().get(o).group().equals(c.group())).mapToDouble(o -> from[o + 1] - from[o])
            .sum())
        .toList();
  }

  private List<Line> rows(int empty) {
    var out = new ArrayList<Line>();
    var begins = new boolean[grid.rows().size()];
    java.util.Arrays.fill(begins, true);
    var at = 0;
    for (var many : grid.groups()) {
      for (var r = at + 1; r < at + many; r++) {
        begins[r] = false;
      }
      at += many;
    }
    for (var r = 0; r < grid.rows().size(); r++) {
      out.add(set(grid.rows().get(r), begins[r]));
    }
    for (var e = 0; e < empty; e++) {
      out.add(new Line(Collections.nCopies(grid.columns().size(), List.of()), least, true));
    }
    return out;
  }

  private Line set(List<Run> row, boolean begins) {
    return set(row.stream().map(run -> run.in(words)).toList(), body, begins);
  }

  private Line set(List<String> cells, PrintStyle style, boolean begins) {
    return set(cells, style, begins, IntStream.range(0, cells.size()).mapToObj(c -> from[c + 1] - from[c]).toList());
  }

  private Line set(List<String> cells, PrintStyle style, boolean begins, List<Double> widths) {
    var out = new ArrayList<List<String>>();
    for (var c = 0; c < cells.size(); c++) {
      out.add(cells.get(c).isEmpty() ? List.of() : lines.of(cells.get(c), style, widths.get(c) - 2 * ASIDE, 0));
    }
    return line(out, style, begins);
  }

  private Line line(List<List<String>> cells, PrintStyle style, boolean begins) {
    var most = cells.stream().mapToInt(List::size).max().orElse(0);
    return new Line(cells, Math.max(least, most * style.tight() + 2 * ABOVE), begins);
  }
}
