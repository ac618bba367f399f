package org.zhigai.monitoring.intake;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.PaperInfo;

/**
 * What a person decided before an import.
 *
 * @param replaced stored papers whose place is taken by a corrected workbook
 * @param pupils who is meant by a row; 0 for somebody new
 */
public record Decisions(Set<PaperInfo> replaced, Map<RowAt, Long> pupils) {

  /** Nothing was decided: no stored paper is touched and nobody is guessed. */
  public static final Decisions NONE = new Decisions(Set.of(), Map.of());

  /** Whom a 1-based row of a sheet of a file speaks of: some sheets print two pupils in a row, some papers stand in two sheets. */
  public record RowAt(String file, String sheet, int row, ClassRef classRef, String name) {}

  public Decisions {
    replaced = Set.copyOf(replaced);
    pupils = Map.copyOf(pupils);
  }

  OptionalLong of(RowAt row) {
    return pupils.containsKey(row) ? OptionalLong.of(pupils.getOrDefault(row, 0L)) : OptionalLong.empty();
  }

  /** Who a person said is meant; empty when nothing was said. */
  public OptionalLong pupil(Content.PaperContent paper, PupilRow row) {
    return of(at(paper, row));
  }

  public static RowAt at(Content.PaperContent paper, PupilRow row) {
    return new RowAt(paper.origin().file(), paper.origin().sheet(), row.sheetRow(), row.classRef(), row.name());
  }
}
