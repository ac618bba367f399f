package org.zhigai.ui.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EvidenceDesk;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.KeptFile;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ledger.WorkDesk;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Change;
import org.zhigai.rows.Field;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;
import org.zhigai.ui.people.Register;

/** What a person does on the page of an entry. Every edit saves itself; what the law refuses is said on the page. */
public final class EntryModel implements ViewModel {

  private final LedgerViewModel ledger;
  private final Desks desks;
  private final StoreFrame frame;
  private final ReadOnlyObjectWrapper<Optional<Outcome.Refused>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<AuditLine>> history = new ReadOnlyObjectWrapper<>(List.of());
  private long shown;

  /**
   * The use cases a page calls.
   *
   * @param export writes the evidence of some entries into a folder, with its catalogue, and tells the folder
   * @param notice writes the 整改通知书 of an entry into a file
   */
  public record Desks(
      LedgerDesk ledger, WorkDesk work, EvidenceDesk evidence, Recheck recheck, Function<Path, Path> export, BiConsumer<LedgerEntry, Path> notice) {}

  public EntryModel(LedgerViewModel ledger, Desks desks, StoreFrame frame) {
    this.ledger = ledger;
    this.desks = desks;
    this.frame = frame;
    ledger.open().subscribe(now -> now.ifPresentOrElse(this::look, () -> refusal.set(Optional.empty())));
  }

  private void look(EntrySight sight) {
    var id = sight.entry().id();
    if (shown != id) {
      shown = id;
      refusal.set(Optional.empty());
    }
    frame.jobs().latest("ledger.history", Phrase.of("ledgerview.looking"), progress -> histories(sight), history::set);
  }

  /** Of the entry and of all that hangs on it, newest first. */
  private List<AuditLine> histories(EntrySight sight) {
    var out = new ArrayList<>(desks.ledger().history(sight.entry().id()));
    sight.measures().forEach(m -> out.addAll(desks.ledger().history(m.id())));
    sight.evidence().forEach(e -> out.addAll(desks.ledger().history(e.id())));
    sight.rounds().forEach(r -> out.addAll(desks.ledger().history(r.id())));
    sight.requests().forEach(r -> out.addAll(desks.ledger().history(r.id())));
    sight.looks().forEach(l -> out.addAll(desks.ledger().history(l.id())));
    out.sort(java.util.Comparator.comparing(AuditLine::at));
    return List.copyOf(out.reversed());
  }

  ReadOnlyObjectProperty<Optional<EntrySight>> open() {
    return ledger.open();
  }

  LedgerViewModel ledger() {
    return ledger;
  }

  Register register() {
    return ledger.register();
  }

  /** Of the entry and of what hangs on it, newest first. */
  ReadOnlyObjectProperty<List<AuditLine>> history() {
    return history.getReadOnlyProperty();
  }

  /** Why the last edit or move was refused; empty after any other. */
  ReadOnlyObjectProperty<Optional<Outcome.Refused>> refusal() {
    return refusal.getReadOnlyProperty();
  }

  <V> void put(Field<LedgerEntry, V> field, V value) {
    open().get().map(EntrySight::entry).filter(e -> !e.row().get(field).equals(value))
        .ifPresent(e -> make(desks.ledger().put(e, field, value, frame.actor().get())));
  }

  void dates(LocalDate start, LocalDate due) {
    open().get().map(EntrySight::entry).filter(e -> !e.start().equals(start) || !e.due().equals(due)).ifPresent(e -> {
      var values = Values.of(LedgerEntry.START, start);
      make(desks.ledger().put(
          e, Phrase.of("ledgerview.dates"), e.due().equals(due) ? values : values.and(LedgerEntry.DUE, due), frame.actor().get()));
    });
  }

  /** 已复核: numbers it quotes have changed and it stays as it is written. */
  void seen() {
    open().get().ifPresent(s -> make(desks.recheck().seen(s.entry().row(), frame.actor().get())));
  }

  void move(LedgerStatus to, String why) {
    open().get().ifPresent(s -> make(desks.ledger().move(s.entry(), to, why, frame.actor().get())));
  }

  void addMeasure(String text) {
    open().get().filter(s -> !text.isBlank()).ifPresent(s -> make(desks.work().measure(s.entry(), text, frame.actor().get())));
  }

  <V> void put(Measure measure, Field<Measure, V> field, V value) {
    if (!measure.row().get(field).equals(value)) {
      make(desks.work().put(measure, field, value, frame.actor().get()));
    }
  }

