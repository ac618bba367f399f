package org.zhigai.workbook.write;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.report.Block;
import org.zhigai.report.Document.Paper;

/**
 * Which columns of a table are printed on which page, side by side. Where all of them on one page would be printed smaller than can be read, the table goes
 * over several; each begins with the columns that say which row it is.
 *
 * @param all pages from the left; the columns each has of its own
 * @param percent by how much everything is made smaller; told for several pages only
 * @param height of the rows that a page takes, in points as they stand in the sheet
 */
record PageParts(List<Part> all, int percent, double height) {
  /** Columns that say which row it is, on every page. */
  static final int KEYS = 2;
  /** Letters are never printed smaller, in points. */
  static final double SMALLEST = 9;
  /** Room between the margins, in points. */
  private static final double A3_WIDTH = 1105;
  private static final double A4_WIDTH = 757;
  private static final double A4_UPRIGHT_WIDTH = 510;
  private static final double A3_HEIGHT = 740;
  private static final double A4_HEIGHT = 493;
  private static final double A4_UPRIGHT_HEIGHT = 740;
  /** Of each character of a column, in points, where the book's own font is there. */
  static final double CHARACTER = 5.25;
  /**
   * The same where it is not and the widest of the usual fonts stands in for it, whose digit is 7 points of 11 and not 6. Pages are planned for it: a page
   * that is planned too narrow has a wider margin, one planned too wide loses its last column to a page of its own.
   */
  private static final double WIDEST = CHARACTER * 7 / 6;
  private static final double PADDING = 3.75;
  private static final double SAFETY = 0.99;
  /** Of what lies between the margins from top to bottom so much is filled. */
  private static final double HEIGHT_SAFETY = 0.97;

  /** Columns of one page, both ends included. */
  record Part(int from, int to) {}

  PageParts {
    all = List.copyOf(all);
  }

  static PageParts of(List<Block.Column> columns, Paper paper) {
    var widths = columns.stream().map(Block.Column::width).toList();
    var room = SAFETY * switch (paper) {
      case A3 -> A3_WIDTH;
      case A4 -> A4_WIDTH;
      case A4_UPRIGHT -> A4_UPRIGHT_WIDTH;
    };
    var least = SMALLEST / Styles.BODY_POINTS;
    if (points(widths, 0, widths.size()) * least <= room || widths.size() <= KEYS + 1) {
      // Where letters turn out narrow the page is made smaller by less, and takes fewer rows.
      var scale = Math.min(1, room / points(widths, 0, widths.size()) * WIDEST / CHARACTER);
      return new PageParts(List.of(new Part(0, Math.max(0, widths.size() - 1))), 100, height(paper) / scale);
    }
    var keys = points(widths, 0, KEYS);
    var most = room / least - keys;
    var pages = (int) Math.ceil(points(widths, KEYS, widths.size()) / most);
    var parts = split(columns, widths, most, pages);
    var widest = parts.stream().mapToDouble(p -> points(widths, p.from(), p.to() + 1)).max().orElse(most) + keys;
    var percent = (int) Math.min(100, Math.floor(100 * room / widest + 1e-6));
    return new PageParts(parts, percent, height(paper) * 100 / percent);
  }

  private static double height(Paper paper) {
    return HEIGHT_SAFETY * switch (paper) {
      case A3 -> A3_HEIGHT;
      case A4 -> A4_HEIGHT;
      case A4_UPRIGHT -> A4_UPRIGHT_HEIGHT;
    };
  }

  /** Pages as wide as each other as far as columns allow, none wider than the most. */
  private static List<Part> split(List<Block.Column> columns, List<Integer> widths, double most, int pages) {
    var out = new ArrayList<Part>();
    var from = KEYS;
    while (from < widths.size()) {
      var left = Math.max(1, pages - out.size());
      var to = last(widths, from, Math.min(most, points(widths, from, widths.size()) / left * 1.05));
      var furthest = last(widths, from, most);
      while (to < furthest && belong(columns, to)) {
        to++;
      }
      var back = to;
      while (back > from && belong(columns, back)) {
        back--;
      }
      to = belong(columns, to) && back > from ? back : to;
      out.add(new Part(from, to));
      from = to + 1;
    }
    return out;
  }

  /** The last column up to which no more than so many points are taken. */
  private static int last(List<Integer> widths, int from, double room) {
    var to = from;
    while (to + 1 < widths.size() && points(widths, from, to + 2) <= room) {
      to++;
    }
    return to;
  }

  /** Whether a column and the next say something together: under one heading, or of each row of a thing that has several. */
  private static boolean belong(List<Block.Column> columns, int at) {
    if (at + 1 >= columns.size()) {
      return false;
    }
    var one = columns.get(at);
    var next = columns.get(at + 1);
    var several = columns.stream().skip(1).anyMatch(Block.Column::joined) && !one.joined() && !next.joined();
    return several || (!one.group().isEmpty() && one.group().equals(next.group()));
  }

  private static double points(List<Integer> widths, int from, int end) {
    return widths.subList(Math.min(from, end), end).stream().mapToDouble(w -> w * WIDEST + PADDING).sum();
  }

  Part first() {
    return all.getFirst();
  }
}
