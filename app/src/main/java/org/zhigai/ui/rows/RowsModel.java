package org.zhigai.ui.rows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;
import org.zhigai.rows.Withdrawals;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** The rows of one kind: listed, opened, edited in place, thrown away; every edit saves itself and can be undone. */
public final class RowsModel<K> implements ViewModel {
  private final Book book;
  private final Kind<K> kind;
  private final StoreFrame frame;
  private final Exporting exporting;
  private final ObservableList<Row<K>> rows = FXCollections.observableArrayList();
  private final FilteredList<Row<K>> shown = new FilteredList<>(rows);
  private final ReadOnlyObjectWrapper<Optional<Row<K>>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
  private final ReadOnlyObjectWrapper<List<AuditLine>> history = new ReadOnlyObjectWrapper<>(this, "history", List.of());
  private final ReadOnlyObjectWrapper<List<Phrase>> refusal = new ReadOnlyObjectWrapper<>(this, "refusal", List.of());
  private final BooleanProperty withdrawn = new SimpleBooleanProperty(this, "withdrawn", false);
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");

  /** Writes the table of a kind into a file. */
  public interface Exporting {
    void write(Kind<?> kind, Path file);
  }

  public RowsModel(Book book, Kind<K> kind, Exporting exporting, StoreFrame frame) {
    this.book = book;
    this.kind = kind;
    this.exporting = exporting;
    this.frame = frame;
    var _ = frame.edits().listen(Set.of(kind), this::refresh);
    withdrawn.addListener(shown -> refresh());
  }

  Kind<K> kind() {
    return kind;
  }

  /** The rows that pass the filter, by number. */
  ObservableList<Row<K>> rows() {
    return shown;
  }

  ReadOnlyObjectProperty<Optional<Row<K>>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Of the chosen row, oldest first. */
  ReadOnlyObjectProperty<List<AuditLine>> history() {
    return history.getReadOnlyProperty();
  }

