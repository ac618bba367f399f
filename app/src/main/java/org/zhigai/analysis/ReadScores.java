package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.ScoreMatrix;

/** A plain table, one row a person: finds what each column is and takes the numbers out. */
final class ReadScores {
  /** Fewer columns or rows may add up by chance. */
  private static final int LEAST_SUMMED = 2;
  private static final int LEAST_ROWS = 5;
  private static final Pattern OUT_OF = Pattern.compile("[\\d.]+(\\s*/\\s*\\d+(?:\\.\\d+)?)");
  private static final double ROUNDING = 1e-6;

  private final RawTable table;
  private final Columns columns;
  private final boolean seekItems;
  private final @Nullable Function<List<String>, AnswerKey> key;
  private final ImporterWitness witness;
  private final Headings heads;
  private final List<Phrase> notes = new ArrayList<>();
  private final int[] rows;
  private final int fullMarkRow;

  private ReadScores(RawTable given, Columns columns, boolean seekItems, @Nullable Function<List<String>, AnswerKey> key, ImporterWitness witness) {
    var shifted = RowNames.shifted(given);
    this.table = shifted.orElse(given);
    this.witness = witness;
    this.columns = columns;
    this.seekItems = seekItems;
    this.key = key;
    this.heads = Headings.of(table, key != null);
    if (shifted.isPresent()) {
      notes.add(Phrase.of("analysis.note.shifted", heads.names().get(1)));
    }
    if (heads.lacksHeader()) {
      notes.add(Phrase.of("analysis.note.no-header"));
    }
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
    var roles = RowRoles.of(table, heads, filled, witness.apart(filled));
    this.fullMarkRow = roles.fullMarks();
    this.rows = roles.persons();
    notes.addAll(roles.notes());
    if (!witness.others().isEmpty()) {
      notes.add(Phrase.of("analysis.note.other-sheets", witness.others().size(), SideFile.shown(witness.others())));
    }
  }

  /**
   * @param seekItems whether columns that nobody named are to be looked at
   * @param full the full marks, one for all or one an item; empty to take them from a line 满分 or from the highest scores
   * @throws org.zhigai.kernel.UserFault when a column that was named is not there, or a score is no number
   */
  static Scores of(
      RawTable table, Columns columns, boolean seekItems, @Nullable Function<List<String>, AnswerKey> key, double[] full, ImporterWitness witness) {
    return new ReadScores(table, columns, seekItems, key, witness).read(full);
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
    var right = key == null ? null : key.apply(names);
    if (right != null) {
      notes.addAll(right.notes());
    }
    var chosen = right == null ? null : right.read(names, items.stream().map(this::texts).toList());
    var cells = new float[rows.length * items.size()];
    for (var i = 0; i < items.size(); i++) {
      var scores = chosen == null ? numbers(items.get(i)) : AnswerKey.scored(chosen, i);
      for (var r = 0; r < rows.length; r++) {
        cells[r * items.size() + i] = (float) scores[r];
      }
    }
    var matrix = new ScoreMatrix(rows.length, items.size(), cells);
    if (chosen == null) {
      SkipCodes.told(matrix, names).ifPresent(notes::add);
    }
    return new Scores(
        table.file(), table.sheet(), names, matrix, fullMarks(matrix, items, full), ids(), labels(), numbers(matrix), chosen, null, null,
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
      var numbers = outOf(texts).isEmpty() ? texts.stream().filter(Numbers::isNumber).count() : present;
      if (texts.stream().allMatch(String::isEmpty) && !texts.isEmpty()) {
        if (heads.isNamed(c)) {
          notes.add(Phrase.of("analysis.note.empty", heads.names().get(c)));
        }
      } else if (heads.saysOther(c) || witness.isOther(c)) {
        notes.add(Phrase.of("analysis.note.other", heads.names().get(c)));
      } else if (key == null && heads.isAnswerOf(c)) {
        notes.add(Phrase.of("analysis.note.answers", heads.names().get(c)));
      } else if (fullMarkRow >= 0 && isComputed(table.cell(fullMarkRow, c))) {
        notes.add(Phrase.of("analysis.note.computed", heads.names().get(c)));
      } else if (isRowName(c, texts) || Numbers.areStamps(texts)) {
        notes.add(Phrase.of("analysis.note.codes", heads.names().get(c)));
      } else if (key == null && (Numbers.countsRows(texts) || Numbers.numbersPersons(texts))) {
        notes.add(Phrase.of("analysis.note.codes", heads.names().get(c)));
      } else if (key != null ? present > 0 && texts.stream().allMatch(AnswerKey::isOption) : 2 * numbers >= present && (present > 0 || heads.isNamed(c))) {
        out.add(c);
      } else {
        notes.add(Phrase.of("analysis.note.words", heads.names().get(c)));
      }
    }
    var apart = witness.notItems(out);
    if (!apart.isEmpty()) {
      notes.add(Phrase.of("analysis.note.not-importers", SideFile.shown(apart.stream().map(heads.names()::get).toList())));
      out.removeAll(apart);
    }
    return key == null ? withoutSum(out) : out;
  }

