package org.zhigai.signing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.agreement.Contradiction;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.NamesBytes;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/**
 * 审签: the principal's name under the tables as they stood on a day. The law asks in the same change that they contradict each other nowhere and that the
 * sum is theirs; nobody takes a signature away, it can be withdrawn with a reason.
 */
public record Signature(Row<Signature> row) implements NamesBytes {
  private static final int SHORT = 12;
  /** So many contradictions are named, the rest counted. */
  private static final int NAMED = 3;

  /** Where it stands. */
  enum State {
    KEPT
  }

  /** 截至日期. */
  public static final Field<Signature, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.FIXED);
  /** 签字人. */
  public static final Field<Signature, Long> BY = Field.of("by", Person.REF, 0L, Trait.FIXED);
  /** Their name as it was then. */
  public static final Field<Signature, String> NAME = Field.of("name", Types.TEXT, "", Trait.FIXED, Trait.PERSONAL);
  /** As what they signed. */
  public static final Field<Signature, Optional<Role>> ROLE =
      Field.of("role", Types.optional(Types.choice(Role.class, "person.role")), Optional.empty(), Trait.FIXED);
  /** 签字时间. */
  public static final Field<Signature, LocalDateTime> AT = Field.of("at", Types.MOMENT, LocalDate.EPOCH.atStartOfDay(), Trait.FIXED);
  /** What was signed, in the order of its text. */
  static final Field<Signature, List<CoveredRow>> ROWS = Field.of("rows", CoveredRow.LIST, List.of(), Trait.FIXED);
  /** SHA-256 of the text that was signed, under which its bytes lie in the store. */
  public static final Field<Signature, String> SUM = Field.of("sum", Types.TEXT, "", Trait.FIXED);

  public static final Kind<Signature> KIND =
      Kind.<Signature>of("signature", "SQ", Signature::new)
          .fields(ON, BY, NAME, ROLE, AT, ROWS, SUM)
          .lasting(Role.only(Role.PRINCIPAL))
          .withdrawn(Role.only(Role.PRINCIPAL))
          .life(Life.<Signature, State>from(State.KEPT)
              .asking(State.KEPT, List.of(
                  Condition.of("signature.condition.principal", (r, all) -> isPrincipal(r, all)),
                  Condition.of("signature.condition.day", (r, all) -> !r.get(ON).isAfter(r.get(AT).toLocalDate())),
                  Condition.of("signature.condition.something", (r, all) -> !all.rows(LedgerEntry.KIND).isEmpty()),
                  new Condition<>(
                      Phrase.of("signature.condition.agreed"), (r, all) -> new CheckAgreement(all).now().isEmpty(),
                      (r, all) -> disagreed(new CheckAgreement(all).now())),
                  Condition.of("signature.condition.same", (r, all) -> SignedRows.of(all, r.get(ON)).sum().equals(r.get(SUM)))))
              .build())
          .build();

  private static boolean isPrincipal(Row<Signature> row, Facts all) {
    return row.get(ROLE).filter(Role.PRINCIPAL::equals).isPresent()
        && all.find(Person.KIND, row.get(BY)).filter(p -> p.roles().contains(Role.PRINCIPAL) && p.name().equals(row.get(NAME))).isPresent();
  }

  private static Phrase disagreed(List<Contradiction> all) {
    var named = all.stream().limit(NAMED).map(Contradiction::what).reduce((a, b) -> Phrase.of("agreement.and", a, b)).orElseThrow();
    return Phrase.of("signature.condition.agreed.named", all.size(), named);
  }

  public long id() {
    return row.id();
  }

  public String number() {
    return row.number();
  }

  public LocalDate on() {
    return row.get(ON);
  }

  public String name() {
    return row.get(NAME);
  }

  public LocalDateTime at() {
    return row.get(AT);
  }

  public String sum() {
    return row.get(SUM);
  }

  /** The beginning of the sum, as it stands in print. */
  public String shortSum() {
    return sum().substring(0, Math.min(SHORT, sum().length()));
  }

  /** How many rows it is of. */
  public int size() {
    return row.get(ROWS).size();
  }

  public boolean isLive() {
    return !row.isWithdrawn();
  }

  /** Whether the tables say today, to the letter, what was signed. */
  public boolean isOf(Facts all) {
    return SignedRows.of(all, on()).sum().equals(sum());
  }

  /** The one that stands: the last that was not withdrawn. */
  public static Optional<Signature> last(Facts all) {
    return all.all(KIND).stream().reduce((a, b) -> b);
  }

  @Override
  public Stream<String> sums() {
    return Stream.of(sum());
  }
}
