package org.zhigai.monitoring.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Division;

/** The plan of an import in one sentence: {@code 2026春 四年级数学：240 名学生，6 个班，30 题，满分 100；3 人缺考}. */
public final class ReadingInWords {
  /** While one of these stands, the round, subject or grade in a paper's info is a stand-in nobody should read. */
  private static final Set<String> UNNAMED = Set.of("ROUND_MISSING", "SUBJECT_MISSING", "GRADE_MISSING");

  private ReadingInWords() {}

  public static String of(WorkbookReading reading, Words words) {
    return of(reading, words, paper -> false);
  }

  /** @param isStored papers there are already: totals alone add nothing to them, and the sentence says so */
  public static String of(WorkbookReading reading, Words words, Predicate<Content.PaperContent> isStored) {
    return reading.contents().stream()
        .map(c -> c instanceof Content.PaperContent p && p.items().isEmpty() && isStored.test(p)
            ? words.say("imports.plan.covered", p.info().label())
            : words.say(plan(c, label(c))))
        .collect(Collectors.joining(words.say("imports.and")));
  }

  /** What one sheet brings, a sentence each; a paper whose round, subject or grade was not found is not given one. */
  public static List<String> of(SheetReading sheet, Words words) {
    var isUnnamed = sheet.issues().stream().anyMatch(i -> UNNAMED.contains(i.code()));
    return sheet.contents().stream()
        .map(c -> words.say(plan(c, isUnnamed ? words.say("imports.plan.unnamed") : label(c))))
        .toList();
  }

  private static String label(Content content) {
    return switch (content) {
      case Content.PaperContent paper -> paper.info().label();
      case Content.IndicatorContent some -> "";
      case Content.QuestionnaireContent q -> q.round().label();
    };
  }

  private static Phrase plan(Content content, String label) {
    return switch (content) {
      case Content.PaperContent paper -> paper(paper, label);
      case Content.IndicatorContent some -> Phrase.of("imports.plan.indicators", some.indicators().size());
      case Content.QuestionnaireContent q ->
          Phrase.of("imports.plan.questionnaire", label, q.classes().size(), q.questions().size());
    };
  }

  private static Phrase paper(Content.PaperContent paper, String label) {
    var present = paper.pupils().stream().filter(p -> p.presence() == Presence.PRESENT).count();
    var classes = paper.pupils().stream().map(PupilRow::classRef).distinct().count();
    return Phrase.of(
        paper.items().isEmpty() ? "imports.plan.subject" : "imports.plan.paper",
        label,
        paper.pupils().size(),
        classes,
        paper.items().size(),
        paper.fullMark(),
        paper.pupils().size() - present,
        besides(paper)
            .reduce((a, b) -> Phrase.of("imports.plan.and", a, b))
            .<Object>map(b -> Phrase.of("imports.plan.besides", b))
            .orElse(""));
  }

  /** What comes in beside the scores: groups of pupils, letters of options. */
  private static Stream<Phrase> besides(Content.PaperContent paper) {
    var divisions =
        Arrays.stream(Division.values())
            .filter(d -> paper.pupils().stream().anyMatch(p -> d.side(p.groups()) >= 0))
            .map(d -> Phrase.of("imports.plan.division." + d));
    var lettered = paper.items().stream().filter(i -> !i.key().isEmpty()).count();
    return Stream.concat(divisions, lettered == 0 ? Stream.of() : Stream.of(Phrase.of("imports.plan.letters", lettered)));
  }
}
