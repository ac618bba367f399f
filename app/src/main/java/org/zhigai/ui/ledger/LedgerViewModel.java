package org.zhigai.ui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.Gauges;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.Row;
import org.zhigai.ui.ledger.bulk.BulkModel;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;
import org.zhigai.ui.people.Register;

/** The ledger as the window holds it: its rows as they are sifted, the one whose page is open, and how all of it goes. */
public final class LedgerViewModel implements ViewModel {
  /** Documents are Chinese. */
  static final Words ZH = new Words(Lang.ZH);

  /** Target of the place where packages go out and answers come back. */
  static final String OUTSIDE = "outside";

  private static final String SIEVE = "ledger.sieve";

  private final LedgerDesk ledger;
  private final ProblemDesk problems;
  private final Register register;
  private final LongSupplier leader;
  private final StoreFrame frame;
  private final ObservableList<EntrySight> all = FXCollections.observableArrayList();
  private final FilteredList<EntrySight> shown = new FilteredList<>(all);
  private final ObjectProperty<Sieve> sieve = new SimpleObjectProperty<>(Sieve.ALL);
  private final ReadOnlyObjectWrapper<Optional<EntrySight>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Gauges>> gauges = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
  private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
  private final ObjectProperty<LedgerPlace> place = new SimpleObjectProperty<>(this, "place", LedgerPlace.TABLE);
  private final ReadOnlyObjectWrapper<List<String>> only = new ReadOnlyObjectWrapper<>(this, "only", List.of());
  private final ReadOnlyIntegerWrapper filled = new ReadOnlyIntegerWrapper(this, "filled");
  private final SavedSieves saved;
  private final BulkModel bulk;

  /** @param leader 牵头领导 of new entries, asked each time */
  public LedgerViewModel(LedgerDesk ledger, ProblemDesk problems, Register register, LongSupplier leader, StoreFrame frame) {
    this.ledger = ledger;
    this.problems = problems;
    this.register = register;
    this.leader = leader;
    this.frame = frame;
    this.saved = new SavedSieves(frame.preferences());
    this.bulk = new BulkModel(frame, register, ledger);
    sieve.set(frame.preferences().get(SIEVE).flatMap(LedgerViewModel::named).orElse(Sieve.ALL));
    sieve.subscribe(now -> {
      frame.preferences().put(SIEVE, now.name());
      only.set(List.of());
      sift();
    });
    wanted.subscribe((before, now) -> {
      if (!now.isBlank()) {
        only.set(List.of());
      }
      sift();
    });
    var _ = frame.edits().listen(
        Set.of(
            LedgerEntry.KIND, Measure.KIND, EvidencePiece.KIND, VerificationRound.KIND, DueRequest.KIND, LookBack.KIND, Problem.KIND, EffectVerdict.KIND,
            TeachingAdjustment.KIND, Person.KIND, OrgUnit.KIND),
        this::refresh);
  }

  private static Optional<Sieve> named(String name) {
    return java.util.Arrays.stream(Sieve.values()).filter(s -> s.name().equals(name)).findFirst();
  }

  /** What passes the sieve and the words looked for, by number. */
  ObservableList<EntrySight> rows() {
    return shown;
  }

  /** All of it, by number. */
  ObservableList<EntrySight> everything() {
    return all;
  }

  /** How many entries a sieve lets through. */
  long count(Sieve one) {
    return all.stream().filter(s -> one.lets(s, me())).count();
  }

  ObjectProperty<Sieve> sieve() {
    return sieve;
  }

  /** Grows each time the rows have been read anew. */
  ReadOnlyIntegerProperty filled() {
    return filled.getReadOnlyProperty();
  }

  /** Which of the ways of looking at the ledger. */
  ObjectProperty<LedgerPlace> place() {
    return place;
  }

  /** Numbers of entries that are looked at alone, as a reminder names them; empty for all that pass the sieve. */
  ReadOnlyObjectProperty<List<String>> only() {
    return only.getReadOnlyProperty();
  }

  /** What has to stand in a row; nothing for every row. */
  StringProperty wanted() {
    return wanted;
  }

  BulkModel bulk() {
    return bulk;
  }

  /** Filters of whoever acts. */
  List<SavedSieves.Saved> saved() {
    return saved.of(me());
  }

  /** Keeps the sieve and the words looked for under a name. */
  void keep(String name) {
    saved.keep(me(), new SavedSieves.Saved(name, sieve.get(), wanted.get().strip()));
    refresh();
  }

  void drop(SavedSieves.Saved one) {
    saved.drop(me(), one);
    refresh();
  }

  void take(SavedSieves.Saved one) {
    all();
    sieve.set(one.sieve());
    wanted.set(one.text());
  }

  boolean isTaken(SavedSieves.Saved one) {
    return only.get().isEmpty() && sieve.get() == one.sieve() && wanted.get().strip().equals(one.text());
  }

