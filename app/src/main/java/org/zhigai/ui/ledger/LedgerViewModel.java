package org.zhigai.ui.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.AuditLine;
import org.zhigai.ledger.EvidenceItem;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerRules;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.Verification;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.ViewModel;

/** The ledger as the window holds it: its rows, the one that is open, what it lacks for closing. Every edit saves itself. */
public final class LedgerViewModel implements ViewModel {

  /** What stands beside the open entry. */
  record Around(List<LedgerRules.Condition> conditions, List<AuditLine> history) {}

  private record Answer(Optional<UserFault> refusal) {}

  private final LedgerDesk ledger;
  private final ProblemDesk problems;
  private final Supplier<String> leader;
  private final Desk desk;
  private final ObservableList<LedgerEntry> entries = FXCollections.observableArrayList();
  private final FilteredList<LedgerEntry> shown = new FilteredList<>(entries);
  private final ReadOnlyObjectWrapper<Optional<LedgerEntry>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Around> around = new ReadOnlyObjectWrapper<>(new Around(List.of(), List.of()));
  private final ReadOnlyObjectWrapper<Optional<UserFault>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");

  /** @param leader 牵头领导 of new entries, asked each time */
  public LedgerViewModel(LedgerDesk ledger, ProblemDesk problems, Supplier<String> leader, Desk desk) {
    this.ledger = ledger;
    this.problems = problems;
    this.leader = leader;
    this.desk = desk;
  }

  /** The rows that pass the filter, by number. */
  ObservableList<LedgerEntry> rows() {
    return shown;
  }

  ReadOnlyObjectProperty<Optional<LedgerEntry>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Around> around() {
    return around.getReadOnlyProperty();
  }

  /** Why the last move was refused; empty after any other. */
  ReadOnlyObjectProperty<Optional<UserFault>> refusal() {
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
    entries.setAll(ledger.entries());
    waiting.set(unopened().size());
    count();
    chosen.set(chosen.get().flatMap(old -> find(old.id())).or(() -> entries.stream().findFirst()));
    look();
  }

  /** Rows whose number, texts or status contain this; everything for a blank. */
  void filter(String text) {
    var wanted = text.strip();
    shown.setPredicate(
        e -> wanted.isEmpty() || String.join("\n", e.number(), e.issue(), e.target(), e.responsibleBody(),
            e.responsiblePerson(), e.progress(), desk.words().say(LedgerRules.name(e.status()))).contains(wanted));
  }

  void choose(LedgerEntry entry) {
    if (chosen.get().filter(entry::equals).isEmpty()) {
      chosen.set(Optional.of(entry));
      refusal.set(Optional.empty());
      look();
    }
  }

  void choose(String number) {
    entries.stream().filter(e -> e.number().equals(number)).findFirst().ifPresent(this::choose);
  }

  void openFromProblems() {
    var from = unopened();
    var by = desk.actor().get();
    var first = leader.get();
    desk.jobs().run(
        Phrase.of("ledgerview.opening"),
        progress -> from.stream().map(p -> ledger.open(p, first, by)).toList(),
        opened -> {
          refresh();
          opened.stream().findFirst().flatMap(e -> find(e.id())).ifPresent(this::choose);
          desk.notices().done(Phrase.of("ledgerview.opened", opened.size()));
          desk.notices().saved();
        });
  }

  void text(EntryText part, String value) {
    chosen.get().ifPresent(e -> {
      var before = part.of(e);
      edit(part.label(), x -> part.with(x, value), x -> part.with(x, before));
    });
  }

  void dates(LocalDate start, LocalDate due) {
    chosen.get().filter(e -> !e.start().equals(start) || !e.due().equals(due)).ifPresent(e ->
        edit(Phrase.of("ledgerview.dates"), x -> EntryEdits.dates(x, start, due),
            x -> EntryEdits.dates(x, e.start(), e.due())));
  }

  void measure(int index, Measure measure) {
    chosen.get().ifPresent(e -> {
      var list = new ArrayList<>(e.measures());
      list.set(index, measure);
      measures(e, list);
    });
  }

