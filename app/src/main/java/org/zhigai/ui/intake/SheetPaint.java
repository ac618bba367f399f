package org.zhigai.ui.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.SheetReading;

/** How the cells of a sheet look by what they were read as: style classes, decided once and asked for each cell in sight. */
final class SheetPaint {
  private final Map<Integer, ColumnReading> columns;
  /** Whether the sheet lies on its side: what is told of columns is told of rows. */
  private final boolean turned;

  private final Set<Integer> headers;
  private final int firstHeader;
  private final Set<Integer> excluded;
  private final Set<Integer> pupils;
  private final Map<SheetSpot, String> set;
  private final Map<SheetSpot, Issue.Severity> issues = new HashMap<>();

  SheetPaint(SheetReading sheet) {
    columns = sheet.columns().stream().collect(Collectors.toMap(ColumnReading::index, c -> c, (a, b) -> a));
    turned = sheet.issues().stream().anyMatch(i -> i.code().equals("SHEET_TURNED"));
    headers = new HashSet<>(sheet.headerRows());
    firstHeader = sheet.headerRows().stream().mapToInt(r -> r).min().orElse(Integer.MAX_VALUE);
    excluded = sheet.corrections().excluded().stream().map(e -> e.row()).collect(Collectors.toSet());
    set = sheet.corrections().values().stream().collect(Collectors.toMap(v -> new SheetSpot(v.row(), v.column()), v -> v.after(), (a, b) -> b));
    pupils =
        sheet.contents().stream()
            .filter(Content.PaperContent.class::isInstance)
            .flatMap(c -> ((Content.PaperContent) c).pupils().stream())
            .map(p -> p.sheetRow())
            .collect(Collectors.toSet());
    for (var issue : sheet.issues()) {
      SheetSpot.of(issue.where().range()).ifPresent(s -> issues.merge(s, issue.severity(), (a, b) -> a.compareTo(b) < 0 ? a : b));
    }
  }

  /** Style classes of a cell, 0-based. */
  List<String> cell(int row, int column) {
    var out = new ArrayList<String>();
    var spot = new SheetSpot(row, column);
    var meaning = columns.get(turned ? row : column);
    if (headers.contains(row + 1)) {
      out.add("zg-cell-head");
    } else if (excluded.contains(row + 1)) {
      out.add("zg-cell-excluded");
    } else if (!turned && (row + 1 < firstHeader || isPassedOver(row + 1))) {
      out.add("zg-cell-outside");
    }
    if (meaning != null && (turned || row + 1 >= firstHeader) && !excluded.contains(row + 1)) {
      out.add(Tint.of(meaning.meaning()).styleClass());
    }
    if (set.containsKey(spot)) {
      out.add("zg-cell-set");
    }
    var severity = issues.get(spot);
    if (severity != null) {
      out.add("zg-cell-" + severity.name().toLowerCase(java.util.Locale.ROOT));
    }
    return out;
  }

  /** A row under the header that is nobody's: a footer, a total, a stray line. */
  private boolean isPassedOver(int row) {
    return !pupils.isEmpty() && !pupils.contains(row);
  }

  /** Style classes of a row's number, 0-based. */
  List<String> row(int row) {
    return headers.contains(row + 1)
        ? List.of("zg-cell-head")
        : excluded.contains(row + 1) ? List.of("zg-cell-excluded") : List.of();
  }

  boolean isHeader(int row) {
    return headers.contains(row + 1);
  }

  boolean isExcluded(int row) {
    return excluded.contains(row + 1);
  }

  boolean isSet(int row, int column) {
    return set.containsKey(new SheetSpot(row, column));
  }

  /** The value a person set, if they did. */
  Optional<String> shown(SheetSpot spot) {
    return Optional.ofNullable(set.get(spot));
  }

  /** The column as it was read, if it belongs to a table. */
  Optional<ColumnReading> column(int column) {
    return turned ? Optional.empty() : Optional.ofNullable(columns.get(column));
  }

  boolean isTurned() {
    return turned;
  }

  /** The row as it was read, in a sheet that lies on its side. */
  Optional<ColumnReading> line(int row) {
    return turned ? Optional.ofNullable(columns.get(row)) : Optional.empty();
  }

  /** Tints that occur, in the order of {@link Tint}. */
  List<Tint> tints() {
    return columns.values().stream().map(c -> Tint.of(c.meaning())).distinct().sorted().toList();
  }

  /** Columns that mean such a thing. */
  List<Integer> columns(Predicate<Meaning> wanted) {
    return columns.values().stream().filter(c -> wanted.test(c.meaning())).map(ColumnReading::index).toList();
  }
}
