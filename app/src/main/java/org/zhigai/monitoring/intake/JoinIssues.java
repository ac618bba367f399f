package org.zhigai.monitoring.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.stats.Marks;

/** What is odd between the sheets of one paper. */
final class JoinIssues {
  private static final String SUM_DIFFERS = "SUM_DIFFERS";
  /** As told of single pupils, and of nearly all at once. */
  private static final Set<String> SUMS = Set.of(SUM_DIFFERS, "SUMS_DIFFER");

  private final List<Issue> issues = new ArrayList<>();
  /** Tables whose totals are of more items than stand in them. */
  private final Set<Origin> ofWhole = new HashSet<>();
  private final Set<String> halves = new HashSet<>();

  List<Issue> all() {
    return issues;
  }

  /** The totals of a table are of the whole paper: what its own items add up to says nothing against them. */
  void wholeTotals(Origin part) {
    ofWhole.add(part);
  }

  /** What was found in single sheets and still holds when they are joined. */
  Predicate<Issue> standing() {
    var sheets = ofWhole.stream().map(o -> o.file() + "\t" + o.sheet()).collect(Collectors.toSet());
    return i -> !SUMS.contains(i.code()) || !sheets.contains(i.where().file() + "\t" + i.where().sheet());
  }

  int wholes() {
    return ofWhole.size();
  }

  /** Totals of a whole paper against the items of all its parts. Who has half a paper is told as such. */
  void sums(PaperContent paper) {
    for (var p = 0; p < paper.pupils().size(); p++) {
      var pupil = paper.pupils().get(p);
      var sum = PartTotals.sum(paper, p);
      if (pupil.presence() == Presence.PRESENT && !PartTotals.isSame(pupil.total(), sum) && !halves.contains(who(pupil))) {
        issues.add(new Issue(
            row(paper, pupil), Issue.Severity.WARNING, SUM_DIFFERS, Phrase.of("intake.found.value", shown(pupil.total())),
            Phrase.of("intake.SUM_DIFFERS.expected", shown(sum), who(pupil)), Phrase.of("intake.SUM_DIFFERS.remedy", shown(sum), who(pupil))));
      }
    }
  }

  private static String shown(double mark) {
    return BigDecimal.valueOf(Marks.of(mark)).stripTrailingZeros().toPlainString();
  }

  void note(String code, Origin where, int count) {
    issues.add(counted(Issue.Severity.NOTE, code, where, String.valueOf(count), count));
  }

  /** Items of another table are of the same paper. Between files it weighs more: they may be two papers that nobody named. */
  void joined(PaperContent part, PaperContent other) {
    var severity = part.origin().file().equals(other.origin().file()) ? Issue.Severity.NOTE : Issue.Severity.WARNING;
    issues.add(counted(severity, "PARTS_JOINED", part.origin(), String.valueOf(part.items().size()), part.items().size()));
  }

  void askWhich(PaperContent paper, PaperContent other) {
    var leaving = new Answer(Phrase.of("intake.answer.leaveOut"), Corrections.NONE.withKind(Optional.of(SheetKind.UNKNOWN)));
    issues.add(new Issue(
        paper.origin(), Issue.Severity.QUESTION, "PAPER_TWICE", Phrase.of("intake.found.value", paper.info().label()),
        Phrase.of("intake.PAPER_TWICE.expected"), Phrase.of("intake.PAPER_TWICE.remedy", paper.info().label(), other.origin().sheet()), List.of(leaving)));
  }

  /** One pupil's scores here are not what they are in the other sheet. */
  void conflict(PaperContent part, PupilRow pupil, PupilRow there) {
    issues.add(new Issue(
        row(part, pupil), Issue.Severity.ERROR, "PUPIL_TWICE_DIFFERENT", Phrase.of("intake.found.value", who(pupil)),
        Phrase.of("intake.PUPIL_TWICE_DIFFERENT.expected", there.sheetRow()),
        Phrase.of("intake.PUPIL_TWICE_DIFFERENT.remedy", who(pupil))));
  }

  private static Origin row(PaperContent part, PupilRow pupil) {
    return new Origin(part.origin().file(), part.origin().sheet(), pupil.sheetRow() + ":" + pupil.sheetRow());
  }

  /** Pupils with scores here and none in the other part of their paper. */
  void half(PaperContent part, List<PupilRow> pupils) {
    if (!pupils.isEmpty()) {
      pupils.forEach(p -> halves.add(who(p)));
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
