package org.zhigai.monitoring.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ImportRecord;

/** Use case: look at workbooks, take them in whole or not at all, take an import back. */
public final class ImportResults {
  private final WorkbookReader reader;
  private final IntakeArchive archive;
  private final Words words;

  /** @param words the language history is written in */
  public ImportResults(WorkbookReader reader, IntakeArchive archive, Words words) {
    this.reader = reader;
    this.archive = archive;
    this.words = words;
  }

  /** What each file holds and what would be refused. Writes nothing. */
  public List<WorkbookReading> preview(List<Path> files, Progress progress) {
    var out = new ArrayList<WorkbookReading>();
    for (var i = 0; i < files.size(); i++) {
      var from = (double) i / files.size();
      progress.step(from, Phrase.of("imports.reading", files.get(i).getFileName().toString()));
      out.add(reader.read(files.get(i), progress.part(from, (i + 1.0) / files.size())));
    }
    return out;
  }

  /**
   * Keeps all the readings in one transaction.
   *
   * @throws UserFault of kind INPUT when a reading has an error or brings nothing; nothing is kept then
   */
  public ImportOutcome commit(List<WorkbookReading> readings, Actor by, Progress progress) {
    readings.forEach(ImportResults::refuseBad);
    var imported = new ArrayList<ImportRecord>();
    var unchanged = new ArrayList<ImportRecord>();
    archive.whole(() -> {
      for (var i = 0; i < readings.size(); i++) {
        var reading = readings.get(i);
        var part = progress.part((double) i / readings.size(), (i + 1.0) / readings.size());
        part.step(0, Phrase.of("imports.keeping", reading.fileName()));
        archive.bySha256(reading.sha256())
            .ifPresentOrElse(
                unchanged::add,
                () -> imported.add(archive.commit(reading, ReadingInWords.of(reading, words, archive::has), by, part)));
      }
    });
    return new ImportOutcome(imported, unchanged);
  }

  /** Takes an import back. @throws UserFault of kind INPUT when something stands on it */
  public void undo(long importId, Actor by) {
    archive.undo(importId, by);
  }

  /** What would stand on nothing if this import were taken back. */
  public List<String> dependants(long importId) {
    return archive.dependants(importId);
  }

  private static void refuseBad(WorkbookReading reading) {
    if (reading.isRefused()) {
      var errors = reading.issues().stream().filter(i -> i.severity() == Issue.Severity.ERROR).toList();
      var first = errors.getFirst();
      throw new UserFault(
          UserFault.Kind.INPUT,
          "ZG-320",
          Phrase.of("imports.refused", first.where().label(), first.found(), first.expected(), errors.size()),
          first.remedy());
    }
    if (reading.contents().isEmpty()) {
      throw new UserFault(
          UserFault.Kind.INPUT,
          "ZG-321",
          Phrase.of("imports.nothing", reading.fileName(), reading.sheets().size()),
          Phrase.of("imports.nothing.remedy"));
    }
  }
}
