package org.zhigai.ui.ledger.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;
import org.zhigai.ui.people.Register;

/** What is done to the entries that are chosen in the table. */
public final class BulkModel implements ViewModel {
  private final StoreFrame frame;
  private final Register register;
  private final LedgerDesk ledger;
  private final ReadOnlyObjectWrapper<List<LedgerEntry>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
  private final ObjectProperty<BulkDeed> deed = new SimpleObjectProperty<>(this, "deed", BulkDeed.RESPONSIBLE);
  private final ReadOnlyObjectWrapper<List<Phrase>> told = new ReadOnlyObjectWrapper<>(this, "told", List.of());

  private boolean held;

  public BulkModel(StoreFrame frame, Register register, LedgerDesk ledger) {
    this.frame = frame;
    this.register = register;
    this.ledger = ledger;
    deed.subscribe(now -> told.set(List.of()));
  }

  /** What a deed is done with. */
  record With(long unit, long person, Optional<LocalDate> day, String why) {}

  public ReadOnlyObjectProperty<List<LedgerEntry>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** While the table is filled anew its rows come and go without anybody having chosen. */
  public void hold(boolean now) {
    held = now;
  }

  public void choose(List<LedgerEntry> entries) {
    if (held) {
      return;
    }
    if (!ids(entries).equals(ids(chosen.get()))) {
      told.set(List.of());
    }
    chosen.set(List.copyOf(entries));
  }

  private static List<Long> ids(List<LedgerEntry> entries) {
    return entries.stream().map(LedgerEntry::id).toList();
  }

  ObjectProperty<BulkDeed> deed() {
    return deed;
  }

  /** Which rows stand in the way and why, or that there was nothing to do; nothing was changed then. */
  ReadOnlyObjectProperty<List<Phrase>> told() {
    return told.getReadOnlyProperty();
  }

  Register register() {
    return register;
  }

  /** Whether everything is there that the deed is done with. */
  boolean isReady(With with) {
    return switch (deed.get()) {
      case RESPONSIBLE, SUPPORT_MORE, SUPPORT_LESS -> with.unit() != 0;
      case PERSON, LEADER -> with.person() != 0;
      case DUE -> with.day().isPresent();
      case WITHDRAW -> !with.why().isBlank();
    };
  }

  /** Who becomes responsible with a unit; nobody where the register knows of none. */
  Optional<String> head(long unit) {
    return Optional.of(register.person(register.headOf(unit))).filter(n -> !n.isEmpty());
  }

  void apply(With with) {
    told.set(List.of());
    var rows = chosen.get().stream().map(e -> edits(e, with)).filter(all -> !all.isEmpty()).toList();
    if (rows.isEmpty()) {
      told.set(List.of(Phrase.of("bulk.nothing")));
      return;
    }
    var many = rows.size();
    var what = deed.get();
    frame.edits().makeAll(
        Change.of(Phrase.of("bulk.changed", many, what.label()), frame.actor().get(), rows.stream().flatMap(List::stream).toList()).because(with.why().strip()),
        against -> {
          if (against.isEmpty()) {
            frame.notices().done(Phrase.of("bulk.done", many, what.label()));
          } else {
            told.set(Stream.concat(Stream.of(Phrase.of("bulk.refused.all", against.size())), against.stream().map(BulkModel::said)).toList());
          }
        });
  }

  private static Phrase said(Outcome.Refused refused) {
    var why = refused.missing().getFirst();
    return why.values().contains(refused.number()) ? why : Phrase.of("bulk.refused", refused.number(), why);
  }

  /** What is to be done to one; nothing when it is so already. */
  private List<Edit> edits(LedgerEntry entry, With with) {
    return switch (deed.get()) {
      case RESPONSIBLE -> put(entry, entry.responsible() != with.unit(), responsible(with.unit()));
      case PERSON -> put(entry, entry.person() != with.person(), Values.of(LedgerEntry.PERSON, with.person()));
      case LEADER -> put(entry, entry.leader() != with.person(), Values.of(LedgerEntry.LEADER, with.person()));
      case SUPPORT_MORE -> put(
          entry, !entry.supporting().contains(with.unit()) && entry.responsible() != with.unit(), Values.of(LedgerEntry.SUPPORTING, more(entry, with.unit())));
      case SUPPORT_LESS -> put(
          entry, entry.supporting().contains(with.unit()),
          Values.of(LedgerEntry.SUPPORTING, entry.supporting().stream().filter(u -> u != with.unit()).toList()));
      case DUE -> with.day().map(day -> put(entry, !entry.due().equals(day), Values.of(LedgerEntry.DUE, day))).orElse(List.of());
      case WITHDRAW -> List.of(new Edit.Withdraw<>(entry.row(), with.why().strip()));
    };
  }

  private List<Edit> put(LedgerEntry entry, boolean differs, Values<LedgerEntry> values) {
    return differs ? ledger.edits(entry, values) : List.of();
  }

  private Values<LedgerEntry> responsible(long unit) {
    var values = Values.of(LedgerEntry.RESPONSIBLE, unit);
    var head = register.headOf(unit);
    return head == 0 ? values : values.and(LedgerEntry.PERSON, head);
  }

  private static List<Long> more(LedgerEntry entry, long unit) {
    var out = new ArrayList<>(entry.supporting());
    out.add(unit);
    return List.copyOf(out);
  }
}
