package org.zhigai.workbook.recognise.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.table.Context;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.ClassNames;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Lexicon;

/** Finds the tables of a sheet: below each other and beside each other, wherever they start. */
public final class FindTables {
  private static final int LOOK_AHEAD = 3;
  private static final int MAX_PREAMBLE = 200;
  private static final int FEW_CELLS = 3;
  private static final int MANY_CELLS = 12;

  private final SheetView view;
  private final Context around;
  private final Map<String, Text> texts = new HashMap<>();

  /** @param around what the sheet's name, the file's name and the other sheets say */
  public FindTables(SheetView view, Context around) {
    this.view = view;
    this.around = around;
  }

  public List<Table> find() {
    var out = new ArrayList<Table>();
    find(0, 0, view.columns() - 1, out);
    return out;
  }

  /** Adds what stands from a row on; a header equal to the last table's goes on with it. */
  public void find(int from, int left, int right, List<Table> out) {
    var titleTop = from;
    var header = nextHeader(from, Math.min(view.rows(), from + MAX_PREAMBLE), left, right);
    while (header >= 0) {
      var head = ReadHeader.at(view, header, titleTop, left, right);
      var next = nextHeader(head.dataTop(), view.rows(), head.left(), head.right());
      while (next >= 0 && head.isRepeatedIn(next)
          && titles(rowUnderBlank(next, head), next, head.left(), head.right()).stream().noneMatch(FindTables::isTelling)) {
        head.rows().add(next);
        next = nextHeader(next + 1, view.rows(), head.left(), head.right());
      }
      var bottom = next < 0 ? view.rows() - 1 : beforeTitles(next - 1, head.dataTop(), head.left(), head.right());
      // Where another table stands beside this one, what is written over it is not said of this one.
      var isBeside = head.right() < right && besideHeader(titleTop, head.right() + 1, right, head.headerTop(), bottom) >= 0;
      var context = Context.of(titles(titleTop, head.headerTop(), left, isBeside ? head.right() : right)).or(around);
      if (out.isEmpty() || !repeats(out.getLast(), head) || !goesOn(out.getLast(), context)) {
        out.add(head.table(bottom, context));
      } else {
        var before = out.removeLast();
        var rows = new ArrayList<>(before.headerRows());
        head.rows().forEach(rows::add);
        out.add(new Table(view, rows, before.about(), before.columns(), before.top(), bottom, before.context()));
      }
      if (isBeside && out.size() < 50) {
        find(titleTop, head.right() + 1, right, out, head.headerTop(), bottom, context);
      }
      titleTop = head.dataTop();
      header = next;
    }
  }

  /** A table beside another one: its header begins within the rows of the other, whose titles stand over it too. */
  private void find(int titleTop, int left, int right, List<Table> out, int top, int bottom, Context first) {
    var from = Math.max(titleTop, top - 1);
    var header = besideHeader(titleTop, left, right, top, bottom);
    if (header >= 0) {
      var head = ReadHeader.at(view, header, from, left, right);
      var titles = titles(from, head.headerTop(), left, head.right());
      out.add(head.table(bottom, Context.of(titles).or(first)));
      if (head.right() < right && out.size() < 50) {
        find(titleTop, head.right() + 1, right, out, top, bottom, first);
      }
    }
  }

  private int besideHeader(int titleTop, int left, int right, int top, int bottom) {
    var from = Math.max(titleTop, top - 1);
    return nextHeader(from, Math.min(bottom, from + LOOK_AHEAD + 2), left, right);
  }

  /** Where what may be titles of a header begins: under the last row that holds several cells. */
  private int rowUnderBlank(int header, ReadHeader head) {
    var r = header;
    while (r > head.dataTop() && filled(r - 1, head.left(), head.right()) <= FEW_CELLS) {
      r--;
    }
    return r;
  }