  void move(Measure measure, Measure.State to, String why) {
    make(desks.work().move(measure, to, why, frame.actor().get()));
  }

  void withdraw(Row<?> row, String why) {
    make(desks.work().withdraw(row, why, frame.actor().get()));
  }

  void note(Measure measure, String text) {
    if (!text.isBlank()) {
      make(desks.work().note(measure, text, frame.actor().get()));
    }
  }

  void askDue(Row<?> of, LocalDate from, LocalDate to, String why, long asker) {
    make(desks.work().ask(of, from, to, why, asker, frame.actor().get()));
  }

  void decide(DueRequest request, DueRequest.State to, long decider, String opinion) {
    make(desks.work().decide(request, to, decider, opinion, frame.actor().get()));
  }

  void ask(VerificationRound.Sort sort, long unit) {
    open().get().ifPresent(s -> make(desks.work().verify(s.entry(), sort, unit, s.entry().person(), frame.actor().get())));
  }

  void answer(VerificationRound round, WorkDesk.Answer answer) {
    make(desks.work().answer(round, answer, frame.actor().get()));
  }

  void lookBack(LookBack look, LookBack.State to, long unit, long person, String finding) {
    make(desks.work().lookBack(look, to, unit, person, finding, frame.actor().get()));
  }

  /** Takes files in as evidence, one after the other; one that cannot be taken is told and leaves the others. */
  void take(Row<?> of, List<Path> files, EvidencePiece.Sort sort) {
    var waiting = new ArrayDeque<>(files);
    takeNext(of, waiting, sort);
  }

  private void takeNext(Row<?> of, ArrayDeque<Path> waiting, EvidencePiece.Sort sort) {
    if (waiting.isEmpty()) {
      return;
    }
    var file = waiting.poll();
    frame.jobs().run(
        Phrase.of("entryview.evidence.taking", String.valueOf(file.getFileName())),
        org.zhigai.ui.jobs.Tried.of(progress -> desks.evidence().take(file)),
        tried -> {
          switch (tried) {
            case org.zhigai.ui.jobs.Tried.Done<KeptFile>(var kept) -> make(desks.evidence().add(of, kept, sort, frame.actor().get()));
            case org.zhigai.ui.jobs.Tried.Refused<KeptFile>(var fault) -> frame.notices().care(fault.what());
          }
          takeNext(of, waiting, sort);
        });
  }

  void paper(Row<?> of, String title, String place) {
    make(desks.evidence().add(of, title, place, frame.actor().get()));
  }

  <V> void put(EvidencePiece piece, Field<EvidencePiece, V> field, V value) {
    if (!piece.row().get(field).equals(value)) {
      make(desks.evidence().put(piece, field, value, frame.actor().get()));
    }
  }

  void withdraw(EvidencePiece piece, String why) {
    make(desks.evidence().withdraw(piece, why, frame.actor().get()));
  }

  /** Reads a kept file, off the window's thread. */
  void bytes(KeptFile file, Consumer<byte[]> then) {
    frame.jobs().run(Phrase.of("entryview.evidence.opening", file.name()), progress -> desks.evidence().bytes(file), then);
  }

  void save(KeptFile file, Path target) {
    frame.jobs().run(Phrase.of("entryview.evidence.saving", file.name()), progress -> {
      desks.evidence().save(file, target);
      return target;
    }, saved -> frame.notices().done(Phrase.of("entryview.evidence.saved", String.valueOf(saved.getFileName()))));
  }

  /** Writes all evidence of the ledger into a folder, with its catalogue. */
  void export(Path folder) {
    frame.jobs().run(
        Phrase.of("entryview.evidence.exporting"), progress -> desks.export().apply(folder),
        made -> frame.notices().done(Phrase.of("entryview.evidence.exported", made.toString())));
  }

  /** Writes the 整改通知书; not on the window's thread. */
  void notice(LedgerEntry entry, Path file) {
    desks.notice().accept(entry, file);
  }

  private void make(Change change) {
    frame.edits().make(change, this::took);
  }

  /** A refusal is said on the page and the entry shown as it is; anything else is the window's business. */
  private void took(Outcome outcome) {
    refusal.set(outcome instanceof Outcome.Refused refused ? Optional.of(refused) : Optional.empty());
    if (outcome instanceof Outcome.Stale stale) {
      stale.orThrow();
    }
    ledger.refresh();
  }
}
