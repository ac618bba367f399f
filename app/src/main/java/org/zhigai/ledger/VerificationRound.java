package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 复核（验收）: asked of a unit, answered once, by its documents or on the spot. An entry may have many, one at a time. */
public record VerificationRound(Row<VerificationRound> row) {

  /** How it is looked at. */
  public enum Sort {
    /** 材料复核. */
    DOCUMENTS,
    /** 现场核查: with what was found, and evidence of it. */
    ON_SITE
  }

  /** Where it stands. */
  public enum State {
    ASKED,
    PASSED,
    /** 退回: with the reason. */
    RETURNED
  }

  /** The type of a field that names a round. */
  public static final Field<VerificationRound, Long> ENTRY = Field.of("entry", LedgerEntry.REF, 0L, Trait.FIXED);
  /** Which working-off of the entry it looks at: 2 after it was reopened once. */
  public static final Field<VerificationRound, Long> CYCLE = Field.of("cycle", Types.WHOLE, 1L, Trait.FIXED);
  public static final Field<VerificationRound, Sort> SORT = Field.of("sort", Types.choice(Sort.class, "verification.sort"), Sort.DOCUMENTS, Trait.FIXED);
  /** 复核单位. */
  public static final Field<VerificationRound, Long> UNIT = Field.of("unit", OrgUnit.REF, 0L, Trait.FIXED);
  public static final Field<VerificationRound, Long> ASKED_BY = Field.of("asked-by", Person.REF, 0L, Trait.FIXED);
  public static final Field<VerificationRound, LocalDate> ASKED_ON = Field.of("asked-on", Types.DAY, LocalDate.EPOCH, Trait.FIXED);
  /** 复核人. */
  public static final Field<VerificationRound, Long> PERSON = Field.of("person", Person.REF, 0L, Trait.BY_MOVE);
  public static final Field<VerificationRound, Optional<LocalDate>> ANSWERED_ON =
      Field.of("answered-on", Types.optional(Types.DAY), Optional.empty(), Trait.BY_MOVE);
  /** 现场所见. */
  public static final Field<VerificationRound, String> FINDING = Field.of("finding", Types.TEXT, "", Trait.BY_MOVE);
  /** 复核意见; the reason where it was returned. */
  public static final Field<VerificationRound, String> OPINION = Field.of("opinion", Types.TEXT, "", Trait.BY_MOVE);

  public static final Kind<VerificationRound> KIND =
      Kind.<VerificationRound>of("verification", "FH", VerificationRound::new)
          .fields(ENTRY, CYCLE, SORT, UNIT, ASKED_BY, ASKED_ON, PERSON, ANSWERED_ON, FINDING, OPINION)
          .drawnFrom(r -> List.of(Link.row(r.entryId())))
          .partOf(ENTRY)
          .moved(Set.of(State.PASSED, State.RETURNED), Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.CLERK, Role.RESEARCHER, Role.INSPECTOR))
          .life(life())
          .build();

  private static Life<VerificationRound> life() {
    List<Condition<VerificationRound>> answered =
        List.of(
            Condition.of("verification.condition.person", (r, all) -> all.row(Person.KIND, r.get(PERSON)).isPresent()),
            Condition.of("verification.condition.day", (r, all) -> r.get(ANSWERED_ON).filter(d -> !d.isBefore(r.get(ASKED_ON))).isPresent()),
            Condition.of("verification.condition.finding", (r, all) -> r.get(SORT) != Sort.ON_SITE || !r.get(FINDING).isBlank()),
            Condition.of("verification.condition.evidence", (r, all) -> r.get(SORT) != Sort.ON_SITE || hasEvidence(r.id(), all)));
    return Life.<VerificationRound, State>from(State.ASKED)
        .move(Set.of(State.ASKED), Set.of(State.PASSED, State.RETURNED))
        .asking(State.ASKED, Closing.READY)
        .asking(State.ASKED, List.of(Closing.OF_SOMEBODY, Closing.FROM_OUTSIDE))
        .asking(State.PASSED, answered)
        .asking(State.RETURNED, answered)
        .asking(State.RETURNED, List.of(Condition.of("verification.condition.reason", (r, all) -> !r.get(OPINION).isBlank())))
        .frozen(Set.of(State.PASSED, State.RETURNED))
        .build();
  }

  /** Whether a live piece of evidence hangs on it. */
  static boolean hasEvidence(long round, Facts all) {
    return all.standingOn(Link.row(round)).stream().anyMatch(r -> EvidencePiece.KIND.cast(r).filter(e -> e.view().isLive()).isPresent());
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

  public long cycle() {
    return row.get(CYCLE);
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

  public LocalDate askedOn() {
    return row.get(ASKED_ON);
  }

  public Optional<LocalDate> answeredOn() {
    return row.get(ANSWERED_ON);
  }

  public boolean isLive() {
    return !row.isWithdrawn();
  }

  public boolean isAnswered() {
    return state() == State.PASSED || state() == State.RETURNED;
  }

  /** From where its verifier looks: by keys and the tree of units as it is now. Nobody yet stands inside. */
  public Circle circle(Facts all) {
    return all.find(LedgerEntry.KIND, entryId()).map(e -> Circle.of(unit(), person(), e, all)).orElse(Circle.INSIDE);
  }
}
