package org.zhigai.ui.care;

/** What can be done with the password by which names are seen. All of it is for a thread of the jobs; passwords and codes are wiped by the caller. */
public interface VaultDeeds {

  /** Whether there is one beside the store's. */
  boolean hasOwnPassword();

  /** @param old the store's while there is no other */
  void changePassword(char[] old, char[] fresh);

  /** Shown once. */
  char[] newRecoveryCode(char[] password);

  void recover(char[] code, char[] fresh);
}
