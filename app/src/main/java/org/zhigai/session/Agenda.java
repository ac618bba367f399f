package org.zhigai.session;

import java.util.ArrayList;
import java.util.List;

/** How the minutes of a session are shared out. */
public final class Agenda {
  /** Minutes before the first page. */
  public static final int OPENING = 5;
  /** Minutes after the last page. */
  public static final int DECIDING = 10;
  private static final int LEAST = 3;

  private Agenda() {}

  /**
   * Minutes of every page: those wished for, the rest shared evenly to the minute, no page below three.
   *
   * @param total of the whole session, opening and deciding with it
   * @param wished by page; 0 for a share
   */
  public static List<Integer> minutes(int total, List<Integer> wished) {
    var sharing = (int) wished.stream().filter(m -> m == 0).count();
    var left = total - OPENING - DECIDING - wished.stream().mapToInt(Integer::intValue).sum();
    var out = new ArrayList<Integer>();
    var given = 0;
    for (int wish : wished) {
      if (wish > 0) {
        out.add(wish);
      } else {
        out.add(Math.max(LEAST, Math.floorDiv(left, sharing) + (given < Math.floorMod(left, sharing) ? 1 : 0)));
        given++;
      }
    }
    return out;
  }

  /** Minutes of a session with these pages, opening and deciding with them. */
  public static int lasting(List<Integer> pages) {
    return OPENING + DECIDING + pages.stream().mapToInt(Integer::intValue).sum();
  }
}
