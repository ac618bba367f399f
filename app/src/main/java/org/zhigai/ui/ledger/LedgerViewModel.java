package org.zhigai.ui.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EvidenceItem;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.Verification;
import org.zhigai.people.Person;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Book;
import org.zhigai.rows.Field;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.RowList;
import org.zhigai.ui.people.Register;
import org.zhigai.ui.parts.ViewModel;

/** The ledger as the window holds it: its rows, the one that is open, what it lacks for closing. Every edit saves itself. */
public final class LedgerViewModel implements ViewModel {
  /** Documents are Chinese. */
  static final Words ZH = new Words(Lang.ZH);

  /** What stands beside the open entry. */
  record Around(List<LedgerDesk.Met> conditions, List<AuditLine> history) {}

  private final LedgerDesk ledger;
  private final ProblemDesk problems;
  private final Register register;
  private final Recheck recheck;
  private final LongSupplier leader;
  private final StoreFrame frame;
  private final RowList<LedgerEntry> entries;
  private final FilteredList<LedgerEntry> shown;
  private final ReadOnlyObjectWrapper<Optional<LedgerEntry>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Around> around = new ReadOnlyObjectWrapper<>(new Around(List.of(), List.of()));
  private final ReadOnlyObjectWrapper<Optional<Outcome.Refused>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");

  /** @param leader 牵头领导 of new entries, asked each time */
  public LedgerViewModel(Book book, LedgerDesk ledger, ProblemDesk problems, Register register, Recheck recheck, LongSupplier leader, StoreFrame frame) {
    this.ledger = ledger;
    this.problems = problems;
    this.register = register;
    this.recheck = recheck;
    this.leader = leader;
    this.frame = frame;
    this.entries = new RowList<>(book, LedgerEntry.KIND, LedgerEntry::row);
    this.shown = new FilteredList<>(entries.items());
    var _ = frame.edits().listen(Set.of(LedgerEntry.KIND, Problem.KIND, EffectVerdict.KIND, Person.KIND), this::refresh);
  }

  /** The rows that pass the filter, by number. */
  ObservableList<LedgerEntry> rows() {
    return shown;
  }

  Register register() {
    return register;
  }

  ReadOnlyObjectProperty<Optional<LedgerEntry>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Around> around() {
    return around.getReadOnlyProperty();
  }

  /** Why the last edit or move was refused; empty after any other. */
  ReadOnlyObjectProperty<Optional<Outcome.Refused>> refusal() {
    return refusal.getReadOnlyProperty();
  }

  /** Confirmed problems that have no entry yet. */
  ReadOnlyIntegerProperty waiting() {
    return waiting.getReadOnlyProperty();
  }

  /** Open entries, and after a stroke the overdue ones. */
  ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  LocalDate today() {
    return ledger.today();
  }

  boolean isNear(LedgerEntry entry) {
    return entry.status().isOpen() && !today().isAfter(entry.due()) && !today().plusDays(14).isBefore(entry.due());
  }

  void refresh() {
    entries.sync();
    waiting.set(unopened().size());
    count();
    chosen.set(chosen.get().flatMap(old -> entries.find(old.id())).or(() -> entries.items().stream().findFirst()));
    look();
  }

  /** Rows whose number, texts or status contain this; everything for a blank. */
  void filter(String text) {
    var wanted = text.strip();
    shown.setPredicate(
        e -> wanted.isEmpty() || String.join("\n", e.number(), e.issue().in(ZH), e.target().in(ZH), register.unit(e.responsible()),
            register.person(e.person()), EntryText.PROGRESS.of(e, ZH), frame.words().say(e.status().label())).contains(wanted));
  }

  void choose(LedgerEntry entry) {
    if (chosen.get().filter(entry::equals).isEmpty()) {
      chosen.set(Optional.of(entry));
      refusal.set(Optional.empty());
      look();
    }
  }

  void choose(String number) {
    entries.find(number).ifPresent(this::choose);
  }

  void openFromProblems() {
    frame.edits().make(ledger.open(unopened(), leader.getAsLong(), frame.actor().get()), outcome -> {
      var opened = outcome.orThrow();
      refresh();
      opened.stream().findFirst().flatMap(row -> entries.find(row.id())).ifPresent(this::choose);
      frame.notices().done(Phrase.of("ledgerview.opened", opened.size()));
    });
  }

