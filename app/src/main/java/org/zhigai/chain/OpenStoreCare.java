package org.zhigai.chain;

import java.nio.file.Path;
import org.zhigai.pack.PackageSigner;

/**
 * Looking after the store that is open, as {@link StoreCare} does after others: from any thread, while it is being worked with. What is
 * read or copied is the store as it stood at one moment.
 */
public interface OpenStoreCare {

  StoreFacts facts();

  /** Tells this store from any other, whatever they are called; the same for good. */
  String mark();

  /** Signs what this store hands out, as it does for good. */
  PackageSigner signer();

  StoreHealth check();

  /** @param target replaced when it is there */
  StoreHealth backup(Path target);

  /**
   * Copies a backup of this store to another place and opens the copy there before it counts. Nothing of the store waits for it, however slow the place is.
   *
   * @param target in a folder that is there; replaced when it is there itself
   */
  StoreHealth copy(Path backup, Path target);

  /**
   * What putting this backup in the place of the open store would change.
   *
   * @param password of the backup
   */
  RestorePlan plan(Path backup, char[] password);

  void changePassword(char[] old, char[] fresh);

  /** As {@link StoreCare#newRecoveryCode}. */
  char[] newRecoveryCode(char[] password);

  /** @throws org.zhigai.kernel.UserFault when this is not the store's password */
  void check(char[] password);
}
