package org.zhigai.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.Chain;
import org.zhigai.chain.rights.CopyPlace;
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
  /** The one backup, not the store, cannot be written. */
  private static final String UNWRITTEN = "ZG-409";
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
        var proof = withProof(staged.key(), meant, order, vault, swept(meant, order, vault));
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

  /**
   * What became of the backups.
   *
   * @param awaited labels of drives on which the pupil is left
   */
  private record Swept(Set<Path> cleaned, Set<Path> beyond, Set<String> awaited) {
    Swept() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  private Swept swept(Erasing.Meant meant, ErasureOrder order, OpenVault vault) throws IOException {
    var out = new Swept();
    for (var backup : new BackupNames(files.key()).all(List.of())) {
      (isCleaned(backup.file(), meant, order, vault) ? out.cleaned() : out.beyond()).add(backup.file());
    }
    for (var backup : order.backups().stream().flatMap(H2Erasure::in).filter(f -> !out.cleaned().contains(f)).toList()) {
      (fate(backup, meant, order, vault) == Fate.CLEANED ? out.cleaned() : out.beyond()).add(backup);
    }
    for (var place : order.copies()) {
      var isThere = Files.isDirectory(place.folder());
      for (var backup : in(place.folder()).filter(f -> isThere && !out.cleaned().contains(f)).toList()) {
        switch (fate(backup, meant, order, vault)) {
          case CLEANED -> out.cleaned().add(backup);
          case BEYOND -> out.beyond().add(backup);
          case LEFT -> out.awaited().add(place.label());
        }
      }
      if (!isThere) {
        out.awaited().add(place.label());
      }
    }
    return out;
  }

  /** What becomes of a backup elsewhere: one that is away or on a drive that takes nothing is left as it is, and the store loses the pupil all the same. */
  private enum Fate {
    CLEANED,
    BEYOND,
    LEFT
  }

  private Fate fate(Path backup, Erasing.Meant meant, ErasureOrder order, OpenVault vault) throws IOException {
    try {
      return isCleaned(backup, meant, order, vault) ? Fate.CLEANED : Files.isRegularFile(backup) ? Fate.BEYOND : Fate.LEFT;
    } catch (UserFault refused) {
      if (refused.code().equals(UNWRITTEN)) {
        return Fate.LEFT;
      }
      throw refused;
    }
  }

  /** A folder's backups, or the file itself. */
  private static Stream<Path> in(Path given) {
    if (!Files.isDirectory(given)) {
      return Stream.of(given.toAbsolutePath());
    }
    try (var inside = Files.list(given)) {
      return inside.filter(f -> f.toString().endsWith(BackupNames.SUFFIX)).map(Path::toAbsolutePath).toList().stream();
    } catch (IOException unreadable) {
      return Stream.of(given.toAbsolutePath());
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
      withProof(files.aside(StoreFiles.COPY), meant, order, vault, new Swept());
    } catch (DataFile.Broken other) {
      return false;
    } catch (UserFault other) {
      // A disk that is full makes no backup one of another key.
      if (OF_THE_DISK.contains(other.code())) {
        throw other;
      }
      return false;
    }
    var fresh = BackupFile.note(copy, note.made());
    try {
      var written = Files.getLastModifiedTime(backup);
      file.write(fresh, keyFile, copy);
      Files.setLastModifiedTime(backup, written);
      return true;
    } catch (IOException refused) {
      throw Caring.unwritable(backup, refused);
    }
  }

  private ErasureProof withProof(Path base, Erasing.Meant meant, ErasureOrder order, OpenVault vault, Swept swept)
      throws IOException {
    ErasureProof proof;
    try (var db = open(base)) {
      proof = db.whole(sql -> kept(db, Erasing.erase(db, meant, vault), meant, order, swept));
    }
    DataFile.rewrite(StoreFiles.dataOf(base), spare(), key);
    Files.move(spare(), StoreFiles.dataOf(base), StandardCopyOption.REPLACE_EXISTING);
    return proof;
  }

  private ErasureProof kept(Db db, Erased erased, Erasing.Meant meant, ErasureOrder order, Swept swept) {
    var at = LocalDateTime.now(clock).withNano(0);
    var cleaned = List.copyOf(swept.cleaned());
    var beyond = List.copyOf(swept.beyond());
    var awaited = List.copyOf(swept.awaited());
    var hash = PupilErasure.hash(order.pseudonym(), at, erased.removed(), cleaned, beyond, awaited, erased.historyBefore());
    var proof = new ErasureProof("", order.pseudonym(), at, erased.removed(), cleaned, beyond, awaited, erased.unsearched(), hash);
    var said = new ErasureOrder(order.pseudonym(), order.backups(), order.copies(), meant.without(order.why()), order.by());
    var book = new Book(new RecordShelf(db), Chain.KINDS, new ResultsTables(db)::version);
    var kept = book.apply(PupilErasure.kept(said, proof, erased.historyBefore())).row(PupilErasure.KIND);
    return new ErasureProof(
        kept.number(), proof.pseudonym(), at, proof.removed(), cleaned, beyond, awaited, proof.unsearched(), hash);
  }
}
