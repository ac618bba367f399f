package org.zhigai.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tables of a sheet, by evidence: a heading is a run of short labels side by side of which the words are known, under groups or none, with nothing or
 * rows below it. Labels that stand among the headings (填报单位：…) are none.
 */
final class FindFormTables {
  private static final int DEEPEST = 300;
  private static final int LONGEST = 40;
  private static final int HEAD_ROWS = 3;
  private static final double KNOWN = 0.4;
  private static final double UNKNOWN = 0.12;
  private static final int LEAST = 3;
  private static final double LEAST_SCORE = 1.5;
  private static final Pattern NO_LABEL = Pattern.compile(".*[:：。；;？?！!].*|[-+]?[\\d.,/%年月日()（）、-]+", Pattern.DOTALL);

  private final FormSheet sheet;
  private final FormWords words;

  private FindFormTables(FormSheet sheet, FormWords words) {
    this.sheet = sheet;
    this.words = words;
  }

  /** From the top down, left to right. */
  static List<FormTable> in(FormSheet sheet, FormWords words) {
    return new FindFormTables(sheet, words).tables();
  }

  /** A run of labels that may be a heading; its last row. */
  private record Head(int top, int bottom, List<FormTable.Column> columns, double score) {
    int left() {
      return columns.getFirst().left();
    }

    int right() {
      return columns.getLast().right();
    }

    boolean meets(Head other) {
      return left() <= other.right() && other.left() <= right() && top <= other.bottom && other.top <= bottom;
    }
  }

  private List<FormTable> tables() {
    var heads = new ArrayList<Head>();
    for (var r = 0; r < Math.min(sheet.rows(), DEEPEST); r++) {
      runs(r).forEach(heads::add);
    }
    heads.sort(Comparator.comparingDouble(Head::score).reversed());
    var taken = new ArrayList<Head>();
    for (var head : heads) {
      if (taken.stream().noneMatch(head::meets)) {
        taken.add(head);
      }
    }
    taken.sort(Comparator.comparingInt(Head::top).thenComparingInt(Head::left));
    var out = new ArrayList<FormTable>();
    for (var head : taken) {
      var below = taken.stream().filter(h -> h.top() > head.bottom() && h.left() <= head.right() && head.left() <= h.right()).mapToInt(Head::top).min();
      if (out.stream().noneMatch(t -> t.area().holds(head.bottom(), head.left()))) {
        out.add(table(head, below.orElse(sheet.rows())));
      }
    }
    return out;
  }

  private boolean isLabel(String text) {
    var stripped = text.strip();
    return !stripped.isEmpty() && stripped.length() <= LONGEST && !NO_LABEL.matcher(stripped.replaceAll("[（(][^）)]*[）)]", "")).matches();
  }

  /** Labels of a row side by side, cut where nothing stands. */
  private List<Head> runs(int row) {
    var out = new ArrayList<Head>();
    var run = new ArrayList<FormTable.Column>();
    for (var c = 0; c <= sheet.columns(); c++) {
      var span = sheet.span(row, c);
      var text = heading(row, c);
      if (c < sheet.columns() && !text.isEmpty()) {
        run.add(new FormTable.Column(span.left(), span.right(), List.of(text)));
        c = span.right();
      } else if (!run.isEmpty()) {
        head(row, run).ifPresent(out::add);
        run.clear();
      }
    }
    return out;
  }

  /** What is the heading of a column whose last row of it this is; empty where it is none. */
  private String heading(int row, int column) {
    var span = sheet.span(row, column);
    var cell = sheet.seen(row, column);
    if (span.bottom() == row && column == span.left() && !cell.isFormula() && isLabel(cell.text())) {
      return cell.text().strip();
    }
    // Where nobody merged what stands over two rows, the lower cell is empty.
    var above = sheet.span(row - 1, column);
    if (row > 0 && cell.isBlank() && span.equals(new FormSpan(row, column, row, column)) && above.columns() == 1 && above.bottom() == row - 1
        && isLabel(sheet.seen(row - 1, column).text()) && sheet.cell(row, column).bordered()) {
      return sheet.seen(row - 1, column).text().strip();
    }
    return "";
  }

