package org.zhigai.monitoring.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.Corrections.SetValue;

/** What a person said of one sheet of an import, as history keeps it. */
public record SheetCorrections(String sheet, Corrections said) {
  private static final Set<Meaning> IDENTITY = Set.of(Meaning.NAME, Meaning.EXAM_NUMBER, Meaning.STUDENT_CODE);

  /** Columns of which nothing is known may name somebody too. */
  private static final Set<Meaning> UNSURE = Set.of(Meaning.SEQUENCE, Meaning.IGNORED, Meaning.REMARK);

  private static final String GRADES = "一二三四五六七八九123456789";
  private static final Pattern GRADE = Pattern.compile("^(小|初|)([一二三四五六七八九1-9])");

  private static final String HIDDEN = "＊";

  /** Names of classes that say their grade themselves, and so mean the same next year. */
  public Map<String, ClassRef> ownClasses() {
    var out = new HashMap<>(said.classes());
    out.entrySet().removeIf(e -> grade(e.getKey()) != e.getValue().grade());
    return out;
  }

  /** Names of classes that go up a grade each year, told of a paper of this round. */
  public List<OwnClass> goingUp(Round round) {
    var own = ownClasses();
    return said.classes().entrySet().stream().filter(e -> !own.containsKey(e.getKey()))
        .map(e -> new OwnClass(e.getKey(), round.entryYear(e.getValue().grade()), e.getValue().number())).toList();
  }

  private static int grade(String name) {
    var m = GRADE.matcher(name);
    if (!m.find()) {
      return 0;
    }
    var digit = GRADES.indexOf(m.group(2));
    return (digit < 9 ? digit + 1 : digit - 8) + (m.group(1).equals("初") ? 6 : 0);
  }

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
