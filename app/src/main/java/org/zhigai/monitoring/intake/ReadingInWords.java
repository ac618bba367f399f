package org.zhigai.monitoring.intake;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.PaperInfo;

/** The plan of an import in one sentence: {@code 2026春 四年级数学：240 名学生，6 个班，30 题，满分 100；3 人缺考}. */
public final class ReadingInWords {

  private ReadingInWords() {}

  public static String of(WorkbookReading reading, Words words) {
    return of(reading, words, paper -> false);
  }

  /** @param isStored papers there are already: totals alone add nothing to them, and the sentence says so */
  public static String of(WorkbookReading reading, Words words, Predicate<PaperInfo> isStored) {
    return reading.contents().stream()
        .map(c ->
            c instanceof Content.PaperContent p && p.items().isEmpty() && isStored.test(p.info())
                ? words.say("imports.plan.covered", p.info().label())
                : of(c, words))
        .collect(Collectors.joining(words.say("imports.and")));
  }

  public static String of(Content content, Words words) {
    return words.say(
        switch (content) {
          case Content.PaperContent paper -> paper(paper);
          case Content.IndicatorContent some -> Phrase.of("imports.plan.indicators", some.indicators().size());
          case Content.QuestionnaireContent q ->
              Phrase.of("imports.plan.questionnaire", q.round().label(), q.classes().size(), q.questions().size());
        });
  }

  private static Phrase paper(Content.PaperContent paper) {
    var present = paper.pupils().stream().filter(p -> p.presence() == Presence.PRESENT).count();
    var classes = paper.pupils().stream().map(PupilRow::classRef).distinct().count();
    return Phrase.of(
        paper.items().isEmpty() ? "imports.plan.subject" : "imports.plan.paper",
        paper.info().label(),
        paper.pupils().size(),
        classes,
        paper.items().size(),
        paper.fullMark(),
        paper.pupils().size() - present);
  }
}
