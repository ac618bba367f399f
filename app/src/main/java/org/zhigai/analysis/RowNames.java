package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Names of rows as R writes them: in front of every row, under no heading, so that the line of headings is one cell short. */
final class RowNames {
  private static final int LEAST_ROWS = 5;

  private RowNames() {}

  /** The table with the headings over their own columns; nothing where no heading is missing, or what stands in front names no rows. */
  static Optional<RawTable> shifted(RawTable table) {
    var filled = IntStream.range(0, table.rows().size()).filter(r -> !Headings.blank(table.rows().get(r))).toArray();
    var width = table.columns();
    if (!table.sheet().isEmpty() || filled.length < 3 || width < 2) {
      return Optional.empty();
    }
    var heads = IntStream.range(0, width - 1).mapToObj(c -> Numbers.plain(table.cell(filled[0], c))).toList();
    var names = IntStream.of(filled).skip(1).mapToObj(r -> Numbers.plain(table.cell(r, 0))).toList();
    var last = IntStream.of(filled).skip(1).mapToObj(r -> table.cell(r, width - 1)).toList();
    if (!table.cell(filled[0], width - 1).isBlank()
        || heads.stream().anyMatch(String::isEmpty)
        || last.stream().allMatch(String::isBlank)
        || Headings.isOther(heads.getFirst())
        || !areHeads(heads)
        || !areNames(names)) {
      return Optional.empty();
    }
    var out = new ArrayList<>(table.rows());
    var moved = new ArrayList<>(List.of(""));
    moved.addAll(heads);
    out.set(filled[0], moved);
    return Optional.of(new RawTable(table.file(), table.sheet(), out));
  }

  /** Words, or figures that count on. */
  private static boolean areHeads(List<String> heads) {
    return !heads.stream().allMatch(Numbers::isNumber)
        || IntStream.range(1, heads.size()).allMatch(c -> Numbers.of(heads.get(c)) == Numbers.of(heads.get(c - 1)) + 1);
  }

  /** All different; numbers whole, and so many that they are not different by chance. */
  private static boolean areNames(List<String> names) {
    var words = names.stream().noneMatch(Numbers::isNumber);
    return names.stream().noneMatch(Numbers::isAbsent)
        && names.stream().distinct().count() == names.size()
        && (words || (names.size() >= LEAST_ROWS && names.stream().mapToDouble(Numbers::of).allMatch(v -> Double.isNaN(v) || v == Math.rint(v))));
  }
}
