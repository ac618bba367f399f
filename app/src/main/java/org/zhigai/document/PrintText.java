package org.zhigai.document;

import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Paragraphs on sheets: whole lines, never one of several alone at the head or the foot of a sheet. */
final class PrintText {
  private static final double POINT = 14;
  private static final double PAGE = 26;
  private static final double INSIDE = 8;

  private final PrintSheets sheets;
  private final PrintLines lines;
  private final PrintFonts fonts;

  PrintText(PrintSheets sheets, PrintFonts fonts) {
    this.sheets = sheets;
    this.fonts = fonts;
    this.lines = new PrintLines(fonts);
  }

  /** @param indent points that the first line begins further in */
  void plain(PDStructureElement part, String said, PrintStyle style, double indent) {
    var all = lines.of(said, style, sheets.width(), indent);
    put(part, all, style, 0, indent);
  }

  void centred(PDStructureElement part, String said, PrintStyle style) {
    for (var line : balanced(said, style)) {
      sheets.need(style.leading());
      sheets.letters(part, line, style, (sheets.width() - fonts.width(line, style.size(), style.strong())) / 2, 0);
      sheets.down(style.leading());
    }
  }

  /** No more lines than it needs, and these about as long as each other. */
  private List<String> balanced(String said, PrintStyle style) {
    var all = lines.of(said, style, sheets.width(), 0);
    var width = sheets.width();
    while (all.size() > 1 && width > sheets.width() / 2) {
      width -= style.size();
      var narrower = lines.of(said, style, width, 0);
      if (narrower.size() > all.size()) {
        break;
      }
      all = narrower;
    }
    return all;
  }

  /** A point under its mark; without one a plain paragraph. */
  void point(PDStructureElement part, String mark, String said, PrintStyle style) {
    var in = mark.isEmpty() ? 0 : POINT;
    var all = lines.of(said, style, sheets.width() - in, 0);
    if (!mark.isEmpty()) {
      sheets.need(Math.min(2, all.size()) * style.leading());
      sheets.letters(part, mark, style, 2, 0);
    }
    put(part, all, style, in, 0);
  }

  /** What asks for care: on a ground of its own, with a bar before it. */
  void care(PDStructureElement part, String said, PrintStyle style) {
    var all = lines.of(said, style, sheets.width() - 2 * INSIDE, 0);
    var high = all.size() * style.leading() + 6;
    sheets.need(Math.min(high, sheets.height()));
    sheets.ground(0, 0, sheets.width(), Math.min(high, sheets.height()), Ink.CARE_GROUND);
    sheets.ground(0, 0, 2.5, Math.min(high, sheets.height()), Ink.CARE);
    sheets.down(3);
    put(part, all, style, INSIDE, 0);
    sheets.down(3);
  }

  private void put(PDStructureElement part, List<String> all, PrintStyle style, double in, double indent) {
    for (var i = 0; i < all.size(); i++) {
      var still = all.size() - i;
      // Two lines at least stay together at either end.
      var together = i == 0 ? Math.min(2, still) : still == 2 ? 2 : 1;
      sheets.need(together * style.leading());
      sheets.letters(part, all.get(i), style, in + (i == 0 ? indent : 0), 0);
      sheets.down(style.leading());
    }
  }

  /** Heading, dots, page. */
  void entry(PDStructureElement part, ContentsEntry entry) {
    var style = entry.level() == 1 ? new PrintStyle(10.5, false, Ink.TEXT) : new PrintStyle(9.5, false, Ink.QUIET);
    var in = entry.level() == 1 ? 0.0 : 22.0;
    var all = lines.of(entry.number() + entry.text(), style, sheets.width() - in - PAGE, 0);
    sheets.need(all.size() * style.leading() + 2);
    for (var i = 0; i < all.size(); i++) {
      sheets.letters(part, all.get(i), style, in, 0);
      if (i == all.size() - 1) {
        var page = Integer.toString(entry.page());
        var end = sheets.width() - fonts.width(page, style.size(), false);
        sheets.letters(part, page, style, end, 0);
        dots(in + fonts.width(all.get(i), style.size(), false) + 4, end - 4, style);
      }
      sheets.down(style.leading());
    }
    sheets.down(2);
  }

  private void dots(double from, double to, PrintStyle style) {
    for (var x = to; x > from; x -= 4) {
      sheets.ground(x, style.leading() * 0.68, 0.8, 0.8, Ink.QUIET);
    }
  }

  /** Beside one another; of two the second stands at the other end. */
  void places(PDStructureElement part, List<String> places, PrintStyle style) {
    for (var i = 0; i < places.size(); i++) {
      var said = fonts.drawable(places.get(i).replace('\n', ' '));
      var free = places.size() == 2 && i == 1 ? sheets.width() - fonts.width(said, style.size(), false) : i * sheets.width() / places.size();
      sheets.letters(part, said, style, free, 0);
    }
    sheets.down(style.leading());
  }
}