  /** A column that is the sum of all others in every row is no item, whatever it is called. */
  private List<Integer> withoutSum(List<Integer> items) {
    var values = items.stream().map(this::values).toList();
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
    return columns.isAbsent(text) ? "" : text;
  }

  /** What stands in front of every row under no heading, all different, names the rows. */
  private boolean isRowName(int column, List<String> texts) {
    return column == 0
        && heads.firstRow() > 0
        && !heads.isNamed(0)
        && heads.names().size() > 1
        && IntStream.range(1, heads.names().size()).allMatch(heads::isNamed)
        && texts.stream().distinct().count() == texts.size();
  }

  /** Where a full mark should stand a gradebook says that the column is worked out: {@code (read only)}. */
  private static boolean isComputed(String text) {
    return Numbers.plain(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z\\u4e00-\\u9fff]", "").matches("readonly|只读|n/?a");
  }

  private List<String> texts(int column) {
    return Arrays.stream(rows).mapToObj(r -> text(r, column)).toList();
  }

  /** The numbers of a column, {@code NaN} for whatever is none. */
  private double[] values(int column) {
    var texts = texts(column);
    var behind = outOf(texts).length();
    return texts.stream().mapToDouble(t -> Numbers.of(Numbers.isAbsent(t) ? "" : t.substring(0, t.length() - behind))).toArray();
  }

  private double[] numbers(int column) {
    var out = values(column);
    for (var r = 0; r < rows.length; r++) {
      var text = text(rows[r], column);
      if (Double.isNaN(out[r]) && !Numbers.isAbsent(text)) {
        throw Refusals.notANumber(table, rows[r], column, heads.names().get(column), text);
      }
    }
    return out;
  }

  /** What stands behind every score of a column alike: {@code / 2} of {@code 1.5 / 2}; empty when nothing does. */
  private static String outOf(List<String> texts) {
    var behind = texts.stream().filter(t -> !Numbers.isAbsent(t)).map(t -> OUT_OF.matcher(t)).map(m -> m.matches() ? m.group(1) : "").distinct().toList();
    return behind.size() == 1 ? behind.getFirst() : "";
  }

  private double[] fullMarks(ScoreMatrix matrix, List<Integer> items, double[] full) {
    if (full.length > 1 && full.length != items.size()) {
      throw Refusals.full(full.length, items.size());
    }
    var out = new double[items.size()];
    var most = IntStream.range(0, matrix.cells().length).mapToDouble(c -> matrix.cells()[c]).filter(v -> !Double.isNaN(v)).max();
    var allBinary = most.isPresent() && most.getAsDouble() <= 1;
    var assumed = false;
    for (var i = 0; i < out.length; i++) {
      out[i] = full.length > 0 ? full[full.length == 1 ? 0 : i] : written(items.get(i));
      var highest = Arrays.stream(matrix.column(i)).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
      if (Double.isNaN(out[i])) {
        out[i] = allBinary ? 1 : highest > 0 ? highest : Double.NaN;
        assumed |= !allBinary;
      } else if (highest > out[i] + ROUNDING) {
        notes.add(Phrase.of("analysis.note.above-full", heads.names().get(items.get(i)), highest, out[i]));
      }
    }
    if (assumed) {
      notes.add(Phrase.of("analysis.note.full"));
    }
    return out;
  }

  /** The full mark that a line, a heading or the importer knows of; {@code NaN} for none. */
  private double written(int column) {
    var line = fullMarkRow < 0 ? Double.NaN : Numbers.of(table.cell(fullMarkRow, column));
    var behind = Double.isNaN(line) ? Numbers.of(outOf(texts(column)).replace("/", "")) : line;
    var heading = Double.isNaN(behind) ? heads.fullMark(column) : behind;
    var known = witness.fullMark(column);
    return Double.isNaN(heading) && known != null ? known : heading;
  }

  private List<String> ids() {
    return columns.id() == null ? List.of() : texts(heads.find(columns.id()));
  }

  private Map<String, List<String>> labels() {
    var out = new HashMap<String, List<String>>();
    columns.parts().forEach((part, name) -> out.put(part, texts(heads.find(name))));
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
