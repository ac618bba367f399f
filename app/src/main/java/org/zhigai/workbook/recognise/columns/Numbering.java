package org.zhigai.workbook.recognise.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.Subjects;

/** What numbers in headings say of columns beside each other: headed alike but for a number they are items; numbered afresh they have sections. */
final class Numbering {
  private static final Pattern NUMBERED = Pattern.compile("(\\D*?)[-_.]?(\\d{1,3})(\\D*)");
  private static final Pattern BRACKETED = Pattern.compile("(.+)\\((\\d{1,2}(?:\\.\\d)?)\\)");
  private static final Pattern TAILED = Pattern.compile("(.*?\\D)(\\d{1,3}(?:\\.5)?)");
  private static final int FEWEST = 3;
  private static final double ALIKE = 2.5;

  private Numbering() {}

  /** 口算10 填空30 总分40: numbers behind headings are full marks when they add up to the number behind the total. */
  static Table marks(Table table) {
    var tails = new HashMap<Integer, Heading>();
    for (var c : table.columns()) {
      var m = TAILED.matcher(c.heading().name());
      if (m.matches() && Double.isNaN(c.fullMark())) {
        tails.put(c.index(), Heading.of(m.group(1) + "(" + m.group(2) + "分)"));
      }
    }
    var totals = tails.entrySet().stream().filter(t -> Lexicon.word(t.getValue().name()) == HeadWord.TOTAL).toList();
    if (totals.size() != 1) {
      return table;
    }
    var total = totals.getFirst();
    var parts = tails.entrySet().stream().filter(t -> !t.equals(total)).mapToDouble(t -> t.getValue().fullMark()).sum();
    var addUp = Math.abs(parts - total.getValue().fullMark()) < 0.011;
    return table.mapped(c -> {
      var taken = addUp || c.index() == total.getKey() ? tails.get(c.index()) : null;
      return taken == null ? c : c.headed(taken);
    });
  }

  /** 1(3) 2(3) 3(5): where no item has two such columns, and no score is higher, the numbers in brackets are full marks and no parts. */
  static Table brackets(Table table, ColumnCells look) {
    var items = new HashMap<Integer, Heading>();
    var names = new HashSet<String>();
    for (var c : table.columns()) {
      var m = BRACKETED.matcher(c.heading().name());
      if (c.isScored() && m.matches()) {
        var most = look.at(c).most();
        if (!names.add(m.group(1)) || most > Double.parseDouble(m.group(2))) {
          return table;
        }
        items.put(c.index(), Heading.of(m.group(1) + "(" + m.group(2) + "分)"));
      } else {
        names.add(c.head());
      }
    }
    return items.size() < FEWEST ? table : table.mapped(c -> items.containsKey(c.index()) ? c.headed(Objects.requireNonNull(items.get(c.index()))) : c);
  }

  /** 客观1 客观2 客观3 over scores or answers. */
  static Table series(Table table, ColumnCells look) {
    var groups = new LinkedHashMap<String, List<Column>>();
    for (var c : table.columns()) {
      var m = NUMBERED.matcher(c.head());
      var isOpen = c.word() == null || c.is(HeadWord.KEY) || c.is(HeadWord.SUBTOTAL) || c.is(HeadWord.SCORE);
      if (isOpen && m.matches() && (look.at(c).mayBeScores() || look.at(c).mayBeAnswers())) {
        groups.computeIfAbsent(m.group(1) + " " + m.group(3), k -> new ArrayList<>()).add(c);
      }
    }
    var items = groups.values().stream().filter(g -> g.size() >= FEWEST && g.stream().map(Column::head).distinct().count() == g.size())
        .flatMap(List::stream).map(Column::index).collect(Collectors.toSet());
    return table.mapped(c -> items.contains(c.index()) ? c.as(HeadWord.ITEM, ALIKE, ColumnWitness.NEIGHBOURS) : c);
  }

  /** Items numbered afresh in every section carry their section: 一-1, 二-1. */
  static Table sections(Table table) {
    var owners = new HashMap<String, Integer>();
    var twice = table.all(HeadWord.ITEM).stream()
        .filter(c -> !Objects.equals(Objects.requireNonNullElse(owners.putIfAbsent(c.head(), c.group()), c.group()), c.group()))
        .count() > 0;
    return twice ? table.mapped(c -> c.is(HeadWord.ITEM) && !section(c).isEmpty() ? c.called(section(c) + "-" + c.head()) : c) : table;
  }

  private static String section(Column column) {
    return column.upper().stream().filter(u -> Subjects.of(u) == null).reduce((a, b) -> b).map(u -> u.split("、", 2)[0]).orElse("");
  }
}
