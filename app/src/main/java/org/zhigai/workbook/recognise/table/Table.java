package org.zhigai.workbook.recognise.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.zhigai.workbook.recognise.words.HeadWord;

/**
 * A table found in a sheet. Rows and columns 0-based, ends included.
 *
 * @param headerRows rows that say what columns mean, full-mark and knowledge-point rows included
 * @param about rows that say something about each item, by what they say
 * @param bottom last row before the next table or the sheet's end
 * @param sides columns that stand beside those of scores
 * @param doubts what a person has to say before it can be read
 * @param context what the lines above it, its sheet and its file say
 */
public record Table(
    SheetView view,
    List<Integer> headerRows,
    Map<HeadWord, Integer> about,
    List<Column> columns,
    int top,
    int bottom,
    Sides sides,
    List<Doubt> doubts,
    Context context) {

  public Table {
    headerRows = List.copyOf(headerRows);
    about = Map.copyOf(about);
    columns = List.copyOf(columns);
    doubts = List.copyOf(doubts);
  }

  /** A table of which only the header is known. */
  public Table(
      SheetView view, List<Integer> headerRows, Map<HeadWord, Integer> about, List<Column> columns, int top, int bottom, Context context) {
    this(view, headerRows, about, columns, top, bottom, Sides.NONE, List.of(), context);
  }

  public Optional<Column> first(HeadWord word) {
    return columns.stream().filter(c -> c.is(word)).findFirst();
  }

  public Optional<Column> first(Predicate<Column> wanted) {
    return columns.stream().filter(wanted).findFirst();
  }

  public List<Column> all(HeadWord word) {
    return columns.stream().filter(c -> c.is(word)).toList();
  }

  public boolean has(HeadWord word) {
    return first(word).isPresent();
  }

  public boolean hasPerson() {
    return columns.stream().anyMatch(c -> c.word() != null && c.word().isPerson());
  }

  /** The column of scores in a long table, or of totals. */
  public Optional<Column> score() {
    return first(HeadWord.SCORE).or(() -> first(HeadWord.TOTAL));
  }

  public boolean hasScore() {
    return score().isPresent();
  }

  public long count(HeadWord word) {
    return columns.stream().filter(c -> c.is(word)).count();
  }

  public int left() {
    return columns.getFirst().index();
  }

  public int right() {
    return columns.getLast().index();
  }

  public IntStream dataRows() {
    return IntStream.rangeClosed(top, bottom).filter(r -> !headerRows.contains(r) && !about.containsValue(r));
  }

  /** Rows of data that hold anything. */
  public int filledRows() {
    return (int) dataRows().filter(r -> !view.isRowBlank(r, left(), right())).count();
  }

  public Table mapped(UnaryOperator<Column> change) {
    return withColumns(columns.stream().map(change).toList());
  }

  public Table withColumns(List<Column> other) {
    return new Table(view, headerRows, about, other, top, bottom, sides, doubts, context);
  }

  public Table with(Sides other) {
    return new Table(view, headerRows, about, columns, top, bottom, other, doubts, context);
  }

  /** With rows besides that say something about each item. */
  public Table about(Map<HeadWord, Integer> rows) {
    return new Table(view, headerRows, rows, columns, top, bottom, sides, doubts, context);
  }

  public Table doubting(Doubt doubt) {
    var more = new ArrayList<>(doubts);
    more.add(doubt);
    return new Table(view, headerRows, about, columns, top, bottom, sides, more, context);
  }

  /** 1-based, as people count. In a sheet turned over these are the rows that name the people. */
  public List<Integer> shownHeaderRows() {
    return view.isTurned()
        ? columns.stream().filter(c -> c.word() != null && c.word().isPerson()).map(c -> c.index() + 1).toList()
        : headerRows.stream().map(r -> r + 1).sorted().toList();
  }
}
