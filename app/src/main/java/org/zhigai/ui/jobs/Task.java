package org.zhigai.ui.jobs;

import org.zhigai.kernel.Progress;

/** Work done off the window's thread. Touches no property and no node: it takes its inputs by value and returns its result. */
@FunctionalInterface
public interface Task<T> {

  /**
   * Does the work; long loops call {@code progress.step}.
   *
   * @throws org.zhigai.kernel.UserFault for what a person can mend
   */
  T apply(Progress progress);
}
