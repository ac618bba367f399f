package org.zhigai.workbook.write;

/**
 * How high a row must be for wrapped text. Programs do not fit rows of a written file by themselves, so it is reckoned: a
 * Chinese character is two wide, and a line breaks a little early rather than late.
 */
final class RowHeights {
  private static final float LINE = 14.5f;
  private static final float PADDING = 5f;
  /** The most a row may have in a spreadsheet. */
  private static final float MOST = 409f;

  private RowHeights() {}

  /** Points for {@code lines} lines of body text. */
  static float of(int lines) {
    return Math.min(MOST, lines * LINE + PADDING);
  }

  /** Lines the text takes in a column of this many Latin characters. */
  static int lines(String text, int width) {
    var usable = Math.max(2, width - 1);
    var out = 0;
    for (var part : text.split("\n", -1)) {
      out += Math.max(1, (width(part) + usable - 1) / usable);
    }
    return out;
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x2E80 && c != '“' && c != '”' && c != '—' ? 1 : 2).sum();
  }
}
