package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/**
 * A measure that has not been begun goes with its entry in what it took from it: who does it and between which days. What somebody gave the measure for
 * itself stays, and so does everything once the entry is under way.
 */
final class Following {
  private Following() {}

  /** What the measure is given with the entry; empty when nothing of it follows. */
  static List<Edit> edits(Measure measure, LedgerEntry entry, Values<LedgerEntry> given) {
    if (entry.status() != LedgerStatus.NOT_STARTED || measure.state() != Measure.State.NOT_STARTED) {
      return List.of();
    }
    var values = days(measure, entry, given);
    var unit = given.given(LedgerEntry.RESPONSIBLE).filter(u -> measure.unit() == entry.responsible() && u != measure.unit());
    if (unit.isPresent()) {
      values = values.and(Measure.UNIT, unit.get());
    }
    var person = given.given(LedgerEntry.PERSON).filter(p -> (measure.person() == 0 || measure.person() == entry.person()) && p != measure.person());
    if (person.isPresent()) {
      values = values.and(Measure.PERSON, person.get());
    }
    return values.isEmpty() ? List.of() : List.of(Edit.put(measure.row(), values));
  }

  /** Days follow together: a measure never comes to be due before it starts. */
  private static Values<Measure> days(Measure measure, LedgerEntry entry, Values<LedgerEntry> given) {
    var start = measure.start().equals(entry.start()) ? given.given(LedgerEntry.START).orElse(measure.start()) : measure.start();
    var due = measure.due().equals(entry.due()) ? given.given(LedgerEntry.DUE).orElse(measure.due()) : measure.due();
    if (due.isBefore(start) && !due.equals(LocalDate.EPOCH)) {
      return Values.none();
    }
    var values = start.equals(measure.start()) ? Values.<Measure>none() : Values.of(Measure.START, start);
    return due.equals(measure.due()) ? values : values.and(Measure.DUE, due);
  }
}
