package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
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

/** 延期申请: the one way in which the due date of an entry or a measure moves once it has been promised. */
public record DueRequest(Row<DueRequest> row) {

  /** Where it stands. */
  public enum State {
    ASKED,
    GRANTED,
    REFUSED
  }

  /** An entry or a measure. */
  public static final Field<DueRequest, Long> OF = Field.of("of", Types.REF, 0L, Trait.FIXED);
  /** 原时限. */
  public static final Field<DueRequest, LocalDate> FROM = Field.of("from", Types.DAY, LocalDate.EPOCH, Trait.FIXED);
  /** 申请时限. */
  public static final Field<DueRequest, LocalDate> TO = Field.of("to", Types.DAY, LocalDate.EPOCH, Trait.FIXED);
  public static final Field<DueRequest, String> WHY = Field.of("why", Types.TEXT, "", Trait.FIXED);
  public static final Field<DueRequest, Long> ASKED_BY = Field.of("asked-by", Person.REF, 0L, Trait.FIXED);
  public static final Field<DueRequest, LocalDate> ASKED_ON = Field.of("asked-on", Types.DAY, LocalDate.EPOCH, Trait.FIXED);
  public static final Field<DueRequest, Long> DECIDED_BY = Field.of("decided-by", Person.REF, 0L, Trait.BY_MOVE);
  public static final Field<DueRequest, Optional<LocalDate>> DECIDED_ON =
      Field.of("decided-on", Types.optional(Types.DAY), Optional.empty(), Trait.BY_MOVE);
  public static final Field<DueRequest, String> OPINION = Field.of("opinion", Types.TEXT, "", Trait.BY_MOVE);

  public static final Kind<DueRequest> KIND =
      Kind.<DueRequest>of("due-request", "YQ", DueRequest::new)
          .fields(OF, FROM, TO, WHY, ASKED_BY, ASKED_ON, DECIDED_BY, DECIDED_ON, OPINION)
          .drawnFrom(r -> List.of(Link.row(r.of())))
          .partOf(OF)
          .moved(Set.of(State.GRANTED, State.REFUSED), Role.only(Role.PRINCIPAL, Role.DEPUTY))
          .life(life())
          .build();

  private static Life<DueRequest> life() {
    Condition<DueRequest> still = Condition.of("due-request.condition.from", (r, all) -> due(r.get(OF), all).filter(r.get(FROM)::equals).isPresent());
    Condition<DueRequest> decided = Condition.of("due-request.condition.by", (r, all) -> all.row(Person.KIND, r.get(DECIDED_BY)).isPresent());
    return Life.<DueRequest, State>from(State.ASKED)
        .move(Set.of(State.ASKED), Set.of(State.GRANTED, State.REFUSED))
        .asking(State.ASKED, List.of(
            still,
            Condition.of("due-request.condition.to", (r, all) -> !r.get(TO).equals(r.get(FROM)) && !r.get(TO).isBefore(start(r.get(OF), all))),
            Condition.of("due-request.condition.why", (r, all) -> !r.get(WHY).isBlank()),
            Condition.of("due-request.condition.one", (r, all) -> of(r.get(OF), all).stream().noneMatch(o -> o.id() != r.id() && o.state() == State.ASKED))))
        .asking(State.GRANTED, List.of(
            still, decided,
            Condition.of("due-request.condition.other",
                (r, all) -> !r.get(DECIDED_BY).equals(r.get(ASKED_BY)) && !isResponsible(r.get(DECIDED_BY), r.get(OF), all))))
        .asking(State.REFUSED, List.of(decided, Condition.of("due-request.condition.opinion", (r, all) -> !r.get(OPINION).isBlank())))
        .bringing(State.GRANTED, DueRequest::moved)
        .frozen(Set.of(State.GRANTED, State.REFUSED))
        .build();
  }

  private static List<Edit> moved(Row<DueRequest> request, Facts all) {
    var to = request.get(TO);
    return all.row(LedgerEntry.KIND, request.get(OF)).map(e -> List.of(Edit.put(e, Values.of(LedgerEntry.DUE, to))))
        .or(() -> all.row(Measure.KIND, request.get(OF)).map(m -> List.of(Edit.put(m, Values.of(Measure.DUE, to)))))
        .orElse(List.of());
  }

  /** When an entry or a measure is due now. */
  private static Optional<LocalDate> due(long of, Facts all) {
    return all.find(LedgerEntry.KIND, of).map(LedgerEntry::due).or(() -> all.find(Measure.KIND, of).map(Measure::due));
  }

  private static LocalDate start(long of, Facts all) {
    return all.find(LedgerEntry.KIND, of).map(LedgerEntry::start).or(() -> all.find(Measure.KIND, of).map(Measure::start)).orElse(LocalDate.MAX);
  }

  /** Nobody grants a longer time to themselves. */
  private static boolean isResponsible(long person, long of, Facts all) {
    var entry = all.find(Measure.KIND, of).map(Measure::entryId).orElse(of);
    return all.find(LedgerEntry.KIND, entry).filter(e -> e.person() == person).isPresent()
        || all.find(Measure.KIND, of).filter(m -> m.person() == person).isPresent();
  }

  /** All that was ever asked for an entry or a measure, by number. */
  public static List<DueRequest> of(long row, Facts all) {
    return all.standingOn(Link.row(row)).stream().flatMap(r -> KIND.cast(r).stream()).map(Row::view).toList();
  }

  /** When it was due as first promised. */
  public static LocalDate first(long row, LocalDate now, Facts all) {
    return of(row, all).stream().filter(r -> r.state() == State.GRANTED).findFirst().map(r -> r.row().get(FROM)).orElse(now);
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

  public long of() {
    return row.get(OF);
  }
}
