package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 整改措施: one step of an entry, with who does it, by when, and how it went. */
public record Measure(Row<Measure> row) {

  /** How it is done. */
  public enum Sort {
    /** 一次性: done once. */
    ONCE,
    /** 分阶段: done in stages. */
    STAGED,
    /** 长期坚持: kept up. */
    LASTING
  }

  /** Where it stands. */
  public enum State {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    /** 重新推进: was said to be done and is not. */
    RESUMED
  }

  public static final Field<Measure, Long> ENTRY = Field.of("entry", LedgerEntry.REF, 0L, Trait.FIXED);
  public static final Field<Measure, String> TEXT = Field.of("text", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<Measure, Sort> SORT = Field.of("sort", Types.choice(Sort.class, "measure.sort"), Sort.ONCE);
  /** 责任单位. */
  public static final Field<Measure, Long> UNIT = Field.of("unit", OrgUnit.REF, 0L);
  /** 责任人. */
  public static final Field<Measure, Long> PERSON = Field.of("person", Person.REF, 0L);
  public static final Field<Measure, LocalDate> START = Field.of("start", Types.DAY, LocalDate.EPOCH);
  public static final Field<Measure, LocalDate> DUE = Field.of("due", Types.DAY, LocalDate.EPOCH, Trait.BY_REQUEST);
  /** 频次: 每周一次. */
  public static final Field<Measure, String> FREQUENCY = Field.of("frequency", Types.TEXT, "");
  /** 所需资源. */
  public static final Field<Measure, String> RESOURCES = Field.of("resources", Types.TEXT, "");
  /** 进展记录, oldest first. */
  public static final Field<Measure, List<ProgressNote>> NOTES = Field.of("notes", Types.list(ProgressNote.TYPE), List.of(), Trait.ALWAYS_OPEN);
  /** 完成日期. */
  public static final Field<Measure, Optional<LocalDate>> DONE_ON = Field.of("done-on", Types.optional(Types.DAY), Optional.empty(), Trait.BY_MOVE);
  /** Why it was taken up again. */
  public static final Field<Measure, String> REASON = Field.of("reason", Types.TEXT, "", Trait.BY_MOVE);

  public static final Kind<Measure> KIND =
      Kind.<Measure>of("measure", "CS", Measure::new)
          .fields(ENTRY, TEXT, SORT, UNIT, PERSON, START, DUE, FREQUENCY, RESOURCES, NOTES, DONE_ON, REASON)
          .drawnFrom(m -> List.of(Link.row(m.entryId())))
          .partOf(ENTRY)
          .called(Measure::text)
          .withdrawn(Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.HEAD))
          .binding((r, all) -> all.find(LedgerEntry.KIND, r.get(ENTRY)).filter(e -> e.status() != LedgerStatus.NOT_STARTED).isPresent())
          .always(List.of(
              Condition.of("measure.condition.entry", (r, all) -> all.row(LedgerEntry.KIND, r.get(ENTRY)).isPresent()),
              Condition.of("measure.condition.dates", (r, all) -> r.get(DUE).equals(LocalDate.EPOCH) || !r.get(DUE).isBefore(r.get(START)))))
          .life(life())
          .build();

  private static Life<Measure> life() {
    return Life.<Measure, State>from(State.NOT_STARTED)
        .move(Set.of(State.NOT_STARTED), Set.of(State.UNDER_WAY, State.DONE))
        .move(Set.of(State.UNDER_WAY), Set.of(State.NOT_STARTED, State.DONE))
        .move(Set.of(State.DONE), Set.of(State.RESUMED))
        .move(Set.of(State.RESUMED), Set.of(State.DONE))
        .asking(State.DONE, List.of(
            Condition.of("measure.condition.text", (r, all) -> !r.get(TEXT).isBlank()),
            Condition.of("measure.condition.day", (r, all) -> r.get(DONE_ON).isPresent())))
        .asking(State.RESUMED, List.of(Condition.of("measure.condition.reason", (r, all) -> !r.get(REASON).isBlank())))
        .frozen(Set.of(State.DONE))
        .build();
  }

  public long id() {
    return row.id();
  }

  public String number() {
    return row.number();
  }

  public State state() {
    return State.valueOf(row.state());
  }

  public long entryId() {
    return row.get(ENTRY);
  }

  public String text() {
    return row.get(TEXT);
  }

  public Sort sort() {
    return row.get(SORT);
  }

  public long unit() {
    return row.get(UNIT);
  }

  public long person() {
    return row.get(PERSON);
  }

  public LocalDate start() {
    return row.get(START);
  }

  public LocalDate due() {
    return row.get(DUE);
  }

  public List<ProgressNote> notes() {
    return row.get(NOTES);
  }

  public Optional<LocalDate> doneOn() {
    return row.get(DONE_ON);
  }

  public boolean isLive() {
    return !row.isWithdrawn();
  }

  /** Whether it is done; one without a text is none. */
  public boolean isDone() {
    return state() == State.DONE && !text().isBlank();
  }

  /** Past due and still to be done. */
  public boolean isOverdue(LocalDate today) {
    return isLive() && state() != State.DONE && !due().equals(LocalDate.EPOCH) && today.isAfter(due());
  }
}
