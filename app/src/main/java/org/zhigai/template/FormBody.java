package org.zhigai.template;

import java.util.ArrayList;
import java.util.List;

/** The rows below a heading, told apart. */
final class FormBody {
  private final FormSheet sheet;
  private final List<FormTable.Column> columns;
  private final List<FormTable.Section> sections = new ArrayList<>();
  private final List<Integer> ready = new ArrayList<>();
  private final List<Integer> samples = new ArrayList<>();
  private final List<Integer> filled = new ArrayList<>();
  private String label = "";
  private int after;
  private int bottom;
  private int headBottom;

  FormBody(FormSheet sheet, List<FormTable.Column> columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  /** @param end the first row that is another table's */
  void read(int from, int end) {
    headBottom = from - 1;
    after = headBottom;
    bottom = headBottom;
    var open = true;
    for (var r = from; r < end && open; r++) {
      open = take(r, RowLook.of(sheet, r, columns), end);
    }
    end();
  }

  private boolean take(int row, RowLook look, int end) {
    switch (look) {
      case HINT -> {
        if (!isBegun()) {
          headBottom = row;
          after = row;
        }
      }
      case READY -> add(ready, row);
      case SAMPLE -> {
        add(samples, row);
        add(ready, row);
        belowSample(row);
      }
      case FILLED -> {
        if (!samples.contains(row)) {
          add(filled, row);
        } else {
          after = row;
        }
      }
      case GROUP -> {
        if (isBegun() || !label.isEmpty()) {
          end();
        }
        label = first(row);
        after = row;
      }
      case SUM -> {
        if (isBegun() || !label.isEmpty()) {
          end();
        }
      }
      case FOOT -> {
        return false;
      }
      case BARE -> {
        return hasMore(row, end);
      }
    }
    bottom = row;
    return true;
  }

  private boolean isBegun() {
    return !ready.isEmpty() || !filled.isEmpty();
  }

  private void add(List<Integer> to, int row) {
    if (!to.contains(row)) {
      to.add(row);
    }
    after = row;
  }

  /** An example that goes over several rows is one. */
  private void belowSample(int row) {
    for (var c : columns) {
      for (var r = row + 1; r <= sheet.span(row, c.left()).bottom(); r++) {
        if (!samples.contains(r)) {
          samples.add(r);
          ready.add(r);
        }
      }
    }
  }

  private String first(int row) {
    for (var column : columns) {
      if (!sheet.seen(row, column.left()).isBlank()) {
        return sheet.seen(row, column.left()).text().strip();
      }
    }
    return "";
  }

  /** A table without lines goes on over one empty row. */
  private boolean hasMore(int row, int end) {
    return row + 1 < end && switch (RowLook.of(sheet, row + 1, columns)) {
      case FILLED, SAMPLE, READY, GROUP -> !sheet.cell(row - 1, columns.getFirst().left()).bordered();
      default -> false;
    };
  }

  private void end() {
    if (isBegun() || !label.isEmpty() || sections.isEmpty()) {
      ready.sort(null);
      var grows = ready.isEmpty() ? filled.isEmpty() ? after : filled.getLast() : Math.max(ready.getLast(), filled.isEmpty() ? 0 : filled.getLast());
      sections.add(new FormTable.Section(label, ready, samples, filled, grows));
    }
    ready.clear();
    samples.clear();
    filled.clear();
    label = "";
  }

  List<FormTable.Section> sections() {
    // What stands before a first group and holds nothing is no part of the table.
    return sections.size() > 1 && sections.getFirst().label().isEmpty() && sections.getFirst().ready().isEmpty() && sections.getFirst().filled().isEmpty()
        ? sections.subList(1, sections.size())
        : sections;
  }

  int headBottom() {
    return headBottom;
  }

  int bottom() {
    return Math.max(bottom, headBottom);
  }
}
