package org.zhigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;

/**
 * The print layout of a kind, declared column by column: what a column is called, how wide it is and what stands in it, side by side. The .xlsx and the
 * .docx are made of the same declaration.
 */
public final class Sheets<T> {
  static final Lang LANG = Lang.ZH;
  private static final List<Run> FOOTER =
      List.of(Run.of("填报人："), Run.of("审核人："), Run.of("主要负责人（签字）："), Run.of("联系电话："));

  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, Run>> cells = new ArrayList<>();
  private Optional<Function<T, Object>> things = Optional.empty();

  public Sheets<T> left(String header, int width, Function<T, Run> value) {
    return column(new Column(header, width, Align.LEFT), value);
  }

  public Sheets<T> centred(String header, int width, Function<T, Run> value) {
    return column(new Column(header, width, Align.CENTRE), value);
  }

  Sheets<T> grouped(String group, String header, int width, Function<T, Run> value) {
    return column(new Column(Run.of(header), group, width, Align.CENTRE), value);
  }

  Sheets<T> column(Column column, Function<T, Run> value) {
    columns.add(column);
    cells.add(value);
    return this;
  }

  /** The column declared last has one cell for all rows of a thing. */
  Sheets<T> once() {
    var last = columns.removeLast();
    columns.add(new Column(last.header(), last.group(), last.width(), last.align(), true, last.asked(), last.choices()));
    return this;
  }

  /** What is submitted is not complete without what stands in the column declared last. */
  Sheets<T> asked() {
    var last = columns.removeLast();
    columns.add(new Column(last.header(), last.group(), last.width(), last.align(), last.joined(), true, last.choices()));
    return this;
  }

  /** In the column declared last stands one of these. */
  Sheets<T> from(Stream<Run> choices) {
    var last = columns.removeLast();
    var words = new Words(LANG);
    columns.add(new Column(last.header(), last.group(), last.width(), last.align(), last.joined(), last.asked(), choices.map(c -> c.in(words)).toList()));
    return this;
  }

  /** Lines next to each other for which this is equal are rows of one thing. */
  Sheets<T> together(Function<T, Object> thing) {
    things = Optional.of(thing);
    return this;
  }

  /** A table of the chain. */
  SheetReport of(Submitted table, Letterhead head, List<T> lines) {
    return of(table, head, lines, List.of());
  }

  /** @param counted what stands before the notes of every such table */
  SheetReport of(Submitted table, Letterhead head, List<T> lines, List<Run> counted) {
    var notes = new Words(LANG).say("report.notes." + table.name().toLowerCase(Locale.ROOT)).lines().map(Run::of);
    return of(table.title(), head.title(table), head.mark(table), head, head.form().paper(), lines, Stream.concat(counted.stream(), notes).toList());
  }

  /** A table behind one of the chain. */
  SheetReport behind(Submitted table, String name, Letterhead head, List<T> lines, List<Run> notes) {
    var mark = head.mark(table);
    return of(
        name, head.title(head.form().project() + name), mark.isEmpty() ? "" : mark + new Words(LANG).say("report.annex"), head, head.form().paper(), lines,
        notes);
  }

  /** A table that is none of the chain's. */
  public SheetReport of(String name, Letterhead head, Document.Paper paper, List<T> lines, List<Run> notes) {
    return of(name, head.title(name), "", head, paper, lines, notes);
  }

  /** The first column is the running number 序号. */
  private SheetReport of(String name, String title, String mark, Letterhead head, Document.Paper paper, List<T> lines, List<Run> notes) {
    var rows = new ArrayList<List<Run>>();
    var groups = new ArrayList<Integer>();
    var last = Optional.<Object>empty();
    for (var line : lines) {
      var thing = things.<Object>map(t -> t.apply(line)).orElse(line);
      var first = things.isEmpty() || !last.equals(Optional.of(thing));
      last = Optional.of(thing);
      if (first) {
        groups.add(1);
      } else {
        groups.add(groups.removeLast() + 1);
      }
      var row = new ArrayList<Run>();
      row.add(first ? Run.count(groups.size()) : Run.empty());
      for (var c = 0; c < columns.size(); c++) {
        row.add(first || !columns.get(c).joined() ? cells.get(c).apply(line) : Run.empty());
      }
      rows.add(row);
    }
    var all = new ArrayList<Column>();
    all.add(new Column(Run.of("序号"), "", 5, Align.CENTRE, true, false, List.of()));
    all.addAll(columns);
    return new SheetReport(
        LANG, name, mark, title, head.reportingLine(), head.asOfLine(), paper,
        new Block.Grid(all, rows, false, things.isEmpty() ? List.of() : groups),
        notes, FOOTER);
  }
}
