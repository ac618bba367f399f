package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;

/** 回头看: planned when an entry is closed, held some months later. What does not hold reopens the entry in the same change. */
public record LookBack(Row<LookBack> row) {

  /** Where it stands. */
  public enum State {
    PLANNED,
    /** 成效保持. */
    HOLDS,
    /** 问题反弹. */
    RELAPSED,
    /** The entry was reopened before. */
    CANCELLED
  }

  public static final Field<LookBack, Long> ENTRY = Field.of("entry", LedgerEntry.REF, 0L, Trait.FIXED);
  /** When it is to be held. */
  public static final Field<LookBack, LocalDate> DUE = Field.of("due", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<LookBack, Optional<LocalDate>> HELD_ON = Field.of("held-on", Types.optional(Types.DAY), Optional.empty(), Trait.BY_MOVE);
  public static final Field<LookBack, Long> UNIT = Field.of("unit", OrgUnit.REF, 0L, Trait.BY_MOVE);
  public static final Field<LookBack, Long> PERSON = Field.of("person", Person.REF, 0L, Trait.BY_MOVE);
  /** What was seen. */
  public static final Field<LookBack, String> FINDING = Field.of("finding", Types.TEXT, "", Trait.BY_MOVE);

  public static final Kind<LookBack> KIND =
      Kind.<LookBack>of("look-back", "HT", LookBack::new)
          .fields(ENTRY, DUE, HELD_ON, UNIT, PERSON, FINDING)
          .drawnFrom(l -> List.of(Link.row(l.entryId())))
          .always(List.of(Condition.of("look-back.condition.entry", (r, all) -> all.row(LedgerEntry.KIND, r.get(ENTRY)).isPresent())))
          .life(life())
          .build();

  private static Life<LookBack> life() {
    List<Condition<LookBack>> held =
        List.of(
            Condition.of("look-back.condition.day", (r, all) -> r.get(HELD_ON).isPresent()),
            Condition.of("look-back.condition.person", (r, all) -> all.row(Person.KIND, r.get(PERSON)).isPresent()),
            Condition.of("look-back.condition.finding", (r, all) -> !r.get(FINDING).isBlank()));
    return Life.<LookBack, State>from(State.PLANNED)
        .move(Set.of(State.PLANNED), Set.of(State.HOLDS, State.RELAPSED, State.CANCELLED))
        .asking(State.HOLDS, held)
        .asking(State.RELAPSED, held)
        .bringing(State.RELAPSED, LookBack::reopened)
        .frozen(Set.of(State.HOLDS, State.RELAPSED, State.CANCELLED))
        .build();
  }

  private static List<Edit> reopened(Row<LookBack> look, Facts all) {
    return all.row(LedgerEntry.KIND, look.get(ENTRY)).filter(e -> e.view().status() == LedgerStatus.CLOSED)
        .map(e -> List.of(Edit.go(e, LedgerStatus.REOPENED,
            Values.of(LedgerEntry.REASON, look.number() + " " + look.get(FINDING)).and(LedgerEntry.START, look.get(HELD_ON).orElseThrow()))))
        .orElse(List.of());
  }

  /** Those of an entry, by number. */
  public static List<LookBack> of(long entry, Facts all) {
    return all.standingOn(Link.row(entry)).stream().flatMap(r -> KIND.cast(r).stream()).map(Row::view).toList();
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

  public LocalDate due() {
    return row.get(DUE);
  }

  /** Whether it is still to be held. */
  public boolean isAhead() {
    return state() == State.PLANNED;
  }
}
