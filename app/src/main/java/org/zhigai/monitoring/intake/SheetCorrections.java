package org.zhigai.monitoring.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.monitoring.intake.Corrections.SetValue;

/** What a person said of one sheet of an import, as history keeps it. */
public record SheetCorrections(String sheet, Corrections said) {
  private static final Set<Meaning> IDENTITY = Set.of(Meaning.NAME, Meaning.EXAM_NUMBER, Meaning.STUDENT_CODE);

  /** Columns of which nothing is known may name somebody too. */
  private static final Set<Meaning> UNSURE = Set.of(Meaning.SEQUENCE, Meaning.IGNORED, Meaning.REMARK);

  private static final String HIDDEN = "＊";

  /** Whether a column says who somebody is. */
  public static boolean isIdentity(Meaning meaning) {
    return IDENTITY.contains(meaning);
  }

  /** The corrections of a workbook's sheets; values that may say who somebody is are told to have been set, not what they were. */
  public static List<SheetCorrections> of(WorkbookReading reading) {
    return reading.sheets().stream()
        .filter(s -> !s.corrections().saysNothing())
        .map(s -> new SheetCorrections(s.name(), hidden(s)))
        .toList();
  }

  private static Corrections hidden(SheetReading sheet) {
    var open =
        sheet.columns().stream()
            .filter(c -> !IDENTITY.contains(c.meaning()) && !UNSURE.contains(c.meaning()))
            .map(ColumnReading::index)
            .collect(Collectors.toSet());
    var said = sheet.corrections();
    var values =
        said.values().stream()
            .map(v -> open.contains(v.column()) ? v : new SetValue(v.row(), v.column(), HIDDEN, HIDDEN, v.reason()))
            .toList();
    return new Corrections(
        said.header(), said.columns(), said.fullMarks(), said.kind(), said.round(), said.subject(), said.grade(), said.excluded(), values,
        said.classes(), said.exam(), said.date(), said.options());
  }
}
