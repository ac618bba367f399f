package org.zhigai.workbook;

import java.util.Optional;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.WorkbookReading;

/** Holds what was read of a dressed table against what is known of it. */
final class Misread {
  private Misread() {}

  /** What a reading says wrongly; empty when it is right, or asks. */
  static Optional<String> of(DressedTable known, WorkbookReading reading) {
    if (asks(reading)) {
      return Optional.empty();
    }
    var papers = reading.contents().stream().filter(PaperContent.class::isInstance).map(PaperContent.class::cast).toList();
    if (papers.size() != 1) {
      return Optional.of("papers " + papers.stream().map(p -> p.info().toString()).toList());
    }
    var paper = papers.getFirst();
    if (paper.items().size() != known.items()) {
      return Optional.of("items " + paper.items().stream().map(i -> i.label()).toList());
    }
    if (known.writesMarks) {
      for (var i = 0; i < known.items(); i++) {
        if (paper.items().get(i).fullMark() != known.marks[i]) {
          return Optional.of("full mark of " + i + " is " + paper.items().get(i).fullMark());
        }
      }
    }
    if (paper.pupils().size() != known.names.size()) {
      return Optional.of("pupils " + paper.pupils().stream().map(p -> p.name()).filter(n -> !known.names.contains(n)).toList() + paper.pupils().size());
    }
    for (var p = 0; p < known.names.size(); p++) {
      var pupil = paper.pupils().get(p);
      if (!pupil.name().equals(known.names.get(p)) || !pupil.classRef().equals(known.classes.get(p)) || pupil.presence() != known.presence.get(p)
          || (known.writesNumbers && !pupil.examNumber().equals(known.numbers.get(p)))) {
        return Optional.of("pupil " + p + " " + pupil);
      }
      for (var i = 0; i < known.items(); i++) {
        var wanted = known.presence.get(p) == Presence.PRESENT ? (float) known.scores[p][i] : Float.NaN;
        if (Float.compare(paper.scores().get(p, i), wanted) != 0) {
          return Optional.of("score " + p + "," + i + " is " + paper.scores().get(p, i) + " for " + wanted);
        }
      }
    }
    return Optional.empty();
  }

  static boolean asks(WorkbookReading reading) {
    return reading.issues().stream().anyMatch(i -> i.stops());
  }
}