  /** Adds a measure; a blank is none. */
  void addMeasure(String text) {
    chosen.get().filter(e -> !text.isBlank()).ifPresent(e -> {
      var list = new ArrayList<>(e.measures());
      list.add(new Measure(text.strip(), false));
      measures(e, list);
    });
  }

  /** Adds evidence under the number the ledger quotes; a blank title is none. */
  void addEvidence(String title, String place) {
    chosen.get().filter(e -> !title.isBlank()).ifPresent(e -> {
      var list = new ArrayList<>(e.evidence());
      var row = entries.stream().map(LedgerEntry::id).toList().indexOf(e.id()) + 1;
      list.add(new EvidenceItem("佐证" + row + "-" + (list.size() + 1), title.strip(), place.strip(), today()));
      edit(Phrase.of("ledgerview.evidence"), x -> EntryEdits.evidence(x, list),
          x -> EntryEdits.evidence(x, e.evidence()));
    });
  }

  void verify(String unit, String person, boolean passed, String opinion) {
    var made = Optional.of(new Verification(unit.strip(), person.strip(), today(), passed, opinion.strip()));
    chosen.get().ifPresent(e ->
        edit(Phrase.of("ledgerview.verification"), x -> EntryEdits.verification(x, made),
            x -> EntryEdits.verification(x, e.verification())));
  }

  /** Moves the open entry on, or says why not. */
  void advance(LedgerStatus to) {
    var by = desk.actor().get();
    chosen.get().ifPresent(e ->
        desk.jobs().run(
            Phrase.of("ledgerview.moving"),
            progress -> attempt(() -> ledger.advance(e, to, by)),
            answer -> {
              refusal.set(answer.refusal());
              refresh();
              if (answer.refusal().isEmpty()) {
                desk.notices().saved();
              }
            }));
  }

  private static Answer attempt(Runnable move) {
    try {
      move.run();
      return new Answer(Optional.empty());
    } catch (UserFault refused) {
      // Refused input is said beside the conditions; anything else is the window's business.
      if (refused.kind() != UserFault.Kind.INPUT) {
        throw refused;
      }
      return new Answer(Optional.of(refused));
    }
  }

  private void measures(LedgerEntry e, List<Measure> after) {
    edit(Phrase.of("ledgerview.measures"), x -> EntryEdits.measures(x, after),
        x -> EntryEdits.measures(x, e.measures()));
  }

  private void edit(Phrase part, UnaryOperator<LedgerEntry> redo, UnaryOperator<LedgerEntry> undo) {
    chosen.get().ifPresent(e -> {
      save(e.id(), redo);
      desk.undo().push(
          Phrase.of("ledgerview.edited", e.number(), part), () -> save(e.id(), undo), () -> save(e.id(), redo));
    });
  }

  /** Changes the entry as it is now: what happened since, such as a new status, stays. */
  private void save(long id, UnaryOperator<LedgerEntry> change) {
    find(id).ifPresent(e -> {
      var kept = ledger.save(change.apply(e), desk.actor().get());
      entries.set(entries.indexOf(e), kept);
      chosen.set(Optional.of(kept));
      refusal.set(Optional.empty());
      count();
      look();
      desk.notices().saved();
    });
  }

  private void look() {
    chosen.get().ifPresent(e ->
        desk.jobs().latest(
            "ledger.around", Phrase.of("ledgerview.looking"),
            progress -> new Around(ledger.conditions(e), ledger.history(e.id())), around::set));
  }

  private void count() {
    var open = entries.stream().filter(e -> e.status().isOpen()).count();
    var late = entries.stream().filter(e -> e.isOverdue(today())).count();
    badge.set(open == 0 ? "" : late == 0 ? Long.toString(open) : open + "/" + late);
  }

  private List<Problem> unopened() {
    var there = entries.stream().map(LedgerEntry::problemId).toList();
    return problems.confirmed().stream().filter(p -> !there.contains(p.id())).toList();
  }

  private Optional<LedgerEntry> find(long id) {
    return entries.stream().filter(e -> e.id() == id).findFirst();
  }
}
