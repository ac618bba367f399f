package org.zhigai.monitoring.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Content.PaperContent;

/** What is odd between the sheets of one paper. */
final class JoinIssues {
  private final List<Issue> issues = new ArrayList<>();

  List<Issue> all() {
    return issues;
  }

  void note(String code, Origin where, int count) {
    issues.add(counted(Issue.Severity.NOTE, code, where, String.valueOf(count), count));
  }

  void askWhich(PaperContent paper, PaperContent other) {
    var leaving = new Answer(Phrase.of("intake.answer.leaveOut"), Corrections.NONE.withKind(Optional.of(SheetKind.UNKNOWN)));
    issues.add(new Issue(
        paper.origin(), Issue.Severity.QUESTION, "PAPER_TWICE", Phrase.of("intake.found.value", paper.info().label()),
        Phrase.of("intake.PAPER_TWICE.expected"), Phrase.of("intake.PAPER_TWICE.remedy", paper.info().label(), other.origin().sheet()), List.of(leaving)));
  }

  /** One pupil's scores here are not what they are in the other sheet. */
  void conflict(PaperContent part, PupilRow pupil, PupilRow there) {
    var range = part.origin();
    issues.add(new Issue(
        new Origin(range.file(), range.sheet(), String.valueOf(pupil.sheetRow()) + ":" + pupil.sheetRow()),
        Issue.Severity.ERROR, "PUPIL_TWICE_DIFFERENT", Phrase.of("intake.found.value", who(pupil)),
        Phrase.of("intake.PUPIL_TWICE_DIFFERENT.expected", there.sheetRow()),
        Phrase.of("intake.PUPIL_TWICE_DIFFERENT.remedy", who(pupil))));
  }

  /** Pupils with scores here and none in the other part of their paper. */
  void half(PaperContent part, List<PupilRow> pupils) {
    if (!pupils.isEmpty()) {
      var names = String.join("、", pupils.stream().map(JoinIssues::who).toList());
      issues.add(counted(Issue.Severity.WARNING, "HALF_A_PAPER", part.origin(), names, pupils.size()));
    }
  }

  private static Issue counted(Issue.Severity severity, String code, Origin where, String found, int count) {
    return new Issue(
        where, severity, code, Phrase.of("intake.found.value", found), Phrase.of("intake." + code + ".expected"),
        Phrase.of("intake." + code + ".remedy", count));
  }

  private static String who(PupilRow pupil) {
    return pupil.name().isEmpty() ? pupil.examNumber() : pupil.name();
  }
}
