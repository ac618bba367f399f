package org.zhigai.monitoring.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.Content.PaperContent;

/** Finds what is stored with other numbers and who is not sure to be whom. */
record ReviewReadings(IntakeArchive archive) {

  /** @param together what was found in them that stands in none of the files they are of */
  Review review(List<WorkbookReading> readings, List<Issue> together, Progress progress) {
    var differences = new ArrayList<PaperDifference>();
    var sameNames = new LinkedHashMap<Decisions.RowAt, SameName>();
    var others = new LinkedHashMap<Decisions.RowAt, OtherIdentity>();
    for (var i = 0; i < readings.size(); i++) {
      var reading = readings.get(i);
      progress.step((double) i / readings.size(), Phrase.of("imports.comparing", reading.fileName()));
      if (archive.bySha256(reading.sha256()).isEmpty()) {
        for (var content : reading.contents()) {
          if (content instanceof PaperContent paper) {
            review(paper, differences, sameNames, others);
          }
        }
      }
    }
    return new Review(differences, List.copyOf(sameNames.values()), List.copyOf(others.values()), together);
  }

  private void review(
      PaperContent paper, List<PaperDifference> differences, Map<Decisions.RowAt, SameName> sameNames, Map<Decisions.RowAt, OtherIdentity> others) {
    var stored = archive.stored(paper.info(), paper.date());
    if (stored.filter(s -> paper.items().isEmpty() && !s.results().paper().items().isEmpty()).isPresent()) {
      return;
    }
    var who = archive.match(paper);
    for (var match : who) {
      var row = paper.pupils().get(match.row());
      var at = Decisions.at(paper, row);
      switch (match.how()) {
        case UNSURE -> sameNames.putIfAbsent(at, new SameName(at, row.name(), row.classRef(), row.examNumber(), match.candidates()));
        case OTHER_NAME, OTHER_NUMBER -> others.putIfAbsent(at, OtherIdentity.of(match, at, row));
        case CHOSEN, SAME_ROW, EXAM_NUMBER, STUDENT_CODE, NAME, NEW -> {}
      }
    }
    stored.map(s -> PaperDifference.between(s, paper, who)).filter(d -> !d.isNone() || !paper.items().isEmpty()).ifPresent(differences::add);
  }
}
