package org.zhigai.ui.jobs;

import org.zhigai.kernel.UserFault;

/** How work ended of which a screen says itself what a person has to mend, where it was asked for. Mistakes of ours go the way of all faults. */
public sealed interface Tried<T> {

  record Done<T>(T value) implements Tried<T> {}

  record Refused<T>(UserFault fault) implements Tried<T> {}

  static <T> Task<Tried<T>> of(Task<T> work) {
    return progress -> {
      try {
        return new Done<>(work.apply(progress));
      } catch (UserFault fault) {
        return new Refused<>(fault);
      }
    };
  }
}
