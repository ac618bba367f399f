package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.chain.ChainArchive;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.problems.Problem;

/**
 * Looking after stores nobody has open: check, back up, restore, change the password. Every method takes the store for itself
 * and refuses one in use, with the faults of {@link H2Stores}.
 */
public final class StoreCare {
  private static final String KEY_ENTRY = "store.zhigai";
  private static final String DATA_ENTRY = "store.zhigai.mv.db";

  private final H2Stores stores;

  public StoreCare(H2Stores stores) {
    this.stores = stores;
  }

  /** Reads back every row of a store. @throws UserFault of kind STORE when it cannot be opened or read */
  public StoreState check(Path file, char[] password) {
    try (var archive = stores.open(file, password)) {
      return state(archive, Files.size(new StoreFiles(file).data()));
    } catch (IOException | org.jooq.exception.DataAccessException unreadable) {
      throw new StoreFiles(file).fault("ZG-405", "store.damaged", unreadable);
    }
  }

  private static StoreState state(ChainArchive archive, long bytes) {
    var results = archive.results();
    var papers = results.papers();
    var pupils =
        papers.stream().flatMap(p -> results.results(p.id()).pupils().stream()).mapToLong(p -> p.pupilId()).distinct().count();
    return new StoreState(
        results.imports().size(), papers.size(), (int) pupils, results.indicators().size(), results.questionnaires().size(),
        archive.records().rows(Problem.KIND.id()).size(), archive.records().rows(TeachingAdjustment.KIND.id()).size(),
        archive.records().rows(LedgerEntry.KIND.id()).size(), bytes);
  }

  /**
   * Copies a store into one file that {@link #restore} takes. It stays encrypted: the password of today opens it, for ever.
   *
   * @param target written beside and moved into place; replaced when it is there
   */
  public void backup(Path file, Path target) {
    var files = new StoreFiles(file);
    var beside = target.resolveSibling(target.getFileName() + ".new");
    try (var lock = files.lock()) {
      files.keyFile();
      if (!lock.lock().isValid() || !Files.exists(files.data())) {
        throw files.fault("ZG-405", "store.damaged", null);
      }
      try (var zip = new ZipOutputStream(Files.newOutputStream(beside))) {
        put(zip, KEY_ENTRY, files.key());
        put(zip, DATA_ENTRY, files.data());
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      remove(beside, refused);
      throw new UserFault(
          UserFault.Kind.OUTPUT, "ZG-409", Phrase.of("store.backup.unwritable", String.valueOf(target.getFileName())),
          Phrase.of("store.backup.unwritable.remedy"), refused);
    }
  }

  /** Puts a backup back as the store {@code file}. @throws UserFault when a store is there already or this is no whole backup */
  public void restore(Path backup, Path file) {
    var files = new StoreFiles(file);
    if (files.isAnyThere()) {
      throw files.fault("ZG-401", "store.exists", null);
    }
    var done = false;
    try (var zip = new ZipFile(backup.toFile())) {
      take(zip, DATA_ENTRY, files.data());
      take(zip, KEY_ENTRY, files.key());
      KeyFile.read(files.key());
      done = true;
    } catch (IOException | IllegalArgumentException broken) {
      throw new UserFault(
          UserFault.Kind.STORE, "ZG-410", Phrase.of("store.backup.damaged", String.valueOf(backup.getFileName())),
          Phrase.of("store.backup.damaged.remedy"), broken);
    } finally {
      if (!done) {
        files.delete();
      }
    }
  }

  /**
   * From now on only {@code fresh} opens the store. The data keep their key, which is sealed anew: older backups still open
   * with their older password.
   */
  public void changePassword(Path file, char[] old, char[] fresh) {
    var files = new StoreFiles(file);
    var lock = files.lock();
    try (var key = files.open(old)) {
      var sealed = KeyFile.sealing(key, fresh, files.keyFile().cost());
      // A file that is locked cannot be replaced on every system; whoever comes in between finds the store in either state.
      lock.close();
      files.write(sealed);
    } finally {
      lock.close();
    }
  }

  private static void put(ZipOutputStream zip, String name, Path from) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(from, zip);
    zip.closeEntry();
  }

  private static void take(ZipFile zip, String name, Path to) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("no " + name + " in the backup");
    }
    try (var in = zip.getInputStream(entry)) {
      Files.copy(in, to);
    }
  }

  private static void remove(Path half, IOException why) {
    try {
      Files.deleteIfExists(half);
    } catch (IOException unremoved) {
      why.addSuppressed(unremoved);
    }
  }
}
