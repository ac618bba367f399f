package org.zhigai.workbook.recognise.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.Context;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.ColumnWord;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Lexicon;

/** Reads a header around the row that names the most: levels above and below it, rows that say something of each item, columns. */
public final class ReadHeader {
  private static final int MAX_LEVELS = 4;

  private final SheetView view;
  private final int left;
  private int right;
  private final List<Integer> rows = new ArrayList<>();
  private int dataTop;
  private Map<HeadWord, Integer> about = Map.of();
  private List<Column> columns = List.of();

  private ReadHeader(SheetView view, int left, int right) {
    this.view = view;
    this.left = left;
    this.right = right;
  }

  /**
   * @param base the row that names the most
   * @param from first row that can belong to this table
   */
  public static ReadHeader at(SheetView view, int base, int from, int left, int right) {
    var head = new ReadHeader(view, left, right);
    head.levels(base, from);
    head.read(base, r -> r.find(base, from));
    return head;
  }

  /** The header a person pointed at: these rows, 0-based and in order, and no others. */
  public static ReadHeader exactly(SheetView view, List<Integer> rows, int left, int right) {
    var head = new ReadHeader(view, left, right);
    head.rows.addAll(rows);
    head.dataTop = rows.getLast() + 1;
    head.read(rows.getLast(), HeaderRows::asTold);
    return head;
  }

  /** A table without a header: every column that holds something. */
  public static ReadHeader without(SheetView view, int left, int right) {
    var head = new ReadHeader(view, left, right);
    var edges = new HeaderEdges(view, head.rows, 0, left, right);
    head.columns =
        IntStream.rangeClosed(left, right).filter(edges::hasData).mapToObj(c -> new Column(c, "", null, List.of(), Double.NaN, c)).toList();
    return head;
  }

  private void read(int base, Consumer<HeaderRows> sort) {
    right = new HeaderEdges(view, rows, dataTop, left, right).last();
    var kinds = new HeaderRows(view, rows, base, dataTop, left, right);
    sort.accept(kinds);
    dataTop = kinds.dataTop();
    about = kinds.about();
    columns = new HeaderColumns(view, rows, about, kinds.labelRow(), left).read(right, new HeaderEdges(view, rows, dataTop, left, right)::hasData);
  }

  public int headerTop() {
    return rows.stream().mapToInt(r -> r).min().orElse(0);
  }

  public int dataTop() {
    return dataTop;
  }

  public int left() {
    return left;
  }

  public int right() {
    return right;
  }

  public List<Integer> rows() {
    return rows;
  }

  public List<Column> columns() {
    return columns;
  }

  /** Whether a row says again what the columns are headed with. */
  boolean isRepeatedIn(int row) {
    var headed = columns.stream().filter(c -> !c.heading().isEmpty()).toList();
    var again = headed.stream().filter(c -> view.heading(row, c.index()).name().equals(c.heading().name())).count();
    return again >= 3 && again >= headed.size() * 0.6;
  }

  public Table table(int bottom, Context context) {
    return new Table(view, rows, about, columns, dataTop, Math.max(bottom, dataTop - 1), context);
  }

  /** Rows tied to the base row by merged cells. */
  private void levels(int base, int from) {
    var bottom = IntStream.rangeClosed(left, right).filter(c -> !view.head(base, c).isEmpty()).map(c -> view.area(base, c).bottom())
        .filter(b -> b - base < MAX_LEVELS).max().orElse(base);
    bottom = Math.max(bottom, base);
    if (bottom == base) {
      bottom = isLevelBelow(base) ? base + 1 : rowOfPeople(base);
    }
    var top = base;
    while (top > from && base - top < MAX_LEVELS && isLevelAbove(top - 1, base)) {
      top--;
    }
    IntStream.rangeClosed(top, bottom).forEach(rows::add);
    dataTop = bottom + 1;
  }

  /** 平均分 and 得分率 under 本校 and 全区, where nobody merged the cells of the groups. */
  private boolean isLevelBelow(int base) {
    var under = IntStream.rangeClosed(left, right).filter(c -> !view.head(base + 1, c).isEmpty()).boxed().toList();
    return under.size() >= 2 && under.stream().anyMatch(c -> view.head(base, c).isEmpty())
        && under.stream().map(c -> Optional.ofNullable(Lexicon.word(view.head(base + 1, c))))
            .allMatch(w -> w.isPresent() && (w.get() == HeadWord.STATISTIC || w.get() == HeadWord.SCORE || w.get() == HeadWord.RANK));
  }

  /** First name and Surname below questions, points and full marks, with nothing under the questions; else the base row. */
  private int rowOfPeople(int base) {
    return IntStream.rangeClosed(base + 1, Math.min(view.rows() - 1, base + MAX_LEVELS)).filter(r -> {
      var words = IntStream.rangeClosed(left, right).filter(c -> !view.cell(r, c).isBlank()).mapToObj(c -> Optional.ofNullable(view.word(r, c))).toList();
      return words.stream().anyMatch(w -> w.filter(HeadWord::isPerson).isPresent())
          && words.stream().allMatch(w -> w.filter(x -> !x.isAboutItems()).isPresent())
          && IntStream.rangeClosed(left, right).noneMatch(c -> ColumnWord.isScored(view.word(base, c)) && !view.cell(r, c).isBlank());
    }).findFirst().orElse(base);
  }

  /** 姓名 with nothing under it, beside the row that names the most: two lines of one header whose cells nobody merged. */
  private boolean namesAPersonFor(int row, int c, int base) {
    var word = view.word(row, c);
    return word != null && (word.isPerson() || word == HeadWord.CLASS) && view.head(base, c).isEmpty();
  }

  /** 计算 图形 应用 above a row that says 学号 姓名 and nothing else: each row is blank where the other one speaks. */
  private boolean completes(int base, List<Integer> starts) {
    var own = IntStream.rangeClosed(left, right).filter(c -> !view.head(base, c).isEmpty()).boxed().toList();
    return starts.size() >= 2 && starts.stream().noneMatch(own::contains)
        && own.stream().anyMatch(c -> Optional.ofNullable(view.word(base, c)).filter(HeadWord::isPerson).isPresent());
  }

  private boolean isLevelAbove(int row, int base) {
    var width = right - left + 1;
    var first = IntStream.range(left, right).filter(c -> !view.head(base, c).isEmpty()).findFirst().orElse(right);
    var starts = IntStream.rangeClosed(left, right).filter(c -> !view.head(row, c).isEmpty() && view.area(row, c).left() == c).boxed().toList();
    return completes(base, starts) || starts.stream().anyMatch(c -> {
      var area = view.area(row, c);
      var span = area.right() - area.left() + 1;
      // What begins over the first heading is the table's title, however narrow. Unmerged groups: a subject above the first of its columns.
      return (area.bottom() >= base && area.bottom() > row) || (span > 1 && span <= width * 0.8 && c > first)
          || (span == 1 && view.word(row, c) == HeadWord.SUBJECT && view.word(base, c) != HeadWord.SUBJECT)
          || (span == 1 && namesAPersonFor(row, c, base));
    });
  }
}
