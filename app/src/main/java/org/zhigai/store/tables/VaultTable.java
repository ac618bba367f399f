package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.VAULT_LOCK;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.VaultArchive;
import org.zhigai.store.file.FileKey;
import org.zhigai.store.file.KeyCost;
import org.zhigai.store.file.KeyFile;
import org.zhigai.store.file.RecoveryCode;
import org.zhigai.store.jooq.tables.records.VaultLockRecord;

/**
 * The vault of a store, closed. Its private key is sealed as a store's key is, and kept in the store: a thief of the files has to open the store before he can try
 * a password of the vault.
 *
 * @param isOfStore whether a password is the store's
 * @param cost of a password that is sealed now
 */
public record VaultTable(Db db, Predicate<char[]> isOfStore, KeyCost cost) implements VaultArchive {

  @Override
  public boolean hasOwnPassword() {
    return lock().getSealedKey() != null;
  }

  @Override
  public OpenVault open(char[] password) {
    return new OpenVault(db, unlocked(password));
  }

  /** Deriving takes as long as it should: nothing of the store waits for it. */
  private FileKey unlocked(char[] password) {
    var lock = lock();
    var sealed = LockRow.sealed(lock);
    if (sealed.isEmpty()) {
      return byStore(lock, password);
    }
    var key = fitting(lock, sealed.get().open(password).orElseThrow(() -> refused("ZG-435", "vault.wrong-password", null)));
    var done = false;
    try {
      var raised = sealed.get().raisedTo(cost, key, password);
      if (!raised.equals(sealed.get())) {
        keep(raised, NOTHING);
      }
      done = true;
      return key;
    } finally {
      if (!done) {
        key.close();
      }
    }
  }

  private static FileKey fitting(VaultLockRecord lock, FileKey key) {
    if (!LockRow.fits(lock, key)) {
      key.close();
      throw refused("ZG-436", "vault.broken", null);
    }
    return key;
  }

  private FileKey byStore(VaultLockRecord lock, char[] password) {
    if (!isOfStore.test(password)) {
      throw refused("ZG-435", "vault.wrong-password.store", null);
    }
    return fitting(lock, LockRow.bare(lock).orElseThrow(() -> refused("ZG-436", "vault.broken", null)));
  }

  @Override
  public void changePassword(char[] old, char[] fresh, Runnable along) {
    try (var key = unlocked(old)) {
      refuseTheStores(fresh);
      keep(KeyFile.sealing(key, fresh, cost).recoveredBy(LockRow.sealed(lock()).flatMap(KeyFile::recovery)), along);
    }
  }

  @Override
  public char[] newRecoveryCode(char[] password, Runnable along) {
    var code = RecoveryCode.fresh();
    recoverBy(password, code, along);
    return code;
  }

  @Override
  public void recoverBy(char[] password, char[] code) {
    recoverBy(password, code, NOTHING);
  }

  private void recoverBy(char[] password, char[] code, Runnable along) {
    var plain = RecoveryCode.plain(code);
    try (var key = unlocked(password)) {
      keep(own().recoveredBy(Optional.of(KeyFile.sealing(key, plain, cost))), along);
    } finally {
      Arrays.fill(plain, '\0');
    }
  }

  @Override
  public void recover(char[] code, char[] fresh, Runnable along) {
    var own = own();
    if (own.recovery().isEmpty()) {
      throw refused("ZG-437", "vault.recovery.none", null);
    }
    try (var key = own.openByCode(code).orElseThrow(() -> refused("ZG-438", "vault.recovery.wrong", null))) {
      refuseTheStores(fresh);
      keep(KeyFile.sealing(key, fresh, cost).recoveredBy(own.recoveryRaisedTo(cost, key, code)), along);
    }
  }

  private KeyFile own() {
    return LockRow.sealed(lock()).orElseThrow(() -> refused("ZG-437", "vault.recovery.none", null));
  }

  /** Who knows the one would know the other. */
  private void refuseTheStores(char[] fresh) {
    if (isOfStore.test(fresh)) {
      throw new UserFault(UserFault.Kind.USAGE, "ZG-439", Phrase.of("vault.same"), Phrase.of("vault.same.remedy"));
    }
  }

  /** What was readable by the store's key alone stays in the free space of the file until it is written anew. */
  private void keep(KeyFile sealed, Runnable along) {
    db.whole(sql -> {
      var kept = sql.update(VAULT_LOCK)
          .set(VAULT_LOCK.UNSWEPT, DSL.field(VAULT_LOCK.UNSWEPT.isTrue().or(VAULT_LOCK.BARE_KEY.isNotNull())))
          .set(VAULT_LOCK.SEALED_KEY, sealed.text())
          .setNull(VAULT_LOCK.BARE_KEY)
          .execute();
      along.run();
      return kept;
    });
  }

  /**
   * Who knows the one would know the other: the store is not given the vault's password either.
   *
   * @throws UserFault when the vault has this password
   */
  public void refuseOwn(char[] fresh) {
    LockRow.refuseOwn(lock(), fresh);
  }

  private VaultLockRecord lock() {
    return db.read(LockRow::of);
  }

  static UserFault refused(String code, String what, @Nullable Exception why) {
    return new UserFault(UserFault.Kind.STORE, code, Phrase.of(what), Phrase.of(what + ".remedy"), why);
  }
}
