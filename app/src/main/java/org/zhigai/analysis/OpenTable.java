package org.zhigai.analysis;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.intake.WorkbookReader;

/** Finds the sheet that is meant and reads it as scores. */
final class OpenTable {
  private final TableReader reader;
  private final WorkbookReader recogniser;

  OpenTable(TableReader reader, WorkbookReader recogniser) {
    this.reader = reader;
    this.recogniser = recogniser;
  }

  /** As a plain table where it is one, else as the importer sees it. */
  Scores scores(Request request, Progress progress) {
    var table = sheet(request.file(), request.sheet(), progress.part(0, .5));
    var witness = request.key() == null ? witness(request.file(), table) : ImporterWitness.NONE;
    if (request.key() == null && (Headings.hasTitles(table) || witness.hasTwoLinesOfHeadings(table))) {
      var recognised = recognised(request, table, progress.part(.5, 1));
      if (recognised != null) {
        return recognised;
      }
    }
    try {
      return plain(request, table, witness);
    } catch (UserFault refused) {
      var recognised = request.key() == null ? recognised(request, table, progress.part(.5, 1)) : null;
      if (recognised == null) {
        throw refused;
      }
      return recognised;
    }
  }

  private @Nullable Scores recognised(Request request, RawTable table, Progress progress) {
    return RecognisedScores.of(
        recogniser.read(request.file(), progress), request.sheet() == null ? null : table.sheet(), request.columns(), request.full());
  }

  private Scores plain(Request request, RawTable table, ImporterWitness witness) {
    // A score whose variance is asked for needs no items beside it.
    var score = request.columns().variance();
    var seekItems = score == null || request.model() != null || (Columns.meansTotal(score) && !Headings.of(table, false).has(score));
    return ReadScores.of(table, request.columns(), seekItems, key(request.key()), request.full(), witness);
  }

  /** What the importer says of the same sheet; nothing where it cannot read the file at all. */
  private ImporterWitness witness(Path file, RawTable table) {
    try {
      return ImporterWitness.of(recogniser.read(file, Progress.NONE), table.sheet());
    } catch (UserFault unknownToImporter) {
      return ImporterWitness.NONE;
    }
  }

  /** The sheet of this name or 1-based number; without either the first that holds anything. */
  RawTable sheet(Path file, @Nullable String wanted, Progress progress) {
    var sheets = reader.read(file, progress).stream().map(SpacedText::parted).toList();
    if (wanted == null) {
      return sheets.stream().filter(s -> s.rows().stream().anyMatch(r -> !Headings.blank(r))).findFirst()
          .orElseThrow(() -> Refusals.nothing(sheets.getFirst()));
    }
    var name = wanted.strip();
    var number = Numbers.of(name);
    return sheets.stream().filter(s -> s.sheet().equals(name)).findFirst()
        .or(() -> number >= 1 && number <= sheets.size() ? Optional.of(sheets.get((int) number - 1)) : Optional.empty())
        .orElseThrow(() -> Refusals.noSheet(String.valueOf(file.getFileName()), wanted, sheets.stream().map(RawTable::sheet).toList()));
  }

  /** A key is text, in the order of the items, or a file. */
  private @Nullable Function<List<String>, AnswerKey> key(@Nullable String said) {
    if (said == null) {
      return null;
    }
    if (!new File(said).isFile()) {
      return items -> AnswerKey.of(said);
    }
    var table = sheet(new File(said).toPath(), null, Progress.NONE);
    return items -> AnswerKey.of(table, items);
  }

  /** Another paper, of which nothing is said but its file. */
  Scores other(Path file, Request request) {
    var table = sheet(file, null, Progress.NONE);
    return ReadScores.of(
        table, Columns.UNSAID, true, key(request.key()), new double[0], request.key() == null ? witness(file, table) : ImporterWitness.NONE);
  }
}
