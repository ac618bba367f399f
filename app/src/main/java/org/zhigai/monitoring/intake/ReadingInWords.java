package org.zhigai.monitoring.intake;

import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;

/** The plan of an import in one sentence: {@code 2026春 四年级数学：240 名学生，6 个班，30 题，满分 100；3 人缺考}. */
public final class ReadingInWords {

  private ReadingInWords() {}

  public static String of(WorkbookReading reading, Words words) {
    return reading.contents().stream().map(c -> of(c, words)).collect(Collectors.joining(words.say("imports.and")));
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
