package org.zhigai.rollup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.pack.EntryShare;
import org.zhigai.rollup.RollupStore.Of;

/**
 * The ledgers of schools as counts.
 *
 * @param school empty for all together
 * @param byStatus entries in each state; states without one are not there
 * @param overdue entries past their day
 * @param verified entries passed by somebody outside
 */
public record LedgerOverview(String school, int entries, Map<LedgerStatus, Integer> byStatus, int overdue, int verified) {

  public LedgerOverview {
    byStatus = byStatus.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(byStatus));
  }

  /** All together first, then each school by name, one without an entry too. */
  static List<LedgerOverview> of(RollupStore store) {
    var lines = store.entries();
    var bySchool = lines.stream().collect(Collectors.groupingBy(Of::school));
    var out = new ArrayList<LedgerOverview>();
    out.add(of("", lines));
    store.members().forEach(m -> out.add(of(m.name(), bySchool.getOrDefault(m.name(), List.of()))));
    return out;
  }

  private static LedgerOverview of(String school, List<Of<EntryShare>> lines) {
    var byStatus = new EnumMap<LedgerStatus, Integer>(LedgerStatus.class);
    lines.forEach(l -> byStatus.merge(l.what().status(), 1, Integer::sum));
    return new LedgerOverview(
        school, lines.size(), byStatus, (int) lines.stream().filter(l -> l.what().overdue()).count(),
        (int) lines.stream().filter(l -> l.what().verifiedOn().isPresent()).count());
  }

  public int count(LedgerStatus status) {
    return byStatus.getOrDefault(status, 0);
  }
}
