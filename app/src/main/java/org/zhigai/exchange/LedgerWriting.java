package org.zhigai.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.rows.BadValue;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;

/** Makes edits of texts in cells: reads each as its field wants it, and says which cannot be written, and why. */
final class LedgerWriting {
  static final Words ZH = new Words(Lang.ZH);
  /** What people write for where a measure stands, beside its own words. */
  private static final Map<String, Measure.State> SAID = Map.of(
      "进行中", Measure.State.UNDER_WAY, "整改中", Measure.State.UNDER_WAY, "已完成", Measure.State.DONE, "完成", Measure.State.DONE, "未开始",
      Measure.State.NOT_STARTED);

  private final Facts now;
  private final CellNames names;
  private final LocalDate today;
  private final Map<String, Row<LedgerEntry>> entries = new LinkedHashMap<>();
  private final Map<String, Row<Measure>> measures = new LinkedHashMap<>();
  private final Map<Row<LedgerEntry>, Values<LedgerEntry>> ofEntries = new LinkedHashMap<>();
  private final Map<Row<Measure>, Values<Measure>> ofMeasures = new LinkedHashMap<>();
  private final Map<Row<Measure>, Measure.State> moves = new LinkedHashMap<>();
  private final Map<Row<Measure>, LocalDate> doneOn = new LinkedHashMap<>();

  /** What became of a text. */
  sealed interface Took {
    /** It says what is there already. */
    record Same() implements Took {}

    /** It will be written. */
    record Written() implements Took {}

    /** It cannot be. */
    record Refused(Phrase why) implements Took {}
  }

  /** @param key gives keys for rows that are opened */
  LedgerWriting(Facts now, LongSupplier key, LocalDate today) {
    this.now = now;
    this.names = new CellNames(now, key, today);
    this.today = today;
    now.rows(LedgerEntry.KIND).forEach(r -> entries.put(r.number(), r));
    now.rows(Measure.KIND).forEach(r -> measures.put(r.number(), r));
  }

  /** A row by its number. */
  Optional<Row<?>> row(String number) {
    return Stream.<Row<?>>concat(Stream.ofNullable(entries.get(number)), Stream.ofNullable(measures.get(number))).findFirst();
  }

  Optional<Row<LedgerEntry>> entry(String number) {
    return Optional.ofNullable(entries.get(number));
  }

  CellNames names() {
    return names;
  }

  /** Why a text cannot stand in a column of a new row; empty where it can. */
  Optional<Phrase> unreadable(LedgerColumn column, String text) {
    try {
      if (column.isDay()) {
        day(text);
      }
      switch (column) {
        case LEADER, PERSON, DOER -> names.person(text, 0);
        case RESPONSIBLE -> names.unit(text);
        case SUPPORTING -> names.units(text);
        case STATE -> {
          return stateNamed(text).isPresent() ? Optional.empty() : Optional.of(Phrase.of("exchange.refused.state"));
        }
        case ISSUE, TARGET, START, DUE, PROGRESS, TEXT, DUE_OF_MEASURE, DONE_ON -> {
          // Whatever is written.
        }
      }
      return Optional.empty();
    } catch (BadValue bad) {
      return Optional.of(bad.expected());
    }
  }

  /** Takes a text for a cell of a row. */
  Took cell(String number, LedgerColumn column, String text) {
    try {
      return column.isOfEntry() ? ofEntry(known(entries, number), column, text) : ofMeasure(known(measures, number), column, text);
    } catch (BadValue bad) {
      return new Took.Refused(bad.expected());
    }
  }

  private static <K> Row<K> known(Map<String, Row<K>> rows, String number) {
    return Objects.requireNonNull(rows.get(number));
  }

  private Took ofEntry(Row<LedgerEntry> entry, LedgerColumn column, String text) {
    return switch (column) {
      case ISSUE -> prose(entry, LedgerEntry.ISSUE, text);
      case TARGET -> prose(entry, LedgerEntry.TARGET, text);
      case PROGRESS -> put(entry, LedgerEntry.PROGRESS, text);
      case LEADER -> put(entry, LedgerEntry.LEADER, names.person(text, 0));
      case PERSON -> put(entry, LedgerEntry.PERSON, names.person(text, entry.get(LedgerEntry.RESPONSIBLE)));
      case RESPONSIBLE -> put(entry, LedgerEntry.RESPONSIBLE, names.unit(text));
      case SUPPORTING -> put(entry, LedgerEntry.SUPPORTING, names.units(text));
      case START -> put(entry, LedgerEntry.START, day(text));
      case DUE -> put(entry, LedgerEntry.DUE, day(text));
      case TEXT, DOER, DUE_OF_MEASURE, STATE, DONE_ON -> throw new IllegalArgumentException(column.heading());
    };
  }

