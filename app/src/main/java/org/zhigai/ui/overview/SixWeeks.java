package org.zhigai.ui.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhigai.ledger.LedgerEntry;

/**
 * What falls due in the six weeks that begin with this one.
 *
 * @param first the Monday of this week
 * @param due open entries by day, within the six weeks
 * @param overdue how many open entries were due before today
 * @param later open entries due after the six weeks, earliest first
 */
record SixWeeks(LocalDate first, LocalDate today, Map<LocalDate, List<LedgerEntry>> due, long overdue, List<LedgerEntry> later) {
  static final int WEEKS = 6;
  static final int DAYS = 7;

  static SixWeeks of(List<LedgerEntry> entries, LocalDate today) {
    var first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var end = first.plusWeeks(WEEKS);
    var open = entries.stream().filter(e -> e.status().isOpen()).toList();
    var due =
        open.stream()
            .filter(e -> !e.due().isBefore(first) && e.due().isBefore(end))
            .collect(Collectors.groupingBy(LedgerEntry::due, TreeMap::new, Collectors.toList()));
    var later =
        open.stream()
            .filter(e -> !e.due().isBefore(end))
            .sorted(java.util.Comparator.comparing(LedgerEntry::due).thenComparing(LedgerEntry::number))
            .toList();
    return new SixWeeks(first, today, due, open.stream().filter(e -> e.isOverdue(today)).count(), later);
  }

  /** The day in a row (week) and column (Monday first), both from 0. */
  LocalDate day(int week, int weekday) {
    return first.plusDays((long) week * DAYS + weekday);
  }

  List<LedgerEntry> on(LocalDate day) {
    return due.getOrDefault(day, List.of());
  }
}
