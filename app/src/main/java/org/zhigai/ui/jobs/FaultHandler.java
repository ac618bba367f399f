package org.zhigai.ui.jobs;

import org.zhigai.kernel.Phrase;

/** Where everything goes that went wrong in a job: one place for the whole window, called on the window's thread. */
@FunctionalInterface
public interface FaultHandler {

  /**
   * @param title the job that failed
   * @param fault a {@link org.zhigai.kernel.UserFault} or a mistake of ours; never a cancellation
   */
  void failed(Phrase title, Throwable fault);
}
