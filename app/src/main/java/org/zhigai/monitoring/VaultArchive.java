package org.zhigai.monitoring;

import java.util.Collection;
import java.util.List;

/**
 * The port to who is who. Everybody may put names in; nobody gets one out but by the vault's password, each time anew. Passwords and codes are wiped by the caller.
 * What is kept {@code along} with a new seal is kept in one step with it; keys are derived before that step, so that no edit waits for it.
 * Nothing but {@code chain.LookUpNames} and {@code chain.ExportPupil} opens it, for every look has to be told.
 */
public interface VaultArchive {
  /** Nothing is kept along. */
  Runnable NOTHING = () -> {};

  /** Whether it has a password of its own; until then it goes by the store's. */
  boolean hasOwnPassword();

  /** @throws org.zhigai.kernel.UserFault when the password is another one, or the vault's key is damaged */
  OpenNames open(char[] password);

  /**
   * From then on only {@code fresh} opens it.
   *
   * @param old the vault's password; the store's while it has none of its own
   * @throws org.zhigai.kernel.UserFault also when {@code fresh} is the store's password
   */
  void changePassword(char[] old, char[] fresh, Runnable along);

  /** The same, of a store that is being made. */
  default void changePassword(char[] old, char[] fresh) {
    changePassword(old, fresh, NOTHING);
  }

  /**
   * A code that opens it when the password is forgotten; one made before no longer does. It is kept nowhere: shown once, and wiped by the caller.
   *
   * @throws org.zhigai.kernel.UserFault also when it has no password of its own: then the store's code opens it
   */
  char[] newRecoveryCode(char[] password, Runnable along);

  /** As {@link #newRecoveryCode}, with a code that is on somebody's paper already. */
  void recoverBy(char[] password, char[] code);

  /** Gives it a new password by its code, which stays the same. */
  void recover(char[] code, char[] fresh, Runnable along);

  /** Names, as long as somebody looks. */
  interface OpenNames extends AutoCloseable {

    /** Who is meant by these pseudonyms, as the last import said it, in their order; who is not known is left out. */
    List<PupilName> names(Collection<String> pseudonyms);

    /** Everything that is kept about one pupil of {@link PupilArchive#find}. */
    PupilFile file(String pseudonym);

    @Override
    void close();
  }

  /**
   * One pupil by name.
   *
   * @param classRef when the pupil last sat a paper
   */
  record PupilName(String pseudonym, ClassRef classRef, String name) {}
}
