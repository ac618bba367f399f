package org.zhigai.chain;

import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Shelf;

/** Use case: the vault is given a password of its own or another one, or a code for the day it is forgotten. Each is written into the history with the deed. */
public record KeepVault(ChainArchive archive) {

  /**
   * From then on only {@code fresh} shows names.
   *
   * @param old of the vault; the store's while it has none of its own
   */
  public void changePassword(char[] old, char[] fresh, Actor by) {
    archive.vault().changePassword(old, fresh, telling("vault.changed", by));
  }

  /**
   * A code of the vault's own; one made before is no longer good.
   *
   * @return to be wiped by the caller
   */
  public char[] newRecoveryCode(char[] password, Actor by) {
    return archive.vault().newRecoveryCode(password, telling("vault.recoverable", by));
  }

  /** A new password by the code on paper. */
  public void recover(char[] code, char[] fresh, Actor by) {
    archive.vault().recover(code, fresh, telling("vault.recovered", by));
  }

  private Runnable telling(String what, Actor by) {
    var shelf = archive.records();
    return () -> shelf.append(new Shelf.Entry(0, shelf.now(), by, Phrase.of(what), "", true, 0, 0, List.of()));
  }
}