  private Took ofMeasure(Row<Measure> measure, LedgerColumn column, String text) {
    return switch (column) {
      case TEXT -> text.isEmpty() ? new Took.Refused(Phrase.of("exchange.refused.required")) : put(measure, text);
      case DOER -> put(measure, Measure.PERSON, names.person(text, measure.get(Measure.UNIT)));
      case DUE_OF_MEASURE -> put(measure, Measure.DUE, day(text));
      case STATE -> state(measure, text);
      case DONE_ON -> doneOn(measure, text);
      case ISSUE, TARGET, LEADER, RESPONSIBLE, PERSON, SUPPORTING, START, DUE, PROGRESS -> throw new IllegalArgumentException(column.heading());
    };
  }

  private Took put(Row<Measure> measure, String text) {
    return put(measure, Measure.TEXT, text);
  }

  /** A sentence that the program put together stays one as long as nobody writes another. */
  private Took prose(Row<LedgerEntry> entry, Field<LedgerEntry, Prose> field, String text) {
    return CellText.plain(entry.get(field).in(ZH)).equals(text) ? new Took.Same() : put(entry, field, Prose.of(text));
  }

  private <K, V> Took put(Row<K> row, Field<K, V> field, V value) {
    if (row.get(field).equals(value)) {
      return new Took.Same();
    }
    if (field.is(Trait.REQUIRED) && value.equals(field.absent())) {
      return new Took.Refused(Phrase.of("exchange.refused.required"));
    }
    var barred = barred(row, field);
    if (barred.isPresent()) {
      return new Took.Refused(barred.get());
    }
    LedgerEntry.KIND.cast(row).ifPresent(r -> ofEntries.merge(r, Values.of(own(field), value), (a, b) -> a.and(own(field), value)));
    Measure.KIND.cast(row).ifPresent(r -> ofMeasures.merge(r, Values.of(own(field), value), (a, b) -> a.and(own(field), value)));
    return new Took.Written();
  }

  @SuppressWarnings("unchecked") // a row of a kind is given fields of that kind
  private static <A, B, V> Field<B, V> own(Field<A, V> field) {
    return (Field<B, V>) field;
  }

  /** Why the law lets a field of a row not be written. */
  private <K> Optional<Phrase> barred(Row<K> row, Field<K, ?> field) {
    var sealed = frozen(row).or(() -> Measure.KIND.cast(row).flatMap(m -> now.row(LedgerEntry.KIND, m.get(Measure.ENTRY))).flatMap(this::frozen));
    return sealed.or(() -> field.is(Trait.BY_REQUEST) && row.kind().isBound(row, now) ? Optional.of(Phrase.of("exchange.refused.request")) : Optional.empty());
  }

  private <K> Optional<Phrase> frozen(Row<K> row) {
    return row.kind().life().isFrozen(row.state())
        ? Optional.of(Phrase.of("rows.frozen", row.number(), row.kind().state(row.state())))
        : Optional.empty();
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? LocalDate.EPOCH : Types.DAY.parse(text, ZH);
  }

  private Took state(Row<Measure> measure, String text) {
    var wanted = stateNamed(text);
    if (wanted.isEmpty()) {
      return new Took.Refused(Phrase.of("exchange.refused.state"));
    }
    if (wanted.get().name().equals(measure.state())) {
      return new Took.Same();
    }
    var entry = now.find(LedgerEntry.KIND, measure.get(Measure.ENTRY));
    if (wanted.get() == Measure.State.RESUMED || !measure.kind().life().next(measure.state()).contains(wanted.get().name())
        || entry.filter(e -> e.status() != LedgerStatus.CLOSED).isEmpty()) {
      return new Took.Refused(Phrase.of("exchange.refused.move", Measure.KIND.state(measure.state()), Measure.KIND.state(wanted.get().name())));
    }
    moves.put(measure, wanted.get());
    return new Took.Written();
  }

  static Optional<Measure.State> stateNamed(String text) {
    return Stream.of(Measure.State.values()).filter(s -> ZH.say(Measure.KIND.state(s.name())).equals(text)).findFirst()
        .or(() -> Optional.ofNullable(SAID.get(text)));
  }

  /** The day comes with the move, whichever of the two stands first. */
  private Took doneOn(Row<Measure> measure, String text) {
    var day = text.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(Types.DAY.parse(text, ZH));
    if (measure.get(Measure.DONE_ON).equals(day)) {
      return new Took.Same();
    }
    if (day.isEmpty() || measure.state().equals(Measure.State.DONE.name())) {
      return new Took.Refused(Phrase.of("exchange.refused.done"));
    }
    doneOn.put(measure, day.get());
    return new Took.Written();
  }

  /** What was taken, as edits in an order in which the law can look at them. */
  List<Edit> edits() {
    var out = new ArrayList<Edit>(names.edits());
    ofEntries.forEach((row, values) -> out.add(Edit.put(row, values)));
    ofMeasures.forEach((row, values) -> out.add(Edit.put(row, values)));
    moves.forEach((row, to) -> out.add(Edit.go(row, to, to == Measure.State.DONE ? done(doneOn.getOrDefault(row, today)) : Values.none())));
    return out;
  }

  static Values<Measure> done(LocalDate on) {
    return Values.of(Measure.DONE_ON, Optional.of(on));
  }
}
