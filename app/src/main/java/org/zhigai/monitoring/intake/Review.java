package org.zhigai.monitoring.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person sees and decides before an import.
 *
 * @param differences papers that are stored with other numbers
 * @param sameNames rows whose pupil is not guessed
 * @param others rows that say of somebody known another name, or another number
 * @param together what only the files together say
 */
public record Review(List<PaperDifference> differences, List<SameName> sameNames, List<OtherIdentity> others, List<Issue> together) {

  public Review {
    differences = List.copyOf(differences);
    sameNames = List.copyOf(sameNames);
    others = List.copyOf(others);
    together = List.copyOf(together);
  }

  /** Rows of one kind, of whatever sheet. */
  public List<OtherIdentity> others(PupilMatch.How kind) {
    return others.stream().filter(o -> o.kind() == kind).toList();
  }

  /** How many known pupils they are about: a pupil stands in a row of every subject. */
  public static long pupils(List<OtherIdentity> rows) {
    return rows.stream().map(OtherIdentity::pupilId).distinct().count();
  }

  /** What follows from all of these being those known, or from all being new; with what is taken anyway nothing is decided. */
  public static Map<Decisions.RowAt, Long> decided(List<OtherIdentity> rows, boolean same) {
    var out = new HashMap<Decisions.RowAt, Long>();
    rows.stream().filter(o -> o.isSame() != same).forEach(o -> out.put(o.at(), same ? o.pupilId() : 0L));
    return out;
  }

  /** Whether there is nothing to see or decide. */
  public boolean isClear() {
    return differences.isEmpty() && sameNames.isEmpty() && others.isEmpty() && together.isEmpty();
  }
}
