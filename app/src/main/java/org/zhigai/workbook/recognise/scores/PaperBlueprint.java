package org.zhigai.workbook.recognise.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Kinds;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.ItemSet;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.SummaryWords;

/**
 * What blueprints say of items: a row an item, a range or a list of items; a row a knowledge point with its items; points and abilities
 * named in a column, or as columns to tick or to mark. Several sheets may speak of one paper: the points here, the district's rates there.
 */
public record PaperBlueprint(String subject, List<BlueprintRow> rows) {
  private static final Pattern BETWEEN = Pattern.compile("[；;、，,/|\\n\\r]+");
  private static final Pattern TICK = Pattern.compile("[√✓✔vV●○★◎■▲是]|对|[1-9]\\d*(?:\\.\\d+)?");

  public PaperBlueprint {
    rows = List.copyOf(rows);
  }

  public static PaperBlueprint read(Table table) {
    var rows = new ArrayList<BlueprintRow>();
    new Reader(table).read(rows);
    return new PaperBlueprint(table.context().subject(), rows);
  }

  /** All that fit these items, as one. */
  static Optional<PaperBlueprint> fitting(List<PaperBlueprint> all, List<String> labels, String subject) {
    var fit = all.stream().filter(b -> b.fits(labels, subject)).toList();
    return fit.isEmpty()
        ? Optional.empty()
        : Optional.of(new PaperBlueprint(subject, fit.stream().flatMap(b -> b.rows.stream()).toList()));
  }

  /** Keys of the items it lists. */
  public Stream<String> labels() {
    return rows.stream().flatMap(r -> r.items().isEmpty() ? Stream.of(Labels.key(r.label())) : r.items().members().stream());
  }

  public int items() {
    return rows.size();
  }

  public boolean hasRates() {
    return rows.stream().anyMatch(r -> !Double.isNaN(r.rate()));
  }

  /** Whether a row speaks of one of these items, or of a part or the whole of one. */
  public boolean speaksOf(BlueprintRow row, java.util.Set<String> keys) {
    return keys.contains(row.items().literal()) || keys.contains(row.label()) || row.items().members().stream().anyMatch(keys::contains)
        || keys.stream().anyMatch(k -> k.startsWith(row.items().literal() + "-"));
  }

  /** What is said of an item: by rows of its label, else by rows of ranges and lists it is in. */
  public Optional<BlueprintRow> of(String label) {
    var key = Labels.key(label);
    return rows.stream().filter(r -> r.items().literal().equals(key) || r.label().equals(label)).reduce(BlueprintRow::and)
        .or(() -> rows.stream().filter(r -> r.items().members().contains(key)).map(BlueprintRow::ofEach).reduce(BlueprintRow::and))
        .or(() -> whole(key));
  }

  /** A row 15 speaks of 15(1) and 15(2) too; its full mark is theirs together. */
  private Optional<BlueprintRow> whole(String key) {
    var cut = key.lastIndexOf('-');
    var all = cut < 0 ? List.<BlueprintRow>of() : rows.stream().filter(r -> r.items().literal().equals(key.substring(0, cut))).toList();
    // Two rows 1 that say different things are the first of two sections: neither speaks of 2-1.
    return all.size() > 1 && all.stream().map(BlueprintRow::points).distinct().count() > 1
        ? Optional.empty()
        : all.stream()
            .map(r -> new BlueprintRow(r.label(), r.items(), r.type(), Double.NaN, r.points(), r.ability(), Double.NaN, ""))
            .reduce(BlueprintRow::and);
  }

  /** Whether it speaks of these items: more than half of them stand in it, and it names no other subject. */
  public boolean fits(List<String> labels, String wanted) {
    if (!subject.isEmpty() && !wanted.isEmpty() && !subject.equals(wanted)) {
      return false;
    }
    return labels.stream().filter(l -> of(l).isPresent()).count() * 2 > labels.size();
  }

  /** Several things in one cell, each once. */
  public static List<String> split(String cell) {
    var out = new LinkedHashSet<String>();
    for (var part : BETWEEN.split(cell)) {
      var one = part.strip();
      if (!one.isEmpty()) {
        out.add(one);
      }
    }
    return List.copyOf(out);
  }

  /** A rate written as 0.83, 83 or 83%. NaN when there is none. */
  static double rate(Cell cell, boolean percentHeading) {
    var value = ScoreMark.number(cell);
    var percentCell = cell.text().contains("%");
    var rate = !percentCell && (percentHeading || value > 1) ? value / 100 : value;
    return rate >= 0 && rate <= 1 ? rate : Double.NaN;
  }

  /** Reads one table. */
  private record Reader(Table table) {
    void read(List<BlueprintRow> into) {
      if (!table.has(HeadWord.ITEM_LABEL) && Kinds.isMarkedOnce(table)) {
        table.all(HeadWord.ITEM).forEach(c -> into.add(across(c)));
      } else {
        table.dataRows().forEach(row -> row(row, into));
      }
    }

