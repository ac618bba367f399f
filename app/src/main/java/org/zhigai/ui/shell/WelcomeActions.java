package org.zhigai.ui.shell;

import java.nio.file.Path;
import java.util.List;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Progress;

/**
 * What the welcome can have done. Each is long work, done in a job, and brings the window to its stations when it returns.
 * Passwords are wiped by the caller.
 *
 * @param <T> what opening brings: the open store as the window wants it
 */
public interface WelcomeActions<T> {

  /** The store of the invented school: as it was left, or made. */
  T sample(Progress progress);

  /** The same as it is at the beginning; what was done in it goes. */
  T sampleAnew(Progress progress);

  /** Whether somebody has been in it. */
  boolean hasSample();

  /**
   * @param vaultPassword by which names are seen
   * @throws org.zhigai.kernel.UserFault of kind STORE
   */
  T create(Path file, char[] password, char[] vaultPassword, SchoolProfile profile, Progress progress);

  /** @throws org.zhigai.kernel.UserFault of kind STORE */
  T open(Path file, char[] password, Progress progress);

  /**
   * Gives it a new password by its recovery code, and opens it by that.
   *
   * @throws org.zhigai.kernel.UserFault of kind STORE
   */
  T recover(Path file, char[] code, char[] fresh, Progress progress);

  /** Where a new store is proposed to be kept, for a school of this name. */
  Path proposed(String school);

  /** Stores opened before, newest first; those that are gone are left out. */
  List<Path> recent();
}
