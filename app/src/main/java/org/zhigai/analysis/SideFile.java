package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;

/**
 * A file beside the scores that says something of each item: a Q-matrix, a key, a plan of scales, a bank. Its lines meet the items by
 * name, in whatever order, items being its rows or its columns. Lines without any names can only stand in the order of the items, and
 * that is told; lines whose names are not the items' are refused, never taken by their place.
 *
 * @param file its name
 * @param heads what each value is, empty where the file does not say
 * @param rows of each item its values; null for an item it does not have
 * @param unknown names in it that are no item
 * @param notes what a person should know of how it was read
 */
record SideFile(String file, List<String> heads, List<@Nullable List<String>> rows, List<String> unknown, List<Phrase> notes) {
  private static final Set<String> NAME_HEADS =
      Set.of("item", "items", "itemid", "itemname", "question", "题", "题号", "题目", "小题", "小题号", "试题", "项目", "题目名称");
  private static final int SHOWN = 8;

  /** One way to look at the table: as it stands or lying on its side, with the names in one of its columns. */
  private record Look(List<List<String>> table, boolean turned, int column, boolean headed, List<String> names, ItemNames.Found found) {

    /** Headings of bare marks that share no more than numbers with the items (K1, K2 … over Q1, Q2 …) are those of something else. */
    boolean isNamed() {
      return found.different() > 0 && !(turned && !headed && !found.byNumber().isEmpty());
    }

    boolean isWhole(int items) {
      return found.different() == items;
    }
  }

  /**
   * @param isValue whether a text is one of the values such a file holds; a column of nothing else holds no names
   * @throws org.zhigai.kernel.UserFault when an item is named twice, or names are there but none is an item's
   */
  static SideFile of(RawTable table, List<String> items, Predicate<String> isValue) {
    var names = new ItemNames(items);
    var cells = aligned(table, names);
    var looks = new ArrayList<Look>();
    for (var turned : new boolean[] {false, true}) {
      var way = turned ? turned(cells) : cells;
      for (var column : nameColumns(way, isValue)) {
        var look = look(way, turned, column, names);
        if (look.isNamed()) {
          looks.add(look);
        }
      }
    }
    var best = looks.stream().reduce((a, b) -> b.found().different() > a.found().different() ? b : a).orElse(null);
    if (best == null || !best.isWhole(items.size())) {
      var inOrder = inOrder(table.file(), cells, items, isValue);
      if (inOrder != null) {
        return inOrder;
      }
    }
    if (best == null) {
      var first = cells.stream().map(List::getFirst).toList();
      var body = first.isEmpty() ? first : first.subList(1, first.size());
      throw body.stream().allMatch(isValue) ? Refusals.rows(table.file(), body.size(), items.size()) : Refusals.names(table.file(), shown(body), shown(items));
    }
    return named(table.file(), best, items);
  }

  /** As R writes it the headings may be one short; a first line that names an item, or heads the names, is no such line. */
  private static List<List<String>> aligned(RawTable table, ItemNames names) {
    var cells = cells(table);
    var first = cells.isEmpty() ? "" : cells.getFirst().getFirst();
    var own = NAME_HEADS.contains(first.toLowerCase(Locale.ROOT)) || cells.isEmpty() || names.find(cells.stream().map(List::getFirst).toList()).at()[0] >= 0;
    return own ? cells : RowNames.shifted(table).map(SideFile::cells).orElse(cells);
  }

  private static SideFile named(String file, Look look, List<String> items) {
    var rows = new ArrayList<@Nullable List<String>>(Collections.nCopies(items.size(), null));
    var unknown = new ArrayList<String>();
    for (var k = 0; k < look.names().size(); k++) {
      var at = look.found().at()[k];
      if (at < 0) {
        unknown.add(look.names().get(k));
      } else if (rows.get(at) != null) {
        throw Refusals.twice(file, look.names().get(k));
      } else {
        rows.set(at, without(look.table().get(k + (look.headed() ? 1 : 0)), look.column()));
      }
    }
    var heads = look.headed() ? without(look.table().getFirst(), look.column()) : List.<String>of();
    var byNumber = look.found().byNumber();
    var notes =
        byNumber.isEmpty()
            ? List.<Phrase>of()
            : List.of(Phrase.of("analysis.note.by-number", file, byNumber.getFirst(), items.get(look.found().at()[look.names().indexOf(byNumber.getFirst())])));
    return new SideFile(file, heads, rows, List.copyOf(unknown), notes);
  }

  /** Refuses names that are no item's, and items without a line. */
  SideFile whole(List<String> items) {
    var missing = missing(items);
    if (!unknown.isEmpty() || !missing.isEmpty()) {
      throw Refusals.unmatched(file, shown(unknown), shown(missing));
    }
    return this;
  }

