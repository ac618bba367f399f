package org.zhigai.signing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Digest;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.agreement.Contradiction;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.EvidenceFiles;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Past;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trail;
import org.zhigai.rows.Values;
import org.zhigai.value.Value;

/** Use case: signing the tables as they stand, and holding a signature against what is there later. */
public final class SignDesk {
  /** So many numbers are named, the rest meant. */
  private static final int NAMED = 6;

  private final Book book;
  private final EvidenceFiles files;
  private final BooleanSupplier followed;
  private final Clock clock;

  /** @param followed whether the list has been looked at again since results last came or went */
  public SignDesk(Book book, EvidenceFiles files, BooleanSupplier followed, Clock clock) {
    this.book = book;
    this.files = files;
    this.followed = followed;
    this.clock = clock;
  }

  /** Newest first, also those that were withdrawn. */
  public List<Signature> signatures() {
    var now = book.now();
    return Stream.concat(now.rows(Signature.KIND).stream(), now.withdrawn(Signature.KIND).stream()).map(Row::view)
        .sorted(Comparator.comparingLong(Signature::id).reversed()).toList();
  }

  /**
   * Whether the tables can be signed.
   *
   * @param rows how many rows the signature would be of
   * @param contradictions what has to be put right first, each in its row
   * @param missing what else stands against it
   */
  public record Ready(int rows, List<Contradiction> contradictions, List<Phrase> missing) {
    public Ready {
      contradictions = List.copyOf(contradictions);
      missing = List.copyOf(missing);
    }

    public boolean isReady() {
      return contradictions.isEmpty() && missing.isEmpty();
    }
  }

  /**
   * What stands against signing. Reads everything: not for the window's thread.
   *
   * @param on 截至日期
   */
  public Ready ready(LocalDate on, Actor by) {
    var now = book.now();
    var rows = SignedRows.of(now, on).rows();
    var missing = new ArrayList<Phrase>();
    if (by.role().equals(Actor.UNSAID)) {
      missing.add(Phrase.of("signature.missing.unsaid"));
    } else if (signer(by, now).isEmpty()) {
      missing.add(Phrase.of("signature.missing.other", by.name()));
    }
    if (SignedRows.chain(now).noneMatch(r -> r.kind() == LedgerEntry.KIND)) {
      missing.add(Phrase.of("signature.condition.something"));
    }
    if (!followed.getAsBoolean()) {
      missing.add(Phrase.of("signature.missing.unfollowed"));
    }
    if (on.isAfter(today())) {
      missing.add(Phrase.of("signature.condition.day"));
    }
    since(on, rows).ifPresent(numbers -> missing.add(Phrase.of("signature.missing.changed", new Value.Day(on), numbers)));
    return new Ready(rows.size(), new CheckAgreement(now).now(), missing);
  }

  /** Rows that were changed after a day: what stood there then is no longer what is signed. */
  private Optional<String> since(LocalDate on, List<Row<?>> rows) {
    if (!on.isBefore(today())) {
      return Optional.empty();
    }
    var numbers = rows.stream().map(Row::number).collect(Collectors.toSet());
    var later = book.trail(new Trail("", "", "", Optional.of(on.plusDays(1)), Optional.empty(), Integer.MAX_VALUE)).stream()
        .map(AuditLine::number).distinct().filter(numbers::contains).sorted().toList();
    return later.isEmpty() ? Optional.empty() : Optional.of(said(later));
  }

  private static String said(List<String> numbers) {
    return String.join("、", numbers.subList(0, Math.min(NAMED, numbers.size()))) + (numbers.size() > NAMED ? " …" : "");
  }

  private static Optional<Person> signer(Actor by, Facts all) {
    return by.role().equals(Role.PRINCIPAL.name())
        ? all.all(Person.KIND).stream().filter(p -> p.name().equals(by.name()) && p.roles().contains(Role.PRINCIPAL)).findFirst()
        : Optional.empty();
  }