  /** What the last edit lacked; empty after any other. */
  ReadOnlyObjectProperty<List<Phrase>> refusal() {
    return refusal.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  /** What a person is shown in a field. */
  <V> String text(Row<K> row, Field<K, V> field) {
    return frame.words().words().text(book.shown(field.type().said(row.get(field))));
  }

  /** Rows of another kind that a field may name. */
  List<Row<?>> rowsOf(String other) {
    return book.kind(other).<List<Row<?>>>map(this::alive).orElse(List.of());
  }

  private <O> List<Row<?>> alive(Kind<O> other) {
    return book.rows(other).stream().filter(r -> !other.isDead(r)).<Row<?>>map(r -> r).toList();
  }

  /** Another record by its key, whatever has become of it. */
  Optional<Row<?>> named(long id) {
    return book.any(id);
  }

  /** Whether withdrawn rows are listed too, struck through. */
  BooleanProperty withdrawn() {
    return withdrawn;
  }

  /** How many are withdrawn. */
  int gone() {
    return book.withdrawn(kind).size();
  }

  public void refresh() {
    var live = book.rows(kind);
    rows.setAll(withdrawn.get() ? Stream.concat(live.stream(), book.withdrawn(kind).stream()).toList() : live);
    badge.set(live.isEmpty() ? "" : Integer.toString(live.size()));
    chosen.set(chosen.get().flatMap(old -> book.row(kind, old.id())).filter(r -> !r.isWithdrawn() || withdrawn.get()).or(() -> rows.stream().findFirst()));
    look();
  }

  /** Rows one of whose columns contains this; everything for a blank. */
  void filter(String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(
        r -> wanted.isEmpty() || r.number().toLowerCase(Locale.ROOT).contains(wanted)
            || kind.columns().stream().anyMatch(c -> text(r, c.field()).toLowerCase(Locale.ROOT).contains(wanted)));
  }

  void choose(Row<K> row) {
    if (chosen.get().filter(row::equals).isEmpty()) {
      chosen.set(Optional.of(row));
      refusal.set(List.of());
      look();
    }
  }

  boolean has(String number) {
    return rows.stream().anyMatch(r -> r.number().equals(number));
  }

  public void choose(String number) {
    rows.stream().filter(r -> r.number().equals(number)).findFirst().ifPresent(this::choose);
  }

  /** A new row, dated today where it has a day. */
  void add() {
    var today = LocalDate.now(frame.clock());
    var values = Values.<K>none();
    for (var field : kind.fields()) {
      values = field.type().equals(Types.DAY) ? dated(values, field, today) : values;
    }
    make(Change.of(Phrase.of("records.added", kind.title()), frame.actor().get(), new Edit.Open<>(kind, today.getYear(), values)), true);
  }

  @SuppressWarnings("unchecked") // the type of a day holds days
  private static <K> Values<K> dated(Values<K> values, Field<K, ?> field, LocalDate today) {
    return values.and((Field<K, LocalDate>) field, today);
  }

  <V> void put(Field<K, V> field, V value) {
    chosen.get()
        .filter(r -> !r.get(field).equals(value))
        .ifPresent(r -> make(
            Change.of(Phrase.of("records.edited", r.number(), kind.label(field)), frame.actor().get(), Edit.put(r, Values.of(field, value))), false));
  }

  /** Says what was expected in a field; nothing is kept. */
  void refuse(Phrase field, Phrase expected) {
    refusal.set(List.of(Phrase.of("records.expected", field, expected)));
    chosen.get().ifPresent(kept -> {
      chosen.set(Optional.empty());
      chosen.set(Optional.of(kept));
    });
  }

  /** Moves the chosen row on; what is missing for it is said. */
  void go(String state) {
    chosen.get().ifPresent(r -> make(
        Change.of(Phrase.of("records.moved", r.number(), kind.state(state)), frame.actor().get(), new Edit.Go<>(r, state, Values.none())), false));
  }

  /**
   * 作废, with what was drawn from it.
   *
   * @param reason not blank
   */
  void withdraw(String reason) {
    chosen.get().ifPresent(r -> {
      var edits = new ArrayList<>(Withdrawals.under(book, r, reason));
      edits.add(new Edit.Withdraw<>(r, reason));
      make(Change.of(Phrase.of("records.withdrawn", r.number()), frame.actor().get(), edits).because(reason), false);
    });
  }

  /** @param reason not blank */
  void restore(String reason) {
    chosen.get().ifPresent(r -> make(
        Change.of(Phrase.of("records.restored", r.number()), frame.actor().get(), new Edit.Restore<>(r, reason)).because(reason), false));
  }

  /** Writes the table into a file. */
  void export(Path file) {
    frame.jobs().run(
        Phrase.of("records.exporting", kind.title()),
        progress -> {
          exporting.write(kind, file);
          return file;
        },
        done -> frame.notices().done(Phrase.of("records.exported", String.valueOf(done.getFileName()))));
  }

  private void make(Change change, boolean fresh) {
    frame.edits().make(change, outcome -> {
      switch (outcome) {
        case Outcome.Done done -> {
          refusal.set(List.of());
          done.rows().stream().filter(r -> fresh).findFirst().flatMap(kind::cast).ifPresent(row -> chosen.set(Optional.of(row)));
        }
        case Outcome.Refused refused -> {
          refusal.set(refused.missing());
          // Set anew, so that fields which ran ahead show what is kept.
          var kept = chosen.get();
          chosen.set(Optional.empty());
          chosen.set(kept);
        }
        case Outcome.Stale stale -> stale.orThrow();
      }
      refresh();
    });
  }

  private void look() {
    var row = chosen.get();
    frame.jobs().latest(
        "records.history." + kind.id(), Phrase.of("records.looking"), progress -> row.map(r -> book.history(r.id())).orElse(List.of()), history::set);
  }
}
