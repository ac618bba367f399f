package org.zhigai.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.problems.Category;
import org.zhigai.problems.Source;

/**
 * What the code composes where it cannot be read off: numbers that are counted, texts that come from a file, values that a branch keeps away. A row
 * for a place that can be followed, or that is gone, fails the test.
 *
 * @param place the method that asks, {@code Type.method}
 * @param start how its keys begin
 * @param ends how they end, all of them
 */
record ToldKeys(String place, String start, Set<String> ends) {
  private static final List<String> LEVELS = List.of("1", "2", "3", "4");
  private static final List<String> QUESTIONS = List.of("1", "2", "3");

  private static final List<String> SUBJECTS =
      List.of(
          "art", "arts", "biology", "chemistry", "chinese", "english", "geography", "health", "history", "mathematics", "morality", "music", "physics",
          "science");

  static final List<ToldKeys> ALL =
      Stream.of(
              // The key of a phrase that was made elsewhere, and what no branch lets through.
              Stream.of("ArrangeSession.page", "TrendExhibit.of", "TrendExhibit.value").map(place -> told(place, "", List.of())),
              // Counted.
              Stream.of("FlowExhibit.bar", "FlowExhibit.table", "GrowthExhibit.levels", "PupilExhibit.of", "Specs.levels")
                  .map(place -> told(place, "explore.level.", LEVELS)),
              Stream.of("change", "groups", "items", "levels", "paper", "points", "survey")
                  .map(group -> told("ArrangeSession.page", "pack.question." + group + ".", QUESTIONS)),
              Stream.of("class", "grade", "group")
                  .map(level -> told("DraftAdjustments.plan", "adjustment.activity." + level + ".", QUESTIONS)),
              // Read from a file or the store.
              Stream.of(
                  told("EffectDetail.deviations", "effectview.deviation.", List.of("due", "successRule", "target")),
                  told("TrendExhibit.of", "explore.trend.what.", List.of("cohort", "grade")),
                  told("TrendExhibit.value", "explore.trend.follow.", List.of("cohort", "grade")),
                  told("SheetPlan.absences", "preview.presence.", List.of("ABSENT", "EXEMPT", "NOT_ENTERED", "VIOLATION"))),
              // Kept away by a branch.
              Stream.of(
                  told("Names.subjectName", "explore.subject.", SUBJECTS),
                  told("Part.of", "intake.dropped.", List.of("anonymous", "notNeeded", "rank", "statistic", "subtotal", "total", "unknown")),
                  told("Statements.of", "problems.statement.", List.of("absentees", "class-spread", "item", "mean", "own-past", "paper-quality",
                      "participation", "pupil-group", "rate", "share", "single")),
                  told("Statements.evidence", "problems.evidence.", List.of("absentees", "mean", "number", "pupil-group", "rate")),
                  told("EvidenceLines.whose", "problemview.whose.", List.of("absentees", "pupil-group")),
                  told("EvidenceLines.arrived", "problemview.floor.", List.of("class", "rate", "sd")),
                  told("ProblemListReport.name", "report.category.", names(Category.values())),
                  told("ProblemListReport.name", "report.source.", names(Source.values())),
                  told("AnalyseScores$Work.formulas", "analysis.formula.ctt.", List.of()),
                  told("AnalyseScores$Work.formulas", "analysis.formula.rasch.", List.of("cml", "mml")),
                  told("AnalyseScores$Work.formulas", "analysis.formula.2pl.", List.of("mml")),
                  told("AnalyseScores$Work.formulas", "analysis.formula.gpcm.", List.of("mml")),
                  told("AnalyseScores$Work.formulas", "analysis.formula.dina.", List.of("em")),
                  told("AnalyseScores$Work.formulas", "analysis.formula.gdina.", List.of("em")),
                  told("AnalyseScores$Work.formulas", "analysis.formula.bank.", List.of("eap"))))
          .flatMap(s -> s)
          .toList();

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static ToldKeys told(String place, String start, List<String> ends) {
    return new ToldKeys(place, start, Set.copyOf(ends));
  }

  /** Whether this row says what {@code text} is, which was found at its place. */
  boolean tells(String text) {
    return start.isEmpty() ? text.equals(Flows.HOLE) || text.equals(Flows.SENTENCE) : text.startsWith(start);
  }

  /** Whether all that is told here was found without being told, or is not asked for there any more. */
  boolean isIdle(Set<String> found) {
    var mine = found.stream().filter(this::tells).collect(Collectors.toSet());
    return mine.isEmpty() || (mine.stream().allMatch(KeysInCode::seen) && mine.stream().noneMatch(KeysInCode::open) && mine.equals(keys()));
  }

  Set<String> keys() {
    return ends.stream().map(e -> start + e).collect(Collectors.toSet());
  }
}