  void text(EntryText part, String value) {
    put(LedgerEntry.KIND.label(part.field()), part.values(value));
  }

  <V> void put(Field<LedgerEntry, V> field, V value) {
    if (chosen.get().filter(e -> !e.row().get(field).equals(value)).isPresent()) {
      put(LedgerEntry.KIND.label(field), Values.of(field, value));
    }
  }

  void dates(LocalDate start, LocalDate due) {
    chosen.get()
        .filter(e -> !e.start().equals(start) || !e.due().equals(due))
        .ifPresent(e -> put(Phrase.of("ledgerview.dates"), Values.of(LedgerEntry.START, start).and(LedgerEntry.DUE, due)));
  }

  void measure(int index, Measure measure) {
    chosen.get().ifPresent(e -> {
      var list = new ArrayList<>(e.measures());
      list.set(index, measure);
      put(LedgerEntry.MEASURES, List.copyOf(list));
    });
  }

  /** Adds a measure; a blank is none. */
  void addMeasure(String text) {
    chosen.get().filter(e -> !text.isBlank()).ifPresent(e -> {
      var list = new ArrayList<>(e.measures());
      list.add(new Measure(text.strip(), false));
      put(LedgerEntry.MEASURES, List.copyOf(list));
    });
  }

  /** Adds evidence under the number the ledger quotes; a blank title is none. */
  void addEvidence(String title, String place) {
    chosen.get().filter(e -> !title.isBlank()).ifPresent(e -> {
      var list = new ArrayList<>(e.evidence());
      var row = entries.items().stream().map(LedgerEntry::id).toList().indexOf(e.id()) + 1;
      list.add(new EvidenceItem("佐证" + row + "-" + (list.size() + 1), title.strip(), place.strip(), today()));
      put(LedgerEntry.EVIDENCE, List.copyOf(list));
    });
  }

  /** Records who looked from outside; unit and person are keys of the register. */
  void verify(long unit, long person, boolean passed, String opinion) {
    put(LedgerEntry.VERIFICATION, Optional.of(new Verification(unit, person, today(), passed, opinion.strip())));
  }

  /** 已复核: numbers it quotes have changed and it stays as it is written. */
  void seen() {
    chosen.get().ifPresent(e -> frame.edits().make(recheck.seen(e.row(), frame.actor().get()), this::took));
  }

  /** Moves the open entry on, or says why not. */
  void advance(LedgerStatus to) {
    chosen.get().ifPresent(e -> frame.edits().make(ledger.advance(e, to, frame.actor().get()), this::took));
  }

  private void put(Phrase part, Values<LedgerEntry> values) {
    chosen.get().ifPresent(e -> frame.edits().make(ledger.put(e, part, values, frame.actor().get()), this::took));
  }

  /** A refusal is said beside the conditions and the entry shown as it is; anything else is the window's business. */
  private void took(Outcome outcome) {
    switch (outcome) {
      case Outcome.Refused refused -> {
        refusal.set(Optional.of(refused));
        // Set anew, so that fields which ran ahead show what is kept.
        var kept = chosen.get();
        chosen.set(Optional.empty());
        chosen.set(kept);
      }
      case Outcome.Done done -> refusal.set(Optional.empty());
      case Outcome.Stale stale -> stale.orThrow();
    }
    refresh();
  }

  private void look() {
    chosen.get().ifPresent(e -> frame.jobs().latest(
        "ledger.around", Phrase.of("ledgerview.looking"),
        progress -> new Around(ledger.conditions(e), ledger.history(e.id())), around::set));
  }

  private void count() {
    var open = entries.items().stream().filter(e -> e.status().isOpen()).count();
    var late = entries.items().stream().filter(e -> e.isOverdue(today())).count();
    badge.set(open == 0 ? "" : late == 0 ? Long.toString(open) : open + "/" + late);
  }

  private List<Problem> unopened() {
    var there = entries.items().stream().map(LedgerEntry::problemId).toList();
    return problems.confirmed().stream().filter(p -> !there.contains(p.id())).toList();
  }
}