  private java.util.Optional<Head> head(int row, List<FormTable.Column> run) {
    // Groups stand in a row in which other columns have their headings: over labels alone it is something else.
    var grouped = run.stream().anyMatch(c -> sheet.span(row, c.left()).isTall() || sheet.cell(sheet.span(row, c.left()).top(), c.left()).isBlank());
    var full = run.stream().map(c -> new FormTable.Column(c.left(), c.right(), path(row, c, grouped))).toList();
    var score = 0.0;
    var known = 0;
    var own = 0;
    var seen = new HashSet<List<String>>();
    for (var column : full) {
      var meanings = words.heading(column.path());
      var sure = meanings.isEmpty() ? 0 : meanings.getFirst().sure();
      known += sure >= KNOWN || words.isRefused(column.heading()) ? 1 : 0;
      score += seen.add(column.path()) ? sure >= KNOWN ? sure : UNKNOWN : -UNKNOWN;
      var at = sheet.span(row, column.left());
      own += !sheet.cell(at.top(), at.left()).isBlank() ? 1 : 0;
    }
    var enough = full.size() >= LEAST && known >= 2 && score >= LEAST_SCORE && own * 2 >= full.size() - 1 && ownKnown(row, full);
    return enough ? java.util.Optional.of(new Head(top(row, full), row, full, score)) : java.util.Optional.empty();
  }

  /** A row that is only borrowed from the one above has no heading of its own. */
  private boolean ownKnown(int row, List<FormTable.Column> full) {
    return full.stream().filter(c -> {
      var span = sheet.span(row, c.left());
      return !sheet.cell(span.top(), span.left()).isBlank() && (sheet.cell(row, c.left()).text().strip().equals(c.heading()) || span.isTall());
    }).anyMatch(c -> sheet.span(row, c.left()).top() == row || full.size() >= LEAST);
  }

  /** A heading with the groups it stands in. */
  private List<String> path(int row, FormTable.Column column, boolean grouped) {
    var out = new ArrayList<String>();
    out.add(column.path().getFirst());
    var at = sheet.span(row, column.left());
    var r = sheet.cell(at.top(), at.left()).isBlank() ? row - 2 : at.top() - 1;
    for (var step = 0; step < HEAD_ROWS - 1 && r >= 0; step++) {
      var group = group(r, column.left(), grouped);
      if (group.isEmpty()) {
        break;
      }
      out.addFirst(group);
      r = sheet.span(r, column.left()).top() - 1;
    }
    return out;
  }

  /** What stands over this column and at least one beside it, as a group of headings; unmerged, it stands over its first. */
  private String group(int row, int column, boolean grouped) {
    var c = column;
    while (c > 0 && sheet.seen(row, c).isBlank() && !sheet.span(row, c).isTall() && sheet.cell(row, c).bordered() && column - c < LEAST) {
      c--;
    }
    var span = sheet.span(row, c);
    var text = sheet.seen(row, c).text().strip();
    var over = span.columns() > 1
        ? span.right() >= column && (grouped || words.label(text).isEmpty())
        : grouped && sheet.seen(row, c + 1).isBlank() && sheet.cell(row, c).bordered();
    var nearlyAll = span.columns() > sheet.columns() * 0.8;
    return over && !nearlyAll && isLabel(text) ? text : "";
  }

  private int top(int row, List<FormTable.Column> columns) {
    var top = row;
    for (var column : columns) {
      var at = sheet.span(row, column.left()).top();
      var r = sheet.cell(at, column.left()).isBlank() ? row - 1 : at;
      for (var g = 1; g < column.path().size() && r > 0; g++) {
        r = sheet.span(r - 1, column.left()).top();
      }
      top = Math.min(top, r);
    }
    return top;
  }

  private FormTable table(Head head, int end) {
    var body = new FormBody(sheet, head.columns());
    body.read(head.bottom() + 1, end);
    return new FormTable(head.top(), body.headBottom(), head.left(), head.right(), head.columns(), body.sections(), body.bottom());
  }
}
