package org.zhigai.signing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Digest;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Canonical;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Past;
import org.zhigai.rows.Row;
import org.zhigai.rows.RowName;

/**
 * What a signature is of: the rows of the chain at one moment, as one text that is always the same for the same rows.
 *
 * @param rows in the order of the text
 * @param text see the package
 */
record SignedRows(List<Row<?>> rows, String text) {
  private static final String FORMAT = "zhigai-signed-rows/1";
  private static final List<Kind<?>> KINDS =
      List.of(
          TeachingAdjustment.KIND, LedgerEntry.KIND, Measure.KIND, DueRequest.KIND, EvidencePiece.KIND, VerificationRound.KIND, LookBack.KIND,
          EffectVerdict.KIND);
  private static final Comparator<Row<?>> ORDER =
      Comparator.<Row<?>, String>comparing(r -> r.kind().id()).thenComparing(Row::number).thenComparingLong(Row::id);

  SignedRows {
    rows = List.copyOf(rows);
  }

  /** @param on 截至日期 */
  static SignedRows of(Facts all, LocalDate on) {
    var rows = new LinkedHashMap<Long, Row<?>>();
    chain(all).forEach(r -> rows.put(r.id(), r));
    List.copyOf(rows.values()).stream().flatMap(r -> named(r, all)).forEach(r -> rows.putIfAbsent(r.id(), r));
    var sorted = rows.values().stream().sorted(ORDER).toList();
    var first = Canonical.json(Map.of("as-of", on.toString(), "format", FORMAT));
    return new SignedRows(sorted, Stream.concat(Stream.of(first), sorted.stream().map(Canonical::line)).map(line -> line + "\n").collect(Collectors.joining()));
  }

  /** The rows of the four tables and what hangs on them. */
  static Stream<Row<?>> chain(Facts all) {
    return Stream.concat(
        all.rows(Problem.KIND).stream().filter(p -> p.view().state() == ProblemState.CONFIRMED), KINDS.stream().flatMap(k -> all.rows(k).stream()));
  }

  /** Units and persons that a row names: a table says their names, not their keys. */
  private static <K> Stream<Row<?>> named(Row<K> row, Facts all) {
    return row.kind().fields().stream().flatMap(f -> names(row, f)).flatMap(id -> all.any(id).stream())
        .filter(r -> r.kind() == OrgUnit.KIND || r.kind() == Person.KIND);
  }

  private static <K, V> Stream<Long> names(Row<K> row, Field<K, V> field) {
    return names(field.type().said(row.get(field)));
  }

  private static Stream<Long> names(Object said) {
    return switch (said) {
      case RowName name -> Stream.of(name.id());
      case List<?> several -> several.stream().flatMap(SignedRows::names);
      default -> Stream.empty();
    };
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String sum() {
    return Digest.sha256(bytes());
  }

  List<CoveredRow> covered() {
    return rows.stream().map(r -> new CoveredRow(r.number(), r.version())).toList();
  }

  /**
   * The rows of a text that was signed.
   *
   * @throws IllegalArgumentException when it is no such text
   */
  static List<Past> read(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().skip(1).map(Past::read).toList();
  }
}
