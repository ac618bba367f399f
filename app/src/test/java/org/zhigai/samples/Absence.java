package org.zhigai.samples;

import org.zhigai.kernel.Presence;

/** How a row says that its pupil was not there. */
final class Absence {
  private Absence() {}

  static String mark(Presence presence) {
    return switch (presence) {
      case ABSENT -> "缺考";
      case EXEMPT -> "免考";
      case VIOLATION -> "违纪";
      case PRESENT, NOT_ENTERED -> "";
    };
  }

  /** Clerks differ: with an even number the mark stands in the first item cell, with an odd one under 总分. */
  static boolean inFirstItem(Seat seat) {
    return seat.pupil().id() % 2 == 0;
  }
}