  /** Every row again. */
  void all() {
    only.set(List.of());
    wanted.set("");
    sieve.set(Sieve.ALL);
    sift();
  }

  Register register() {
    return register;
  }

  /** The entry whose page is open; empty while the table is looked at. */
  ReadOnlyObjectProperty<Optional<EntrySight>> open() {
    return open.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Gauges>> gauges() {
    return gauges.getReadOnlyProperty();
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

  void refresh() {
    var now = ledger.now();
    var entries = now.all(LedgerEntry.KIND);
    bulk.hold(true);
    all.setAll(entries.stream().map(e -> EntrySight.of(e, now, today())).toList());
    bulk.hold(false);
    filled.set(filled.get() + 1);
    waiting.set(unopened().size());
    gauges.set(entries.isEmpty() ? Optional.empty() : Optional.of(Gauges.of(entries, now, today())));
    count(entries);
    open.set(open.get().flatMap(old -> of(old.entry().id())));
  }

  private Optional<EntrySight> of(long entry) {
    return all.stream().filter(s -> s.entry().id() == entry).findFirst();
  }

  /** Rows whose number, texts or names contain this; everything for a blank. */
  void filter(String text) {
    wanted.set(text);
  }

  private void sift() {
    var text = wanted.get().strip();
    var numbers = only.get();
    shown.setPredicate(s -> numbers.isEmpty()
        ? sieve.get().lets(s, me()) && (text.isEmpty() || said(s).contains(text))
        : numbers.contains(s.entry().number()));
  }

  private String said(EntrySight s) {
    var e = s.entry();
    var measures = String.join("\n", s.live().stream().map(Measure::text).toList());
    return String.join("\n", e.number(), s.problem().map(Problem::number).orElse(""), e.issue().in(ZH), e.target().in(ZH), measures,
        register.unit(e.responsible()), register.person(e.person()), e.row().get(LedgerEntry.PROGRESS), frame.words().say(e.status().label()));
  }

  private String me() {
    return frame.actor().get().name();
  }

  /** Opens the page of an entry. */
  void show(EntrySight sight) {
    open.set(Optional.of(sight));
  }

  /** Back to the table. */
  void back() {
    open.set(Optional.empty());
  }

  /** To the table. */
  void home() {
    place.set(LedgerPlace.TABLE);
    back();
  }

  /**
   * The next or the one before of the rows that are shown.
   *
   * @param by 1 or −1
   */
  void turn(int by) {
    open.get().ifPresent(now -> {
      var ids = shown.stream().map(s -> s.entry().id()).toList();
      var at = ids.indexOf(now.entry().id()) + by;
      if (at >= 0 && at < shown.size()) {
        show(shown.get(at));
      }
    });
  }

  /**
   * The page of an entry, of a number of its own or of one of its measures, pieces of evidence, verifications; of several numbers
   * the table of those; the place where packages go out.
   */
  void choose(String number) {
    if (number.equals(OUTSIDE)) {
      place.set(LedgerPlace.OUTSIDE);
      back();
      return;
    }
    if (number.contains(",")) {
      all();
      only.set(List.of(number.split(",")));
      place.set(LedgerPlace.TABLE);
      back();
      sift();
      return;
    }
    all.stream().filter(s -> isOf(s, number)).findFirst().ifPresent(this::show);
  }

  private static boolean isOf(EntrySight s, String number) {
    return s.entry().number().equals(number) || s.problem().filter(p -> p.number().equals(number)).isPresent()
        || s.measures().stream().anyMatch(m -> m.number().equals(number)) || s.evidence().stream().anyMatch(e -> e.number().equals(number))
        || s.rounds().stream().anyMatch(r -> r.number().equals(number)) || s.looks().stream().anyMatch(l -> l.number().equals(number));
  }

  void openFromProblems() {
    frame.edits().make(ledger.open(unopened(), leader.getAsLong(), frame.actor().get()), outcome -> {
      var opened = outcome.orThrow().stream().flatMap(r -> LedgerEntry.KIND.cast(r).stream()).map(Row::view).toList();
      // In sight and chosen, so that what they still lack is given to all of them at once.
      all();
      place.set(LedgerPlace.TABLE);
      bulk.choose(opened);
      refresh();
      frame.notices().done(Phrase.of("ledgerview.opened", (long) opened.size()));
    });
  }

  private void count(List<LedgerEntry> entries) {
    var open = entries.stream().filter(e -> e.status().isOpen()).count();
    var late = entries.stream().filter(e -> e.isOverdue(today())).count();
    badge.set(open == 0 ? "" : late == 0 ? Long.toString(open) : open + "/" + late);
  }

  private List<Problem> unopened() {
    var there = all.stream().map(s -> s.entry().problemId()).toList();
    return problems.confirmed().stream().filter(p -> !there.contains(p.id())).toList();
  }
}
