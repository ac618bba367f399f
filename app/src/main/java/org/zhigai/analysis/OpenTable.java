package org.zhigai.analysis;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.WorkbookReader;
import org.zhigai.monitoring.intake.WorkbookReading;

/** Finds the sheet that is meant and reads it as scores. */
final class OpenTable {
  private static final double WHOLE = .9;

  private final TableReader reader;
  private final WorkbookReader recogniser;

  OpenTable(TableReader reader, WorkbookReader recogniser) {
    this.reader = reader;
    this.recogniser = recogniser;
  }

  /** As a plain table where it is one, told by the importer of its rows, columns and full marks; else as the importer sees it. */
  Scores scores(Request request, Progress progress) {
    var table = sheet(request.file(), request.sheet(), progress.part(0, .5));
    var reading = reading(request.file(), progress.part(.5, .9));
    var witness = reading == null ? ImporterWitness.NONE : ImporterWitness.of(reading, table);
    if (request.key() != null) {
      return plain(request, table, witness.ofLetters()).omitted(request.omittedWrong());
    }
    if (reading == null) {
      return plain(request, table, witness);
    }
    if (ImporterWitness.lacksKey(reading, table.sheet())) {
      throw Refusals.nothing(table);
    }
    var asked = Headings.hasTitles(table) || witness.hasTwoLinesOfHeadings(table) || witness.scattered();
    var recognised = asked ? recognised(request, table, reading) : null;
    if (recognised != null) {
      return recognised;
    }
    try {
      var plain = plain(request, table, witness);
      var chosen = !request.columns().items().isEmpty() || !request.columns().dropped().isEmpty()
          || (witness.pupils().isEmpty() && witness.kind() != SheetKind.QUESTIONNAIRE);
      return chosen ? plain : fuller(table, plain, recognised(request, table, reading), witness);
    } catch (UserFault refused) {
      var better = recognised(request, table, reading);
      if (better == null) {
        throw refused;
      }
      return better;
    }
  }

  /** Marks in words or ticks, and what of a questionnaire is a question, only the importer reads; but it must not lose what plain numbers say. */
  private static Scores fuller(RawTable table, Scores plain, @Nullable Scores recognised, ImporterWitness witness) {
    if (recognised == null) {
      return plain;
    }
    var heads = Headings.of(table, false);
    var more =
        witness.kind() == SheetKind.QUESTIONNAIRE
            ? recognised.items().size() != plain.items().size()
            : plain.items().size() < witness.items().stream().filter(c -> !heads.saysOther(c)).count();
    var whole = recognised.persons() >= WHOLE * plain.persons() && filled(recognised) >= WHOLE;
    return more && whole ? recognised : plain;
  }

  private static double filled(Scores scores) {
    var cells = scores.matrix().cells();
    var out = 0;
    for (var cell : cells) {
      out += Float.isNaN(cell) ? 0 : 1;
    }
    return (double) out / Math.max(1, cells.length);
  }

  private static @Nullable Scores recognised(Request request, RawTable table, WorkbookReading reading) {
    return RecognisedScores.of(reading, table, request.sheet() != null, request.columns(), request.full());
  }

  private Scores plain(Request request, RawTable table, ImporterWitness witness) {
    // A score whose variance is asked for needs no items beside it.
    var score = request.columns().variance();
    var seekItems = score == null || request.model() != null || (Columns.meansTotal(score) && !Headings.of(table, false).has(score));
    return ReadScores.of(table, request.columns(), seekItems, key(request.key()), request.full(), witness);
  }

  /** What the importer makes of the file; null where it cannot read it at all. */
  private @Nullable WorkbookReading reading(Path file, Progress progress) {
    try {
      return recogniser.read(file, progress);
    } catch (UserFault unknownToImporter) {
      return null;
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
    var reading = reading(file, Progress.NONE);
    var witness = reading == null ? ImporterWitness.NONE : ImporterWitness.of(reading, table);
    return ReadScores.of(table, Columns.UNSAID, true, key(request.key()), new double[0], request.key() == null ? witness : witness.ofLetters());
  }
}
