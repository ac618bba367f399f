package org.zhigai.rows;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which part of the history somebody wants to see.
 *
 * @param who part of a person's name; blank for everybody
 * @param kind id of a kind; blank for all
 * @param number of a row, or the beginning of one; blank for all
 * @param from first day
 * @param to last day
 * @param most how many changes at most, the newest
 */
public record Trail(String who, String kind, String number, Optional<LocalDate> from, Optional<LocalDate> to, int most) {

  /** The newest changes, whoever made them. */
  public static Trail newest(int most) {
    return new Trail("", "", "", Optional.empty(), Optional.empty(), most);
  }
}