  /** Items it says nothing of. */
  List<String> missing(List<String> items) {
    return IntStream.range(0, items.size()).filter(i -> rows.get(i) == null).mapToObj(items::get).toList();
  }

  List<String> row(int item) {
    var row = rows.get(item);
    return row == null ? List.of() : row;
  }

  /** A value of an item; empty when there is none. */
  String value(int item, int column) {
    var row = row(item);
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }

  /** The column of the first of these headings that is there, −1 for none. */
  int column(String... wanted) {
    for (var one : wanted) {
      for (var c = 0; c < heads.size(); c++) {
        if (heads.get(c).equalsIgnoreCase(one)) {
          return c;
        }
      }
    }
    return -1;
  }

  /** Columns of values. */
  int width() {
    return rows.stream().mapToInt(r -> r == null ? 0 : r.size()).max().orElse(0);
  }

  /** Values without a name anywhere: as many rows as items, in their order. */
  private static @Nullable SideFile inOrder(String file, List<List<String>> cells, List<String> items, Predicate<String> isValue) {
    var headed = !cells.isEmpty() && cells.getFirst().stream().anyMatch(t -> !isValue.test(t) && !Numbers.isNumber(t));
    for (var heads : headed ? new int[] {1} : new int[] {0, 1}) {
      var body = cells.subList(Math.min(heads, cells.size()), cells.size());
      var counted = Numbers.countsRows(body.stream().map(List::getFirst).toList()) ? 1 : 0;
      var values = body.stream().map(r -> r.subList(counted, r.size())).toList();
      if (body.size() == items.size() && values.stream().allMatch(r -> !r.isEmpty() && r.stream().allMatch(isValue))) {
        var first = heads == 0 ? List.<String>of() : cells.getFirst().subList(counted, cells.getFirst().size());
        return new SideFile(
            file, first, new ArrayList<>(values), List.of(), List.of(Phrase.of("analysis.note.in-order", file, items.getFirst(), items.getLast())));
      }
    }
    return null;
  }

  private static List<Integer> nameColumns(List<List<String>> cells, Predicate<String> isValue) {
    var out = new LinkedHashSet<Integer>();
    var width = cells.isEmpty() ? 0 : cells.getFirst().size();
    for (var c = 0; c < width; c++) {
      if (NAME_HEADS.contains(cells.getFirst().get(c).toLowerCase(Locale.ROOT))) {
        out.add(c);
      }
    }
    if (out.isEmpty() && width > 0) {
      var column = IntStream.range(1, cells.size()).mapToObj(r -> cells.get(r).getFirst()).toList();
      if (column.isEmpty() || !column.stream().allMatch(isValue)) {
        out.add(0);
      }
    }
    return List.copyOf(out);
  }

  private static Look look(List<List<String>> cells, boolean turned, int column, ItemNames names) {
    var all = cells.stream().map(r -> r.get(column)).toList();
    // The first line is a heading when its name is no item's.
    var headed = names.find(all).at()[0] < 0;
    var own = headed ? all.subList(1, all.size()) : all;
    return new Look(cells, turned, column, headed, own, names.find(own));
  }

  /** Rows of equal length without blank rows and columns. */
  private static List<List<String>> cells(RawTable table) {
    var filled = IntStream.range(0, table.rows().size()).filter(r -> !Headings.blank(table.rows().get(r))).toArray();
    var titles = (int) IntStream.of(filled).takeWhile(r -> isTitle(table, r)).count();
    var rows = Arrays.copyOfRange(filled, titles, filled.length);
    var columns =
        IntStream.range(0, table.columns()).filter(c -> Arrays.stream(rows).anyMatch(r -> !table.cell(r, c).isBlank())).toArray();
    return Arrays.stream(rows)
        .mapToObj(r -> Arrays.stream(columns).mapToObj(c -> Numbers.plain(table.cell(r, c))).toList())
        .toList();
  }

  private static boolean isTitle(RawTable table, int row) {
    var said = table.rows().get(row).stream().filter(t -> !t.isBlank()).toList();
    return table.columns() >= 3 && said.size() == 1 && !Numbers.isNumber(said.getFirst());
  }

  private static List<List<String>> turned(List<List<String>> cells) {
    var width = cells.isEmpty() ? 0 : cells.getFirst().size();
    return IntStream.range(0, width).mapToObj(c -> cells.stream().map(r -> r.get(c)).toList()).toList();
  }

  private static List<String> without(List<String> row, int column) {
    var out = new ArrayList<>(row);
    out.remove(column);
    return List.copyOf(out);
  }

  static String shown(List<String> names) {
    return names.isEmpty() ? "—" : String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + (names.size() > SHOWN ? " …" : "");
  }
}
