package org.zhigai.store.tables;

import org.zhigai.kernel.Actor;

/** How it is kept as what somebody acted: behind the department, after a sign no name holds. Changes from before there were roles have none. */
final class Acted {
  private static final char UNIT_SEPARATOR = '\u001f';

  private Acted() {}

  static String kept(Actor by) {
    return by.role().isEmpty() ? by.department() : by.department() + UNIT_SEPARATOR + by.role();
  }

  static Actor of(String name, String kept) {
    var at = kept.indexOf(UNIT_SEPARATOR);
    return at < 0 ? new Actor(name, kept) : new Actor(name, kept.substring(0, at), kept.substring(at + 1));
  }
}
