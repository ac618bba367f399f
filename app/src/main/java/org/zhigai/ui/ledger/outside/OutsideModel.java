package org.zhigai.ui.ledger.outside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.exchange.BookReader;
import org.zhigai.chain.Reviews;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ledger.WorkDesk;
import org.zhigai.people.Branch;
import org.zhigai.people.OrgUnit;
import org.zhigai.report.SheetWriter;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.SentPackage;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** What goes out to be verified, and what came back. */
public final class OutsideModel implements ViewModel {
  private final Desks desks;
  private final StoreFrame frame;
  private final Set<Long> chosen = new HashSet<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private final ReadOnlyObjectWrapper<Optional<Reviews.Returned>> returned = new ReadOnlyObjectWrapper<>(this, "returned", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SentPackage>> typing = new ReadOnlyObjectWrapper<>(this, "typing", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<UserFault>> fault = new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
  private final ReadOnlyObjectWrapper<List<Phrase>> told = new ReadOnlyObjectWrapper<>(this, "told", List.of());
  private long unit;
  private boolean isLookedAt;

  /**
   * The use cases it calls.
   *
   * @param reviews asked for when the place is first opened
   */
  public record Desks(Supplier<Reviews> reviews, LedgerDesk ledger, WorkDesk work, SheetWriter writer, BookReader books) {}

  /**
   * A line of the ledger that can go out.
   *
   * @param round the verification that was asked; empty when it is asked by sending it
   */
  public record Line(LedgerEntry entry, Optional<VerificationRound> round) {}

  public OutsideModel(Desks desks, StoreFrame frame) {
    this.desks = desks;
    this.frame = frame;
    var _ = frame.edits().listen(Set.of(LedgerEntry.KIND, VerificationRound.KIND, SentPackage.KIND, OrgUnit.KIND), this::changed);
  }

  /** Grows with everything that changes what is shown. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** What came back and is looked at before it is taken. */
  ReadOnlyObjectProperty<Optional<Reviews.Returned>> returned() {
    return returned.getReadOnlyProperty();
  }

  /** The package whose stamped answer is typed in. */
  ReadOnlyObjectProperty<Optional<SentPackage>> typing() {
    return typing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<UserFault>> fault() {
    return fault.getReadOnlyProperty();
  }

  /** Why the law refuses what was asked for. */
  ReadOnlyObjectProperty<List<Phrase>> told() {
    return told.getReadOnlyProperty();
  }

  private Reviews reviews() {
    return desks.reviews().get();
  }

  /** While nobody looks nothing is read. */
  public void end() {
    isLookedAt = false;
  }

  boolean isLookedAt() {
    return isLookedAt;
  }

  /** Begins with whom something was asked of; else a body outside the school. */
  public void begin() {
    isLookedAt = true;
    if (unit == 0) {
      var waiting = reviews().waiting();
      unit = waiting.stream().map(VerificationRound::unit).findFirst()
          .or(() -> desks.ledger().now().all(OrgUnit.KIND).stream().filter(u -> u.place() == OrgUnit.Place.OUTSIDE).map(OrgUnit::id).findFirst()).orElse(0L);
      askedAreChosen();
    }
    changed();
  }

  long unit() {
    return unit;
  }

  void choose(long verifier) {
    unit = verifier;
    askedAreChosen();
    changed();
  }

  private void askedAreChosen() {
    chosen.clear();
    lines().stream().filter(l -> l.round().isPresent()).forEach(l -> chosen.add(l.entry().id()));
  }

  boolean isChosen(Line line) {
    return chosen.contains(line.entry().id());
  }

  void choose(Line line, boolean goes) {
    if (goes ? chosen.add(line.entry().id()) : chosen.remove(line.entry().id())) {
      changed();
    }
  }

  /** What was asked of the unit, then what could be asked of it. */
  List<Line> lines() {
    var now = desks.ledger().now();
    var out = new ArrayList<Line>();
    for (var round : reviews().waiting()) {
      if (round.unit() == unit) {
        now.find(LedgerEntry.KIND, round.entryId()).ifPresent(e -> out.add(new Line(e, Optional.of(round))));
      }
    }
    now.all(LedgerEntry.KIND).stream()
        .filter(e -> e.status().isOpen() && e.status() != LedgerStatus.VERIFIED && Branch.isOutside(now, unit, e.responsible())
            && LedgerDesk.ready(e, now).stream().allMatch(LedgerDesk.Met::met))
        .forEach(e -> out.add(new Line(e, Optional.empty())));
    return out;
  }

  List<Line> going() {
    return lines().stream().filter(this::isChosen).toList();
  }

  List<SentPackage> sent() {
    return reviews().sent();
  }

  /** How many verifications of a package are answered by now. */
  long answered(SentPackage one) {
    var waiting = reviews().waiting().stream().map(VerificationRound::number).toList();
    return one.contents().cases().stream().filter(c -> !waiting.contains(c.round())).count();
  }

  /** Asks for what is not asked yet, then writes package and form. */
  void send(Path file) {
    told.set(List.of());
    fault.set(Optional.empty());
    var by = frame.actor().get();
    var asking = going().stream().filter(l -> l.round().isEmpty()).<Edit>flatMap(l -> desks.work().verify(
        l.entry(), sort(l.entry()), unit, l.entry().person(), by).edits().stream()).toList();
    if (asking.isEmpty()) {
      write(file);
      return;
    }
    frame.edits().make(Change.of(Phrase.of("outside.asked", asking.size()), by, asking), outcome -> {
      switch (outcome) {
        case Outcome.Done done -> write(file);
        case Outcome.Refused refused -> told.set(said(refused));
        case Outcome.Stale stale -> stale.orThrow();
      }
    });
  }

  private VerificationRound.Sort sort(LedgerEntry entry) {
    return LedgerDesk.isMeasuredAgain(entry, desks.ledger().now()) ? VerificationRound.Sort.DOCUMENTS : VerificationRound.Sort.ON_SITE;
  }

  private void write(Path file) {
    var by = frame.actor().get();
    var rounds = going().stream().flatMap(l -> l.round().stream()).toList();
    frame.jobs().inTurn(Phrase.of("outside.sending"), Tried.of(progress -> reviews().send(file, rounds, desks.writer(), by)), tried -> {
      switch (tried) {
        case Tried.Done<List<Path>>(var files) -> {
          frame.notices().done(Phrase.of("outside.sent", rounds.size(), name(files.getFirst()), name(files.getLast())));
          changed();
        }
        case Tried.Refused<List<Path>>(var why) -> fault.set(Optional.of(why));
      }
    });
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Reads what came back, and shows it: nothing is changed yet. */
  public void read(Path file) {
    cancel();
    frame.jobs().run(Phrase.of("outside.reading", name(file)), Tried.of(progress -> reviews().read(file, desks.books())), this::show);
  }

  /** As {@link #read} for what a person typed beside a scan. */
  void read(Path scan, ReviewAnswer answer) {
    frame.jobs().run(Phrase.of("outside.reading", name(scan)), Tried.of(progress -> reviews().typed(scan, answer)), this::show);
  }

  private void show(Tried<Reviews.Returned> tried) {
    switch (tried) {
      case Tried.Done<Reviews.Returned>(var back) -> {
        typing.set(Optional.empty());
        fault.set(Optional.empty());
        returned.set(Optional.of(back));
      }
      case Tried.Refused<Reviews.Returned>(var why) -> fault.set(Optional.of(why));
    }
  }

  /** Numbers of the verifications that taking it would answer. */
  List<String> answers(Reviews.Returned back) {
    return reviews().answers(back);
  }

  void type(SentPackage of) {
    cancel();
    typing.set(Optional.of(of));
  }

  void cancel() {
    returned.set(Optional.empty());
    typing.set(Optional.empty());
    fault.set(Optional.empty());
    told.set(List.of());
  }

  /** Takes what is shown, in one change. */
  void take() {
    returned.get().ifPresent(back -> {
      var by = frame.actor().get();
      frame.jobs().inTurn(Phrase.of("outside.taking"), Tried.of(progress -> reviews().taking(back, by)), tried -> {
        switch (tried) {
          case Tried.Done<Change>(var change) -> frame.edits().make(change, this::took);
          case Tried.Refused<Change>(var why) -> fault.set(Optional.of(why));
        }
      });
    });
  }

  private void took(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> {
        var many = done.rows().stream().filter(r -> r.kind() == VerificationRound.KIND).count();
        cancel();
        // What was returned goes out again when something has been done about it, not by itself.
        askedAreChosen();
        frame.notices().done(Phrase.of("outside.taken", many));
        changed();
      }
      case Outcome.Refused refused -> told.set(said(refused));
      case Outcome.Stale stale -> stale.orThrow();
    }
  }

  private static List<Phrase> said(Outcome.Refused refused) {
    return refused.missing().stream().map(m -> Phrase.of("outside.refused", refused.number(), m)).toList();
  }

  private void changed() {
    if (isLookedAt) {
      changes.set(changes.get() + 1);
    }
  }
}
