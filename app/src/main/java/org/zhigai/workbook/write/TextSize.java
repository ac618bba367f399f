package org.zhigai.workbook.write;

/**
 * How much room text takes, without asking a font: a character of Chinese width counts two, any other one. Errs on the large side,
 * because the machine that prints may take another font than the one named.
 */
final class TextSize {
  private static final double LINE_SPACING = 1.38;
  private static final double PADDING_POINTS = 4;

  private TextSize() {}

  /** Width of one line in Latin characters. */
  static int width(String line) {
    return line.codePoints().map(TextSize::width).sum();
  }

  /** Lines that {@code text} takes when wrapped to {@code columns} Latin characters; at least 1. */
  static int lines(String text, double columns) {
    var room = Math.max(2, columns - 1.2); // the cell's own margins
    var lines = 0;
    for (var paragraph : text.split("\r\n|\r|\n", -1)) {
      lines += wrapped(paragraph, room);
    }
    return lines;
  }

  /** Height in points of that many lines. */
  static double height(int lines, double points) {
    return lines * points * LINE_SPACING + PADDING_POINTS;
  }

  /** Chinese breaks anywhere; a run of Latin letters or digits moves to the next line whole when it fits there. */
  private static int wrapped(String paragraph, double room) {
    var lines = 1;
    var used = 0.0;
    var i = 0;
    while (i < paragraph.length()) {
      var end = runEnd(paragraph, i);
      var run = width(paragraph.substring(i, end));
      if (used + run > room && used > 0) {
        lines++;
        used = 0;
      }
      while (run > room) {
        lines++;
        run -= (int) room;
      }
      used += run;
      i = end;
    }
    return lines;
  }

  private static int runEnd(String text, int from) {
    var end = text.offsetByCodePoints(from, 1);
    if (!isWord(text.codePointAt(from))) {
      // A closing mark never starts a line: it takes its neighbour along.
      return end < text.length() && "，。；：、！？）》”％%".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }
    while (end < text.length() && isWord(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static boolean isWord(int c) {
    return c < 0x2E80 && !Character.isWhitespace(c);
  }

  private static int width(int c) {
    return c < 0x2000 ? 1 : 2;
  }
}
