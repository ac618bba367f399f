package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.ScoreMatrix;

/** A plain table, one row a person: finds what each column is and takes the numbers out. */
final class ReadScores {
  /** Fewer columns or rows may add up by chance. */
  private static final int LEAST_SUMMED = 2;
  private static final int LEAST_ROWS = 5;
  private static final double ROUNDING = 1e-6;

  private final RawTable table;
  private final Columns columns;
  private final boolean seekItems;
  private final @Nullable AnswerKey key;
  private final Headings heads;
  private final List<Phrase> notes = new ArrayList<>();
  private final int[] rows;
  private final int fullMarkRow;

  private ReadScores(RawTable table, Columns columns, boolean seekItems, @Nullable AnswerKey key) {
    this.table = table;
    this.columns = columns;
    this.seekItems = seekItems;
    this.key = key;
    this.heads = Headings.of(table, key != null);
    var end = table.rows().size();
    while (end > heads.firstRow() && Headings.blank(table.rows().get(end - 1))) {
      end--;
    }
    // In a text file a line of nothing but separators is a person without scores; a line without even these, or a blank row of a
    // workbook, is a gap.
    var filled =
        IntStream.range(heads.firstRow(), end)
            .filter(r -> table.sheet().isEmpty() ? !table.rows().get(r).isEmpty() : !Headings.blank(table.rows().get(r)))
            .toArray();
    this.fullMarkRow = filled.length > 0 && saysFullMark(table.rows().get(filled[0])) ? filled[0] : -1;
    this.rows = fullMarkRow < 0 ? filled : Arrays.copyOfRange(filled, 1, filled.length);
  }

  /**
   * @param seekItems whether columns that nobody named are to be looked at
   * @param full the full marks, one for all or one an item; empty to take them from a line 满分 or from the highest scores
   * @throws org.zhigai.kernel.UserFault when a column that was named is not there, or a score is no number
   */
  static Scores of(RawTable table, Columns columns, boolean seekItems, @Nullable AnswerKey key, double[] full) {
    return new ReadScores(table, columns, seekItems, key).read(full);
  }

  private Scores read(double[] full) {
    var named = new ArrayList<Integer>();
    columns.labels().forEach(l -> named.add(heads.find(l)));
    columns.numbers().stream().filter(this::isColumn).forEach(c -> named.add(heads.find(c)));
    columns.dropped().forEach(d -> named.add(heads.find(d)));
    var items =
        !columns.items().isEmpty()
            ? columns.items().stream().flatMap(heads::range).toList()
            : seekItems ? find(named) : List.<Integer>of();
    if (items.isEmpty() && named.isEmpty()) {
      throw Refusals.nothing(table);
    }
    var names = items.stream().map(heads.names()::get).toList();
    var chosen = key == null ? null : key.read(names, items.stream().map(this::texts).toList());
    var cells = new float[rows.length * items.size()];
    for (var i = 0; i < items.size(); i++) {
      var scores = chosen == null ? numbers(items.get(i)) : AnswerKey.scored(chosen, i);
      for (var r = 0; r < rows.length; r++) {
        cells[r * items.size() + i] = (float) scores[r];
      }
    }
    var matrix = new ScoreMatrix(rows.length, items.size(), cells);
    return new Scores(
        table.file(), table.sheet(), names, matrix, fullMarks(matrix, items, full), ids(), labels(), numbers(matrix), chosen, null,
        List.of(), List.copyOf(notes));
  }

  private List<Integer> find(List<Integer> named) {
    var out = new ArrayList<Integer>();
    for (var c = 0; c < heads.names().size(); c++) {
      if (named.contains(c)) {
        continue;
      }
      var texts = texts(c);
      var present = texts.stream().filter(t -> !Numbers.isAbsent(t)).count();
      var numbers = texts.stream().filter(Numbers::isNumber).count();
      if (heads.saysOther(c)) {
        notes.add(Phrase.of("analysis.note.other", heads.names().get(c)));
      } else if (key == null && (Numbers.countsRows(texts) || Numbers.numbersPersons(texts))) {
        notes.add(Phrase.of("analysis.note.codes", heads.names().get(c)));
      } else if (key != null ? present > 0 && texts.stream().allMatch(ReadScores::mayBeOption) : 2 * numbers >= present && (present > 0 || heads.isNamed(c))) {
        out.add(c);
      } else {
        notes.add(Phrase.of("analysis.note.words", heads.names().get(c)));
      }
    }
    return key == null ? withoutSum(out) : out;
  }

