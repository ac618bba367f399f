package org.zhigai.chain.rights;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;
import org.zhigai.value.Value;

/**
 * The proof that a pupil was deleted: what was removed where, how much, when; who did it and why stand in its change. The pseudonym leads to nobody any more.
 * Aggregates that went out before stay as they are. Its number is {@code SC-2026-001}.
 */
public record PupilErasure(Row<PupilErasure> row) {
  public static final Field<PupilErasure, String> PUPIL = Field.of("pupil", Types.TEXT, "", Trait.REQUIRED, Trait.FIXED);
  public static final Field<PupilErasure, LocalDateTime> AT = Field.of("at", Types.MOMENT, LocalDateTime.MIN, Trait.FIXED);
  /** How much of what. */
  public static final Field<PupilErasure, Prose> REMOVED = Field.of("removed", Prose.TYPE, Prose.none(), Trait.REQUIRED, Trait.FIXED);
  /** Names of backups written anew without the pupil. */
  public static final Field<PupilErasure, List<String>> CLEANED = Field.of("cleaned", Types.LINES, List.of(), Trait.FIXED);
  /** Names of backups that could not be opened. */
  public static final Field<PupilErasure, List<String>> BEYOND = Field.of("beyond", Types.LINES, List.of(), Trait.FIXED);
  /** Labels of drives on which copies of backups still held the pupil when the proof was made. */
  public static final Field<PupilErasure, List<String>> AWAITED = Field.of("awaited", Types.LINES, List.of(), Trait.FIXED);
  /** Those of them that were found since and hold the pupil no more. */
  public static final Field<PupilErasure, List<String>> REACHED = Field.of("reached", Types.LINES, List.of());
  /** The last hash of the history before lines of it were taken out and it was bound anew. */
  public static final Field<PupilErasure, String> BEFORE = Field.of("before", Types.TEXT, "", Trait.FIXED);
  public static final Field<PupilErasure, String> HASH = Field.of("hash", Types.TEXT, "", Trait.FIXED);

  public static final Kind<PupilErasure> KIND =
      Kind.<PupilErasure>of("erasure", "SC", PupilErasure::new).fields(PUPIL, AT, REMOVED, CLEANED, BEYOND, AWAITED, REACHED, BEFORE, HASH)
          .called(e -> e.row().get(PUPIL))
          .build();

  /**
   * The change that keeps the proof.
   *
   * @param before the last hash of the history as it was
   */
  public static Change kept(ErasureOrder order, ErasureProof proof, String before) {
    var r = proof.removed();
    var values = Values.of(PUPIL, proof.pseudonym())
        .and(AT, proof.at())
        .and(REMOVED, Prose.of(Phrase.of(
            "erasure.removed", count(r.identities()), count(r.results()), count(r.replaced()), count(r.rows()), count(r.texts()), count(r.history()),
            count(r.files()), count(proof.unsearched()))))
        .and(CLEANED, names(proof.cleaned()))
        .and(BEYOND, names(proof.beyond()))
        .and(AWAITED, proof.awaited())
        .and(BEFORE, before)
        .and(HASH, proof.hash());
    return Change.of(Phrase.of("erasure.done", proof.pseudonym()), order.by(), new Edit.Open<>(KIND, proof.at().getYear(), values)).because(order.why())
        .forGood();
  }

  private static Value.Count count(int n) {
    return new Value.Count(n);
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(f -> String.valueOf(f.getFileName())).toList();
  }

  /** Labels of drives that were not found since. */
  public List<String> stillAwaited() {
    var reached = row.get(REACHED);
    return row.get(AWAITED).stream().filter(label -> !reached.contains(label)).toList();
  }

  /** SHA-256 over all that a proof says. One that awaits no drive has the hash it had before proofs spoke of drives. */
  public static String hash(
      String pseudonym, LocalDateTime at, Removed removed, List<Path> cleaned, List<Path> beyond, List<String> awaited, String before) {
    var said = Stream.of(pseudonym, at.toString(), removed.toString(), names(cleaned).toString(), names(beyond).toString(), before);
    var all = Stream.concat(said, awaited.stream()).collect(Collectors.joining("\n"));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
