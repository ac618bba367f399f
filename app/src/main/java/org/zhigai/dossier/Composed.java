package org.zhigai.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhigai.report.Document;
import org.zhigai.report.ReportDraft;

/**
 * Everything a report has to say, before sections are left out and words are put in.
 *
 * @param frame title and what it is of; with its sections where it is no report of chapters
 * @param chapters empty for a form that is as it is
 */
public record Composed(Document frame, List<Chapter> chapters) {
  public Composed {
    chapters = List.copyOf(chapters);
  }

  /** With what people wrote, without what they left out. */
  public Document document(Optional<ReportDraft> written) {
    return document(written, section -> written.filter(d -> d.isOff(section)).isEmpty());
  }

  /** @param shown which chapters there are to be */
  public Document document(Optional<ReportDraft> written, Predicate<String> shown) {
    if (chapters.isEmpty()) {
      return frame;
    }
    var sections = chapters.stream().filter(c -> shown.test(c.id())).map(c -> c.section(written.map(d -> d.words(c.id())).orElse(""))).toList();
    return new Document(frame.lang(), frame.paper(), frame.mark(), frame.title(), frame.about(), frame.people(), frame.manner(), sections);
  }
}
