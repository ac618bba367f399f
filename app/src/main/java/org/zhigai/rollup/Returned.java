package org.zhigai.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who has returned and who has not.
 *
 * @param asOf the day of the package; empty for a school that has not returned
 * @param signedBy the print of the key of its package; empty for workbooks, and packages without
 * @param signedBefore that of the package before, where it was another: somebody should ask the school
 * @param expected whether it stands on the list of those who are to
 */
public record Returned(String school, Optional<LocalDate> asOf, String signedBy, String signedBefore, boolean expected) {

  /** Whether somebody has to ask: nothing came, or what came is older than wanted. */
  public boolean isChased(LocalDate since) {
    return expected && asOf.filter(d -> !d.isBefore(since)).isEmpty();
  }

  /** @param expected names of those who are to return; empty when nobody said: then all that returned */
  static List<Returned> of(List<RollupStore.Member> members, List<String> expected) {
    var out = new ArrayList<Returned>();
    var names = new TreeSet<>(expected);
    members.forEach(m -> names.add(m.name()));
    names.forEach(n -> {
      var member = members.stream().filter(m -> m.name().equals(n)).findFirst();
      out.add(
          new Returned(
              n, member.map(RollupStore.Member::asOf), member.map(RollupStore.Member::signedBy).orElse(""),
              member.map(RollupStore.Member::signedBefore).orElse(""), expected.isEmpty() || expected.contains(n)));
    });
    return out;
  }
}