  /** A header printed again on the next page goes on with the same table. */
  private static boolean repeats(Table table, ReadHeader head) {
    var a = table.columns();
    var b = head.columns();
    if (a.size() != b.size()) {
      return false;
    }
    for (var i = 0; i < a.size(); i++) {
      if (a.get(i).index() != b.get(i).index() || !a.get(i).head().equals(b.get(i).head())) {
        return false;
      }
    }
    return true;
  }

  /** Another title over the same header says that another class, subject or exam begins. */
  private static boolean goesOn(Table table, Context next) {
    return next.lines().equals(table.context().lines()) || next.lines().stream().noneMatch(FindTables::isTelling);
  }

  private static boolean isTelling(String line) {
    var said = Context.of(List.of(line));
    return said.grade() > 0 || said.round().isPresent() || !said.subject().isEmpty() || !said.exam().isEmpty()
        || ClassNames.within(line, 1, said.round()).isPresent();
  }

  public int nextHeader(int from, int to, int left, int right) {
    for (var r = from; r < to; r++) {
      var score = score(r, left, right);
      if (score != null && score.isHeader()) {
        var best = r;
        var weight = score.weight();
        for (var ahead = r + 1; ahead <= r + LOOK_AHEAD && ahead < view.rows(); ahead++) {
          var other = score(ahead, left, right);
          if (other != null && other.isHeader() && other.weight() > weight) {
            best = ahead;
            weight = other.weight();
          }
        }
        return best;
      }
    }
    return -1;
  }

  private @Nullable HeaderScore score(int row, int left, int right) {
    return mayBeHeader(row, left, right) ? HeaderScore.of(view, row, left, right) : null;
  }

  /** A look at the texts of a row alone, because a large sheet has a million numbers: without a known word or many labels it is no header. */
  private boolean mayBeHeader(int row, int left, int right) {
    var coded = 0;
    for (var c = left; c <= Math.min(right, view.grid().width(row) - 1) && coded < HeaderScore.MANY; c++) {
      var cell = view.grid().cell(row, c);
      if (!cell.isBlank() && !cell.isNumber()) {
        switch (texts.computeIfAbsent(cell.head(), Text::of)) {
          case WORD -> {
            return true;
          }
          case CODE -> coded++;
          case OTHER -> {}
        }
      }
    }
    return coded >= HeaderScore.MANY || HeaderScore.counts(view, row, left, right);
  }

  /** What a text may be in a header. */
  private enum Text {
    WORD,
    CODE,
    OTHER;

    static Text of(String written) {
      var heading = Heading.of(written);
      if (Lexicon.weigh(heading).isEmpty()) {
        return Labels.isCoded(heading.name()) || Labels.isQuestion(heading.name()) ? CODE : OTHER;
      }
      return WORD;
    }
  }

  /** Lines above a header, nearest last. Rows with many filled cells are another table's. */
  public List<String> titles(int from, int to, int left, int right) {
    var most = from > 0 ? FEW_CELLS : MANY_CELLS;
    var out = new ArrayList<String>();
    for (var r = to - 1; r >= from && out.size() < 40 && filled(r, left, right) <= most; r--) {
      for (var c = right; c >= left; c--) {
        var text = view.grid().cell(r, c).text();
        if (text.length() > 1 && text.length() < 300) {
          out.add(text);
        }
      }
    }
    return out.reversed();
  }

  private int filled(int row, int left, int right) {
    var out = 0;
    for (var c = left; c <= right; c++) {
      out += view.grid().cell(row, c).isBlank() ? 0 : 1;
    }
    return out;
  }

  /** The title of the next table is no row of this one. */
  private int beforeTitles(int bottom, int top, int left, int right) {
    var r = bottom;
    while (r >= top && (view.isRowBlank(r, left, right) || isTitle(r, left, right))) {
      r--;
    }
    return r;
  }

  private boolean isTitle(int row, int left, int right) {
    var texts = titles(row, row + 1, left, right);
    if (filled(row, left, right) != 1 || texts.size() != 1) {
      return false;
    }
    return isTelling(texts.getFirst());
  }
}
