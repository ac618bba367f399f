package org.zhigai.ui.ledger.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.Deadline;
import org.zhigai.ledger.Reminder;
import org.zhigai.programme.TaskStand;
import org.zhigai.rows.Facts;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.ViewModel;

/** Which month is looked at, which day of it, and what falls due. */
public final class DueModel implements ViewModel {
  private final Supplier<Facts> facts;
  private final Supplier<List<TaskStand>> tasks;
  private final Supplier<LocalDate> today;
  private final UiWords words;
  private final ReadOnlyObjectWrapper<LocalDate> day;
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private List<DueItem> items = List.of();

  /** @param tasks of the three-year plan as they stand now */
  public DueModel(Supplier<Facts> facts, Supplier<List<TaskStand>> tasks, Supplier<LocalDate> today, UiWords words) {
    this.facts = facts;
    this.tasks = tasks;
    this.today = today;
    this.words = words;
    this.day = new ReadOnlyObjectWrapper<>(this, "day", today.get());
  }

  /** The day that is looked at; its month is shown. */
  ReadOnlyObjectProperty<LocalDate> day() {
    return day.getReadOnlyProperty();
  }

  /** Grows when what is due has been read anew. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  LocalDate today() {
    return today.get();
  }

  YearMonth month() {
    return YearMonth.from(day.get());
  }

  void look(LocalDate at) {
    day.set(at);
  }

  /** The same day of another month, or its last. */
  void turn(int months) {
    day.set(day.get().plusMonths(months));
  }

  /**
   * Reads what is due.
   *
   * @param shown which entries are looked at, by key
   * @param wider whether what belongs to no entry is shown too
   */
  public void read(LongPredicate shown, boolean wider) {
    var out = new ArrayList<DueItem>();
    Deadline.of(facts.get()).stream().filter(d -> shown.test(d.entry())).map(this::item).forEach(out::add);
    if (wider) {
      tasks.get().stream().filter(t -> !t.isDone()).map(this::item).forEach(out::add);
    }
    out.sort(Comparator.comparing(DueItem::day));
    items = List.copyOf(out);
    changes.set(changes.get() + 1);
  }

  private DueItem item(Deadline d) {
    return new DueItem(
        d.day(), d.label(), d.number(), d.what(), d.sort().isPromise() ? tone(d.day()) : Tone.ACCENT, "ledger", d.number());
  }

  private DueItem item(TaskStand t) {
    return new DueItem(t.due(), Phrase.of("dues.sort.task"), "", t.task().name().in(words.words().lang()), tone(t.due()), "programme", t.task().id());
  }

  private Tone tone(LocalDate due) {
    return due.isBefore(today()) ? Tone.REFUSED : due.isAfter(today().plusDays(Reminder.SOON_DAYS)) ? Tone.NEUTRAL : Tone.CARE;
  }

  List<DueItem> on(LocalDate at) {
    return items.stream().filter(i -> i.day().equals(at)).toList();
  }

  boolean isEmpty(YearMonth month) {
    return items.stream().noneMatch(i -> YearMonth.from(i.day()).equals(month));
  }

  /** The day nearest to this month on which anything is due: the next one, else the last before. */
  Optional<LocalDate> nearest(YearMonth month) {
    var days = items.stream().map(DueItem::day).toList();
    return days.stream().filter(d -> d.isAfter(month.atEndOfMonth())).findFirst()
        .or(() -> days.stream().filter(d -> d.isBefore(month.atDay(1))).reduce((a, b) -> b));
  }
}
