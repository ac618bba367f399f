package org.zhigai.ui.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.SheetReading;

/**
 * What a sheet is about, as far as it is known.
 *
 * @param subjects one for each paper of the sheet, in its order, none twice
 * @param grade 0 while unknown or when there are several
 * @param exam empty while unknown or when there are several
 * @param date when it was sat, where all papers were sat on one day
 */
record SheetFacts(Optional<Round> round, List<String> subjects, int grade, String exam, Optional<LocalDate> date) {

  static SheetFacts of(SheetReading sheet) {
    var infos = papers(sheet).map(Content.PaperContent::info).toList();
    var round =
        sheet.contents().stream()
            .map(SheetFacts::round)
            .flatMap(Optional::stream)
            .findFirst()
            .filter(r -> !isMissing(sheet, "ROUND_MISSING"));
    var subjects = infos.stream().map(PaperInfo::subject).filter(s -> !s.isEmpty()).distinct().toList();
    var grades = infos.stream().map(PaperInfo::grade).distinct().toList();
    var grade = grades.size() == 1 && !isMissing(sheet, "GRADE_MISSING") ? grades.getFirst() : questionnaireGrade(sheet);
    return new SheetFacts(
        sheet.corrections().round().or(() -> round), subjects, sheet.corrections().grade() > 0 ? sheet.corrections().grade() : grade,
        only(infos.stream().map(PaperInfo::exam)).orElse(""), only(papers(sheet).map(Content.PaperContent::date)).flatMap(d -> d));
  }

  /** Whether another sheet's papers are of this one's exam, and nothing says when they were sat. */
  boolean isOfOneExam(SheetFacts other) {
    return round.isPresent() && round.equals(other.round) && !other.subjects.isEmpty() && exam.equals(other.exam) && other.date.isEmpty();
  }

  private static Stream<Content.PaperContent> papers(SheetReading sheet) {
    return sheet.contents().stream().filter(Content.PaperContent.class::isInstance).map(Content.PaperContent.class::cast);
  }

  private static <T> Optional<T> only(Stream<T> all) {
    var different = all.distinct().toList();
    return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
  }

  private static Optional<Round> round(Content content) {
    return switch (content) {
      case Content.PaperContent paper -> Optional.of(paper.info().round());
      case Content.QuestionnaireContent q -> Optional.of(q.round());
      case Content.IndicatorContent some -> some.indicators().stream().findFirst().map(i -> i.round());
    };
  }

  private static int questionnaireGrade(SheetReading sheet) {
    return sheet.contents().stream()
        .filter(Content.QuestionnaireContent.class::isInstance)
        .mapToInt(c -> ((Content.QuestionnaireContent) c).grade())
        .findFirst()
        .orElse(0);
  }

  private static boolean isMissing(SheetReading sheet, String code) {
    return sheet.issues().stream().anyMatch(i -> i.code().equals(code));
  }
}
