package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** The records of one binary worksheet. A cell in the short form says no column: it is the one after the cell before it. */
final class XlsbSheet {
  private static final int REPORT_EVERY_ROWS = 256;
  private static final double USUAL_ROWS = 3_000;
  private static final int ROW = 0;
  private static final int FIRST_CELL = 1;
  private static final int LAST_CELL = 11;
  private static final int FIRST_SHORT = 12;
  private static final int LAST_SHORT = 18;
  private static final int RICH_TEXT = 62;
  private static final int BEGIN_VIEW = 137;
  private static final int MERGE = 176;
  private static final int COLUMNS = 60;
  private static final int SHOWS_ZEROS = 1 << 4;
  private static final int HIDDEN_ROW = 1 << 4;

  private final GridBuilder grid;
  private final List<Cell> strings;
  private final XlsxStyles styles;
  private final boolean from1904;
  private final boolean uncalculated;
  private final Progress progress;
  private int row = -1;
  private int column = -1;

  XlsbSheet(GridBuilder grid, List<Cell> strings, XlsxStyles styles, boolean from1904, boolean uncalculated, Progress progress) {
    this.grid = grid;
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
    this.uncalculated = uncalculated;
    this.progress = progress;
  }

  Grid read(Biff12 in) throws IOException {
    for (var kind = in.next(); kind >= 0; kind = in.next()) {
      if (kind == ROW) {
        startRow(in);
      } else if ((kind >= FIRST_CELL && kind <= LAST_CELL) || kind == RICH_TEXT) {
        column = in.i32();
        cell(in, kind);
      } else if (kind >= FIRST_SHORT && kind <= LAST_SHORT) {
        column++;
        cell(in, kind - FIRST_SHORT + FIRST_CELL);
      } else if (kind == MERGE) {
        merge(in);
      } else if (kind == COLUMNS) {
        columns(in);
      } else if (kind == BEGIN_VIEW && (in.u16() & SHOWS_ZEROS) == 0) {
        grid.hideZeros();
      }
    }
    return grid.build();
  }

  private void startRow(Biff12 in) throws IOException {
    row = in.i32();
    column = -1;
    in.skip(7);
    if ((in.u8() & HIDDEN_ROW) != 0) {
      grid.hideRow(row);
    }
    if (row % REPORT_EVERY_ROWS == 0 && row >= 0) {
      progress.step(row / (row + USUAL_ROWS), Phrase.of("intake.progress.sheet", ""));
    }
  }

  private void columns(Biff12 in) throws IOException {
    var first = in.i32();
    var last = in.i32();
    in.skip(8);
    if ((in.u8() & 1) != 0) {
      grid.hideColumns(first, last + 1);
    }
  }

  private void merge(Biff12 in) throws IOException {
    var top = in.i32();
    var bottom = in.i32();
    var left = in.i32();
    var right = in.i32();
    if (top >= 0 && left >= 0 && bottom >= top && right >= left && bottom < Grid.MAX_ROWS && right < Grid.MAX_COLUMNS) {
      grid.merge(new Area(top, left, bottom, right));
    }
  }

  private void cell(Biff12 in, int kind) throws IOException {
    var style = in.u24();
    in.skip(1);
    grid.put(row, column, switch (kind) {
      case 2 -> styles.of(style).cell(in.packed(), from1904);
      case 3, 11 -> Cell.error(error(in.u8()));
      case 4, 10 -> Cell.bool(in.u8() != 0);
      case 5, 9 -> styles.of(style).cell(in.real(), from1904);
      case 6, 8 -> Cell.text(in.text());
      case 7 -> string(in.i32());
      case RICH_TEXT -> {
        in.skip(1);
        yield Cell.text(in.text());
      }
      default -> Cell.BLANK;
    });
    if (uncalculated && kind >= 8 && kind <= LAST_CELL) {
      grid.doubtful(row, column);
    }
  }

  private Cell string(int index) {
    return index >= 0 && index < strings.size() ? strings.get(index) : Cell.BLANK;
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
  }
}
