package org.zhigai.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Document.Paper;

/** Which columns are printed on which page, held against what a page and a column measure. */
class PagePartsTest {

  /**
   * A digit of 宋体 11 is 6 points wide (Excel: 8 pixels at 96 dpi); where DejaVu Sans, the widest of the usual ones, stands in for it, as in LibreOffice on a
   * machine without Chinese fonts, it is 7 (measured). A page holds its columns in both, and no letter of 10 points is printed under 9.
   */
  @Property(tries = 500)
  void everyPageHoldsItsColumnsWhicheverFontIsThere(
      @ForAll @Size(min = 4, max = 30) List<@IntRange(min = 4, max = 34) Integer> drawn, @ForAll Paper paper, @ForAll @IntRange(min = 6, max = 7) int digit) {
    // What says which row it is, is short: a number of the row, a number of the entry.
    var widths = IntStream.range(0, drawn.size()).map(c -> c < PageParts.KEYS ? Math.min(14, drawn.get(c)) : drawn.get(c)).boxed().toList();
    var columns = widths.stream().map(w -> new Column("列", w, Align.LEFT)).toList();
    var parts = PageParts.of(columns, paper);
    if (parts.all().size() == 1) {
      return; // fitted to the width of the page by whoever prints it
    }
    var room = switch (paper) {
      case A3 -> 420 / 25.4 * 72;
      case A4 -> 297 / 25.4 * 72;
      case A4_UPRIGHT -> 210 / 25.4 * 72;
    } - 2 * 42.5;
    assertThat(parts.percent()).isGreaterThanOrEqualTo(90);
    var next = PageParts.KEYS;
    for (var part : parts.all()) {
      assertThat(part.from()).as("no column is left out or printed twice").isEqualTo(next);
      next = part.to() + 1;
      var points = 0.0;
      for (var c = 0; c <= part.to(); c++) {
        points += c < PageParts.KEYS || c >= part.from() ? widths.get(c) * Styles.COLUMN_UNIT / 256.0 * digit + 3.75 : 0;
      }
      assertThat(points * parts.percent() / 100).as("columns %d to %d", part.from(), part.to()).isLessThanOrEqualTo(room);
    }
    assertThat(next).isEqualTo(widths.size());
  }
}
