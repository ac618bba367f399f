package org.zhigai.samples;

import org.zhigai.kernel.Presence;

/** One pupil at one paper: in which class at that time (1..6), and present or not. */
record Seat(Pupil pupil, int classNo, Presence presence) {
  boolean present() {
    return presence == Presence.PRESENT;
  }
}