  /**
   * The principal's signature under everything as it is now; the text that is signed is kept in the store. Whoever applies it hears whether the law let it
   * pass. Not for the window's thread.
   *
   * @param on 截至日期
   * @throws UserFault {@code ZG-394} when something stands against it that the law alone does not see
   */
  public Change sign(LocalDate on, Actor by) {
    var missing = ready(on, by).missing();
    if (!missing.isEmpty()) {
      throw new UserFault(UserFault.Kind.INPUT, "ZG-394", missing.getFirst(), Phrase.of("signature.missing.remedy"));
    }
    var now = book.now();
    var signed = SignedRows.of(now, on);
    files.put(signed.sum(), signed.bytes());
    var at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    var values = Values.of(Signature.ON, on).and(Signature.BY, signer(by, now).orElseThrow().id()).and(Signature.NAME, by.name())
        .and(Signature.ROLE, Optional.of(Role.PRINCIPAL)).and(Signature.AT, at).and(Signature.ROWS, signed.covered()).and(Signature.SUM, signed.sum());
    return Change.of(Phrase.of("signature.signed", new Value.Day(on)), by, new Edit.Open<>(Signature.KIND, at.getYear(), values)).forGood();
  }

  /**
   * 作废.
   *
   * @param why not blank
   */
  public Change withdraw(Signature signature, String why, Actor by) {
    return Change.of(Phrase.of("signature.withdrawn", signature.number()), by, new Edit.Withdraw<>(signature.row(), why.strip())).because(why.strip());
  }

  /** Holds a signature against what is there. Reads the history of every row: not for the window's thread. */
  public Verified verify(Signature signature) {
    var bytes = files.bytes(signature.sum());
    var signed = bytes.filter(b -> Digest.sha256(b).equals(signature.sum())).map(SignedRows::read).orElse(List.of());
    var named = signed.stream().map(p -> new CoveredRow(p.number(), p.version())).toList();
    var now = book.now();
    var known = signed.stream().map(Past::id).collect(Collectors.toSet());
    return new Verified(
        signature,
        !signed.isEmpty() && named.equals(signature.row().get(Signature.ROWS)),
        book.strayed(signed, signature.id()).stream().map(Past::number).toList(),
        signed.stream().flatMap(p -> book.apart(p).stream()).toList(),
        SignedRows.chain(now).filter(r -> !known.contains(r.id())).map(Row::number).toList(),
        signed.stream().filter(p -> now.any(p.id()).isEmpty()).map(Past::number).toList());
  }

  /**
   * Writes the text that was signed where anybody can work out its sum.
   *
   * @return the file
   * @throws UserFault of kind STORE when it is gone
   */
  public Path save(Signature signature, Path folder) {
    var bytes = files.bytes(signature.sum()).orElseThrow(() -> new UserFault(
        UserFault.Kind.STORE, "ZG-395", Phrase.of("signature.text.gone", signature.number()), Phrase.of("signature.text.gone.remedy")));
    var file = folder.resolve(signature.number() + ".jsonl");
    SafeFile.export(file, bytes);
    return file;
  }

  /** What stands under a table that is handed in: who signed it, and whether it was changed since. Nothing where nobody did. */
  public List<Phrase> under() {
    var now = book.now();
    return Signature.last(now).map(s -> {
      var at = Phrase.of("trail.at", new Value.Day(s.at().toLocalDate()), s.at().getHour(), s.at().getMinute());
      var line = Phrase.of("signature.line", s.name(), Role.PRINCIPAL.label(), at, new Value.Day(s.on()), s.number(), s.shortSum());
      return s.isOf(now) ? List.of(line) : List.of(line, Phrase.of("signature.line.changed"));
    }).orElse(List.of());
  }

  /** Whether the principal's signature is waited for: the tables say one thing, and either nobody signed them or they have changed since. */
  public boolean isWaitedFor() {
    var now = book.now();
    return !now.rows(LedgerEntry.KIND).isEmpty() && Signature.last(now).filter(s -> s.isOf(now)).isEmpty()
        && new CheckAgreement(now).now().isEmpty();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
