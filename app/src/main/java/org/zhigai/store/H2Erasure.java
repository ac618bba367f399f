package org.zhigai.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.Chain;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.chain.rights.ErasureProof;
import org.zhigai.chain.rights.PupilErasure;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.rows.Book;
import org.zhigai.store.file.BackupFile;
import org.zhigai.store.file.DataFile;
import org.zhigai.store.file.Engine;
import org.zhigai.store.file.FileKey;
import org.zhigai.store.file.KeyCost;
import org.zhigai.store.file.Staged;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.store.tables.Db;
import org.zhigai.store.tables.Erasing;
import org.zhigai.store.tables.Erasing.Erased;
import org.zhigai.store.tables.LockRow;
import org.zhigai.store.tables.OpenVault;
import org.zhigai.store.tables.RecordShelf;
import org.zhigai.store.tables.ResultsTables;
import org.zhigai.store.tables.VaultTable;

/**
 * Deletes a pupil from a store whose lock is held, and from its backups. Everything is done to copies: each backup is replaced by one without the pupil, the
 * store last, together with the proof. Whoever is killed before that has deleted nobody from the store and does it again; a backup that is clean already
 * stays so. What was free inside a file is not taken along, for what was there once still stands in it.
 */
record H2Erasure(StoreFiles files, FileKey key, KeyCost cost, Clock clock, RandomGenerator random) {
  private static final Set<String> OF_THE_DISK = Set.of("ZG-402", "ZG-417", "ZG-418");

  /**
   * @param vaultPassword by which the names are read that are looked for
   * @param beforeTaking run when all is ready to take the store's place
   * @throws UserFault when nobody has this pseudonym, or a file cannot be written; the store is as it was then
   */
  ErasureProof erase(ErasureOrder order, char[] vaultPassword, Runnable beforeTaking) throws IOException {
    var staged = new Staged(files);
    try {
      staged.begin();
      try (var out = Files.newOutputStream(staged.data())) {
        Files.copy(files.data(), out);
      }
      try (var vault = vault(staged, vaultPassword)) {
        var meant = meant(staged, vault, order);
        var cleaned = new ArrayList<Path>();
        var beyond = new ArrayList<Path>();
        for (var backup : backups(order)) {
          (isCleaned(backup, meant, order, vault) ? cleaned : beyond).add(backup);
        }
        var proof = withProof(staged.key(), meant, order, vault, cleaned, beyond);
        beforeTaking.run();
        staged.take(files.keyFile().text());
        return proof;
      }
    } finally {
      staged.settle();
      Files.deleteIfExists(StoreFiles.dataOf(files.aside(StoreFiles.COPY)));
      Files.deleteIfExists(spare());
    }
  }

  /** The vault's key; the copy of the store it was taken from may be closed. */
  private OpenVault vault(Staged staged, char[] password) {
    try (var db = open(staged.key())) {
      return new VaultTable(db, files::isOpenedBy, cost).open(password);
    }
  }

  private Erasing.Meant meant(Staged staged, OpenVault vault, ErasureOrder order) {
    try (var db = open(staged.key())) {
      var meant = Erasing.whom(new OpenVault(db, vault.key()), order.pseudonym());
      if (!meant.isKnown()) {
        throw new UserFault(UserFault.Kind.USAGE, "ZG-433", Phrase.of("erasure.nobody"), Phrase.of("erasure.nobody.remedy"));
      }
      return meant;
    }
  }

  private Path spare() {
    return StoreFiles.dataOf(files.aside(StoreFiles.SPARE));
  }

  private List<Path> backups(ErasureOrder order) {
    var elsewhere = order.backups().stream().flatMap(H2Erasure::in).toList();
    return new BackupNames(files.key()).all(elsewhere).stream().map(BackupNames.Made::file).toList();
  }

  /** A folder's backups, or the file itself. */
  private static Stream<Path> in(Path given) {
    if (!Files.isDirectory(given)) {
      return Stream.of(given);
    }
    try (var inside = Files.list(given)) {
      return inside.filter(f -> f.toString().endsWith(BackupNames.SUFFIX)).toList().stream();
    } catch (IOException unreadable) {
      return Stream.of(given);
    }
  }

  private Db open(Path base) {
    var connection = new Opening(base, key, files).writing();
    var db = new Db(connection, Engine.of(connection), clock, random);
    LockRow.settle(db);
    return db;
  }

  /** Passwords change, the key of the data does not: a backup of another day opens as well. */
  private boolean isCleaned(Path backup, Erasing.Meant meant, ErasureOrder order, OpenVault vault) throws IOException {
    var copy = StoreFiles.dataOf(files.aside(StoreFiles.COPY));
    var file = new BackupFile(backup);
    BackupFile.Note note;
    byte[] keyFile;
    try {
      note = file.note();
      keyFile = file.keyFile();
      file.takeData(note, OutputStream.nullOutputStream());
    } catch (IOException broken) {
      return false;
    }
    try (var out = Files.newOutputStream(copy)) {
      file.takeData(note, out);
    }
    try {
      new Opening(files.aside(StoreFiles.COPY), key, files).looking().close();
      withProof(files.aside(StoreFiles.COPY), meant, order, vault, List.of(), List.of());
    } catch (DataFile.Broken other) {
      return false;
    } catch (UserFault other) {
      // A disk that is full makes no backup one of another key.
      if (OF_THE_DISK.contains(other.code())) {
        throw other;
      }
      return false;
    }
    var written = Files.getLastModifiedTime(backup);
    file.write(BackupFile.note(copy, note.made()), keyFile, copy);
    Files.setLastModifiedTime(backup, written);
    return true;
  }

  private ErasureProof withProof(Path base, Erasing.Meant meant, ErasureOrder order, OpenVault vault, List<Path> cleaned, List<Path> beyond)
      throws IOException {
    ErasureProof proof;
    try (var db = open(base)) {
      proof = db.whole(sql -> kept(db, Erasing.erase(db, meant, vault), meant, order, cleaned, beyond));
    }
    DataFile.rewrite(StoreFiles.dataOf(base), spare(), key);
    Files.move(spare(), StoreFiles.dataOf(base), StandardCopyOption.REPLACE_EXISTING);
    return proof;
  }

  private ErasureProof kept(Db db, Erased erased, Erasing.Meant meant, ErasureOrder order, List<Path> cleaned, List<Path> beyond) {
    var at = LocalDateTime.now(clock).withNano(0);
    var hash = PupilErasure.hash(order.pseudonym(), at, erased.removed(), cleaned, beyond, erased.historyBefore());
    var proof = new ErasureProof("", order.pseudonym(), at, erased.removed(), cleaned, beyond, erased.unsearched(), hash);
    var said = new ErasureOrder(order.pseudonym(), order.backups(), meant.without(order.why()), order.by());
    var book = new Book(new RecordShelf(db), Chain.KINDS, new ResultsTables(db)::version);
    var kept = book.apply(PupilErasure.kept(said, proof, erased.historyBefore())).row(PupilErasure.KIND);
    return new ErasureProof(
        kept.number(), proof.pseudonym(), at, proof.removed(), cleaned, beyond, proof.unsearched(), hash);
  }
}