  /** A column that is the sum of all others in every row is no item, whatever it is called. */
  private List<Integer> withoutSum(List<Integer> items) {
    var values = items.stream().map(c -> texts(c).stream().mapToDouble(Numbers::of).toArray()).toList();
    for (var i = 0; i < items.size() && items.size() > LEAST_SUMMED; i++) {
      if (isSum(values, i)) {
        notes.add(Phrase.of("analysis.note.sum", heads.names().get(items.get(i))));
        var sum = i;
        return IntStream.range(0, items.size()).filter(k -> k != sum).mapToObj(items::get).toList();
      }
    }
    return items;
  }

  private static boolean isSum(List<double[]> values, int of) {
    var told = 0;
    for (var r = 0; r < values.getFirst().length; r++) {
      double rest = -values.get(of)[r];
      for (var one : values) {
        rest += one[r];
      }
      if (!Double.isNaN(rest)) {
        if (Math.abs(rest - values.get(of)[r]) > ROUNDING) {
          return false;
        }
        told++;
      }
    }
    // One column that repeats another beside empty ones adds up too.
    var highest = highest(values.get(of));
    return told >= LEAST_ROWS && values.stream().filter(v -> highest(v) >= highest).count() == 1;
  }

  private static double highest(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NEGATIVE_INFINITY);
  }

  /** A cell's text; nothing for what was said to mean that there is nothing. */
  private String text(int row, int column) {
    var text = Numbers.plain(table.cell(row, column));
    return columns.absent().contains(text) ? "" : text;
  }

  private static boolean mayBeOption(String text) {
    return text.length() <= 2 || Numbers.isAbsent(text);
  }

  private List<String> texts(int column) {
    return Arrays.stream(rows).mapToObj(r -> text(r, column)).toList();
  }

  private double[] numbers(int column) {
    var out = new double[rows.length];
    for (var r = 0; r < rows.length; r++) {
      var text = text(rows[r], column);
      out[r] = Numbers.of(text);
      if (Double.isNaN(out[r]) && !Numbers.isAbsent(text)) {
        throw Refusals.notANumber(table, rows[r], column, heads.names().get(column), text);
      }
    }
    return out;
  }

  private double[] fullMarks(ScoreMatrix matrix, List<Integer> items, double[] full) {
    if (full.length > 1 && full.length != items.size()) {
      throw Refusals.full(full.length, items.size());
    }
    var out = new double[items.size()];
    var most = IntStream.range(0, matrix.cells().length).mapToDouble(c -> matrix.cells()[c]).filter(v -> !Double.isNaN(v)).max();
    var allBinary = most.isPresent() && most.getAsDouble() <= 1;
    for (var i = 0; i < out.length; i++) {
      if (full.length > 0) {
        out[i] = full[full.length == 1 ? 0 : i];
      } else if (fullMarkRow >= 0) {
        out[i] = Numbers.of(table.cell(fullMarkRow, items.get(i)));
      } else {
        var highest = Arrays.stream(matrix.column(i)).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
        out[i] = allBinary ? 1 : highest > 0 ? highest : Double.NaN;
      }
    }
    if (full.length == 0 && fullMarkRow < 0 && !allBinary && out.length > 0) {
      notes.add(Phrase.of("analysis.note.full"));
    }
    return out;
  }

  private static boolean saysFullMark(List<String> cells) {
    return cells.stream().map(t -> Numbers.plain(t).toLowerCase(Locale.ROOT)).anyMatch(t -> t.equals("满分") || t.equals("full mark"));
  }

  private List<String> ids() {
    return columns.id() == null ? List.of() : texts(heads.find(columns.id()));
  }

  private Map<String, List<String>> labels() {
    var out = new HashMap<String, List<String>>();
    if (columns.group() != null) {
      out.put(Scores.GROUP, texts(heads.find(columns.group())));
    }
    if (columns.cluster() != null) {
      out.put(Scores.CLUSTER, texts(heads.find(columns.cluster())));
    }
    return Map.copyOf(out);
  }

  /** A name that is no column but means the total is the sum of the items. */
  private boolean isColumn(String name) {
    return !Columns.meansTotal(name) || heads.has(name);
  }

  private Map<String, double[]> numbers(ScoreMatrix matrix) {
    var out = new HashMap<String, double[]>();
    for (var one : columns.numbers()) {
      out.put(one, isColumn(one) ? numbers(heads.find(one)) : matrix.totals());
    }
    return Map.copyOf(out);
  }
}