    /** What is marked under an item, where the items stand across and what they test down the side. */
    private BlueprintRow across(Column item) {
      var rows = table.dataRows().filter(r -> Kinds.isPoint(table, r) && Kinds.isMarked(table, r, item)).toArray();
      var full = Arrays.stream(rows).mapToDouble(r -> ScoreMark.number(table.view().data(r, item.index()))).sum();
      var points = Arrays.stream(rows).mapToObj(r -> table.view().value(r, table.left())).toList();
      return new BlueprintRow(item.head(), ItemSet.of(item.head()), "", full, points, "", Double.NaN, "");
    }

    private void row(int row, List<BlueprintRow> into) {
      var label = label(row);
      var items = ItemSet.of(label);
      if (label.isEmpty() || (items.isEmpty() && !isNamedItem(label, row))) {
        return;
      }
      var rate = table.first(HeadWord.DISTRICT_RATE)
          .map(c -> rate(table.view().data(row, c.index()), c.facet() == org.zhigai.workbook.recognise.words.Facet.RATE && isPercent(c)))
          .orElse(Double.NaN);
      var each = table.first(HeadWord.FULL_MARK).filter(c -> c.head().startsWith("每")).isPresent() ? Math.max(1, items.size()) : 1;
      var full = number(HeadWord.FULL_MARK, row) * each;
      into.add(new BlueprintRow(
          Heading.of(label).name(), items, text(HeadWord.ITEM_TYPE, row), full, points(row),
          ability(row), rate, Clean.head(text(HeadWord.KEY, row))));
    }

    /** 大题 and 小题 in two columns are one label, where the second begins anew in every section. */
    private String label(int row) {
      var columns = table.all(HeadWord.ITEM_LABEL);
      if (columns.isEmpty()) {
        return "";
      }
      var last = table.view().value(row, columns.getLast().index());
      if (columns.size() < 2 || last.isEmpty()) {
        return columns.stream().map(c -> table.view().value(row, c.index())).filter(v -> !v.isEmpty()).findFirst().orElse("");
      }
      var inner = table.dataRows().mapToObj(r -> table.view().value(r, columns.getLast().index())).filter(v -> !v.isEmpty()).toList();
      var isAfresh = inner.stream().distinct().count() < inner.size();
      var section = IntStream.iterate(row, r -> r >= table.top(), r -> r - 1).mapToObj(r -> table.view().value(r, columns.getFirst().index()))
          .filter(v -> !v.isEmpty()).findFirst().orElse("");
      return isAfresh && !section.isEmpty() ? section.split("[、.]", 2)[0] + "-" + last : last;
    }

    /** Whether the column gives shares out of a hundred: one of them is above 1. */
    private boolean isPercent(Column column) {
      return table.dataRows().anyMatch(r -> ScoreMark.number(table.view().data(r, column.index())) > 1);
    }

    /** An item with a name instead of a number: 作文, 听力. It has a full mark and is no footer. */
    private boolean isNamedItem(String label, int row) {
      return number(HeadWord.FULL_MARK, row) > 0 && label.length() <= 12 && !SummaryWords.isNote(Clean.head(label));
    }

    private double number(HeadWord word, int row) {
      return table.first(word).map(c -> ScoreMark.number(table.view().data(row, c.index()))).orElse(Double.NaN);
    }

    private List<String> points(int row) {
      var out = new LinkedHashSet<String>();
      for (var c : table.columns()) {
        if (c.is(HeadWord.KNOWLEDGE_POINT) && isToTick(c, HeadWord.KNOWLEDGE_POINT)) {
          if (isTicked(c, row)) {
            out.add(c.head());
          }
        } else if (c.is(HeadWord.KNOWLEDGE_POINT)) {
          out.addAll(split(table.view().value(row, c.index())));
        }
      }
      return List.copyOf(out);
    }

    private String ability(int row) {
      for (var c : table.columns()) {
        if (c.is(HeadWord.ABILITY)) {
          var ticked = isToTick(c, HeadWord.ABILITY);
          var text = table.view().value(row, c.index());
          if (ticked ? isTicked(c, row) : !text.isEmpty()) {
            return ticked ? c.head() : text;
          }
        }
      }
      return "";
    }

    /** A column under a common heading, or one whose cells are ticks, is marked in the rows it speaks of. */
    private boolean isToTick(Column column, HeadWord group) {
      return (column.upper().stream().anyMatch(u -> Lexicon.word(u) == group) || column.by().contains(ColumnWitness.VALUES))
          && Lexicon.word(column.head()) != group;
    }

    private boolean isTicked(Column column, int row) {
      return TICK.matcher(Clean.head(table.view().value(row, column.index()))).matches();
    }

    private String text(HeadWord word, int row) {
      return table.first(word).map(c -> table.view().value(row, c.index())).orElse("");
    }
  }
}
