package org.zhigai.ui.intake;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.Dropped;
import org.zhigai.monitoring.intake.ImportProfile;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.ReadingInWords;
import org.zhigai.monitoring.intake.SheetCells;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;

/**
 * One sheet of one file, as the wizard lists it.
 *
 * @param book which of the files, 0-based
 * @param place which of its sheets, 0-based
 * @param cells the sheet itself; empty when it is not at hand
 * @param profile the layout it was known by
 */
public record SheetPlan(
    int book, int place, WorkbookReading file, SheetReading sheet, Optional<SheetCells> cells, Optional<ImportProfile> profile) {

  private static final int SOME = 3;

  /** A sheet that can be told of but not looked at. */
  public SheetPlan(WorkbookReading file, SheetReading sheet) {
    this(0, file.sheets().indexOf(sheet), file, sheet, Optional.empty(), Optional.empty());
  }

  /** Whether both speak of the same sheet, however it was read. */
  public boolean isOfSameSheet(SheetPlan other) {
    return book == other.book && place == other.place;
  }

  public long errors() {
    return count(Issue.Severity.ERROR) + questions();
  }

  /** What a person has to answer. */
  public long questions() {
    return count(Issue.Severity.QUESTION);
  }

  public long warnings() {
    return count(Issue.Severity.WARNING);
  }

  /** What will happen with this sheet, in one sentence. */
  public String sentence(Words words) {
    return sheet.contents().isEmpty() ? words.say(without()) : with(words, Integer.MAX_VALUE);
  }

  /** As {@link #sentence}, but of many papers only the first are told. */
  public String brief(Words words) {
    return sheet.contents().isEmpty() ? words.say(without()) : with(words, SOME);
  }

  /** Presences other than present, with their numbers; empty when everybody was there. */
  public String absences(Words words) {
    return sheet.presence().entrySet().stream()
        .filter(e -> e.getKey() != Presence.PRESENT && e.getValue() > 0)
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(e -> words.say("preview.presence." + e.getKey(), e.getValue()))
        .collect(Collectors.joining(words.say("preview.list")));
  }

  private String with(Words words, int most) {
    var papers = ReadingInWords.of(sheet, words);
    var parts = new ArrayList<>(papers.subList(0, Math.min(most, papers.size())));
    if (papers.size() > most) {
      parts.add(words.say("preview.more", papers.size() - most));
    }
    var absences = absences(words);
    if (!absences.isEmpty()) {
      parts.add(words.say("preview.absences", absences));
    }
    if (!sheet.dropped().isEmpty()) {
      var names = sheet.dropped().stream().map(Dropped::column).distinct().collect(Collectors.joining(words.say("preview.list")));
      parts.add(words.say("preview.dropped", names));
    }
    return String.join(words.say("imports.and"), parts);
  }

  private Phrase without() {
    return Phrase.of(
        switch (sheet.kind()) {
          case BLUEPRINT -> "preview.joined";
          case CLASS_SUMMARY, ITEM_SUMMARY -> "preview.recomputed";
          case UNKNOWN -> sheet.corrections().leavesOut() ? "preview.leftOut" : "preview.unknown";
          case ITEM_SCORES, SUBJECT_SCORES, QUESTIONNAIRE, INDICATOR_COMPARISON -> "preview.nothing";
        });
  }

  private long count(Issue.Severity severity) {
    return sheet.issues().stream().filter(i -> i.severity() == severity).count();
  }
}
