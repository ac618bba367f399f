package org.zhigai.chain;

import java.nio.file.Path;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.chain.rights.ErasureProof;

/**
 * Looking after stores that are not open in this program. Each method takes the store for itself and refuses one in use. Passwords are
 * wiped by the caller. All faults are {@link org.zhigai.kernel.UserFault}s of kind STORE, or OUTPUT where a file cannot be written.
 */
public interface StoreCare {

  /** What can be told without a password; also of a store that is in use. */
  StoreFacts facts(Path file);

  /** Reads every row back, by every way there is to it. Damage is found, not thrown, as long as the store opens. */
  StoreHealth check(Path file, char[] password);

  /**
   * Takes what can be read out of a damaged store into a new one of the same password; the damaged one is only read.
   *
   * @param into where the new one is made; nothing may be there
   * @param withoutNames whether names whose key is damaged may be given up; otherwise that is refused before anything is made
   */
  Salvaged salvage(Path file, char[] password, Path into, boolean withoutNames);

  /** Takes a store as it is from now on, when the disk has changed it and there is nothing better. */
  void accept(Path file, char[] password);

  /**
   * Writes a store into one encrypted file, after having opened and read the copy. The password of today opens it, for ever.
   *
   * @param target replaced when it is there
   */
  StoreHealth backup(Path file, char[] password, Path target);

  /**
   * What {@link #restore} would change; changes nothing.
   *
   * @param password of the backup, which may be an older one
   */
  RestorePlan plan(Path backup, char[] password, Path file);

  /**
   * Puts a backup in the place of the store {@code file}, or where none is.
   *
   * @param password of the backup, and of the store from then on
   * @param keep where the store that was there is kept, as a backup of its own; not written when there was none
   */
  void restore(Path backup, char[] password, Path file, Path keep);

  /** From then on only {@code fresh} opens the store. Backups made before open with the password of their day. */
  void changePassword(Path file, char[] old, char[] fresh);

  /**
   * Makes a code that opens the store when the password is forgotten; one made before no longer does. It is kept nowhere: shown once, and wiped by the caller.
   */
  char[] newRecoveryCode(Path file, char[] password);

  /**
   * Gives the store a new password by its recovery code, which stays the same.
   *
   * @throws org.zhigai.kernel.UserFault when it is another code, or the store has none
   */
  void recover(Path file, char[] code, char[] fresh);

  /**
   * Deletes a pupil from a store and its backups, of whatever password, and keeps a proof. Done to copies that take the places at the end: a crash leaves the
   * store as it was, and the deletion is begun again.
   *
   * @param vaultPassword of the vault, for names are looked for; the store's while it has none of its own
   * @throws org.zhigai.kernel.UserFault also when nobody has this pseudonym
   */
  ErasureProof erase(Path file, char[] password, char[] vaultPassword, ErasureOrder order);
}
