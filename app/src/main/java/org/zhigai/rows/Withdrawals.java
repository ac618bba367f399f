package org.zhigai.rows;

import java.util.ArrayList;
import java.util.List;

/** Taking a row out together with what was drawn from it. */
public final class Withdrawals {
  private Withdrawals() {}

  /**
   * What goes with a row: plans, entries and whatever quotes its numbers, with all that hangs on those, the outermost first. What people did beside
   * (a training, a meeting) does not go; it stands in the way until it hangs elsewhere.
   *
   * @param why as their histories will say it
   */
  public static List<Edit> under(Facts all, Row<?> row, String why) {
    var out = new ArrayList<Edit>();
    all.standingOn(Link.row(row.id())).stream().filter(r -> r.kind().quotes() && r.kind() != row.kind()).forEach(r -> whole(all, r, why, out));
    return out;
  }

  private static void whole(Facts all, Row<?> row, String why, List<Edit> out) {
    all.standingOn(Link.row(row.id())).stream().filter(r -> !r.kind().follows()).forEach(r -> whole(all, r, why, out));
    if (out.stream().noneMatch(e -> e.row() != null && e.row().id() == row.id())) {
      out.add(new Edit.Withdraw<>(row, why));
    }
  }
}
