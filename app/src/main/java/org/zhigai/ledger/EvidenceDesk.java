package org.zhigai.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Digest;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;

/**
 * Use case: evidence. Files are taken into the store, where they lie encrypted like everything else; no readable copy is made of them but where a
 * person saves one.
 */
public final class EvidenceDesk {
  /** A file larger than this is no evidence but an archive; photographs and scans are far smaller. */
  public static final long LARGEST = 20L * 1024 * 1024;
  private static final int MEGABYTE = 1024 * 1024;

  private final Book book;
  private final EvidenceFiles files;
  private final Clock clock;

  public EvidenceDesk(Book book, EvidenceFiles files, Clock clock) {
    this.book = book;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Reads a file and keeps its bytes; the row that names it is for {@link #add} to make. Not for the window's thread.
   *
   * @throws UserFault of kind INPUT when it is empty, too large, a program, or cannot be read
   */
  public KeptFile take(Path file) {
    var name = String.valueOf(file.getFileName());
    try {
      var size = Files.size(file);
      if (size > LARGEST) {
        throw fault("ZG-372", "evidence.file.large", name, (size + MEGABYTE - 1) / MEGABYTE, LARGEST / MEGABYTE);
      }
      return take(name, Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UserFault(
          UserFault.Kind.INPUT, "ZG-373", Phrase.of("evidence.file.unreadable", name), Phrase.of("evidence.file.unreadable.remedy"), unreadable);
    }
  }

  /** The same of bytes that are at hand. */
  public KeptFile take(String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw fault("ZG-374", "evidence.file.empty", name);
    }
    var form = FileForm.of(bytes);
    if (form == FileForm.PROGRAM) {
      throw fault("ZG-375", "evidence.file.program", name);
    }
    var kept = new KeptFile(Digest.sha256(bytes), name, bytes.length, form);
    files.put(kept.sha256(), bytes);
    return kept;
  }

  private static UserFault fault(String code, String key, Object... values) {
    return new UserFault(UserFault.Kind.INPUT, code, Phrase.of(key, values), Phrase.of("evidence.file.remedy"));
  }

  /** A file as evidence of an entry, a measure or a verification, called by its name until somebody says otherwise. */
  public Change add(Row<?> of, KeptFile file, EvidencePiece.Sort sort, Actor by) {
    var dot = file.name().lastIndexOf('.');
    return added(of, Values.of(EvidencePiece.TITLE, dot > 0 ? file.name().substring(0, dot) : file.name()).and(EvidencePiece.FILE, Optional.of(file))
        .and(EvidencePiece.SORT, sort), by);
  }

  /** A paper, and where it lies. */
  public Change add(Row<?> of, String title, String place, Actor by) {
    return added(of, Values.of(EvidencePiece.TITLE, title.strip()).and(EvidencePiece.PLACE, place.strip()), by);
  }

  private Change added(Row<?> of, Values<EvidencePiece> values, Actor by) {
    var today = LocalDate.now(clock);
    return Change.of(
        Phrase.of("evidence.added", of.number()), by,
        new Edit.Open<>(EvidencePiece.KIND, today.getYear(), values.and(EvidencePiece.OF, of.id()).and(EvidencePiece.ON, today)));
  }

  public <V> Change put(EvidencePiece piece, org.zhigai.rows.Field<EvidencePiece, V> field, V value, Actor by) {
    return Change.of(
        Phrase.of("ledger.edited", piece.number(), EvidencePiece.KIND.label(field)), by, Edit.put(piece.row(), Values.of(field, value)));
  }

  public Change withdraw(EvidencePiece piece, String why, Actor by) {
    return Change.of(Phrase.of("evidence.gone", piece.number()), by, new Edit.Withdraw<>(piece.row(), why.strip())).because(why.strip());
  }

  /**
   * The bytes of a kept file.
   *
   * @throws UserFault of kind STORE when they are gone or not what was kept
   */
  public byte[] bytes(KeptFile file) {
    return files.bytes(file.sha256()).filter(b -> Digest.sha256(b).equals(file.sha256())).orElseThrow(() -> new UserFault(
        UserFault.Kind.STORE, "ZG-376", Phrase.of("evidence.file.gone", file.name()), Phrase.of("evidence.file.gone.remedy")));
  }

  /** Writes a kept file where a person wants it. */
  public void save(KeptFile file, Path target) {
    SafeFile.export(target, bytes(file));
  }

  /** Lets go of bytes that no row names and no change within reach of undo; what was undone can be made again until then. */
  public int tidy() {
    var now = book.now();
    Set<String> named = book.kinds().stream().flatMap(k -> views(k, now)).filter(NamesBytes.class::isInstance).map(NamesBytes.class::cast)
        .flatMap(NamesBytes::sums).collect(Collectors.toSet());
    return files.keepOnly(named);
  }

  private static <K> Stream<K> views(Kind<K> kind, Facts all) {
    return Stream.concat(all.rows(kind).stream(), all.withdrawn(kind).stream()).map(Row::view);
  }
}
