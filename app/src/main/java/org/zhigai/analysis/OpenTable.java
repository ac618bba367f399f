package org.zhigai.analysis;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Progress;

/** Finds the sheet that is meant and reads it as scores. */
final class OpenTable {
  private final TableReader reader;

  OpenTable(TableReader reader) {
    this.reader = reader;
  }

  Scores scores(Request request, Progress progress) {
    var table = sheet(request.file(), request.sheet(), progress);
    // A score whose variance is asked for needs no items beside it.
    var seekItems = request.columns().variance() == null || request.model() != null;
    return ReadScores.of(table, request.columns(), seekItems, key(request.key()), request.full());
  }

  /** The sheet of this name or 1-based number; without either the first that holds anything. */
  RawTable sheet(Path file, @Nullable String wanted, Progress progress) {
    var sheets = reader.read(file, progress);
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

  /** A key is text, or a file with the answers: a line of them, or a line an item with the answer last. */
  private @Nullable AnswerKey key(@Nullable String said) {
    if (said == null || !new File(said).isFile()) {
      return said == null ? null : AnswerKey.of(said);
    }
    var rows = sheet(new File(said).toPath(), null, Progress.NONE).rows().stream().filter(r -> !Headings.blank(r)).toList();
    var last = rows.getLast();
    return AnswerKey.of(
        rows.size() <= 2
            ? String.join(",", last)
            : String.join(",", rows.stream().map(r -> r.stream().filter(t -> !t.isBlank()).reduce("", (a, b) -> b)).toList()));
  }

  /** Another paper, of which nothing is said but its file. */
  Scores other(Path file, Request request) {
    return ReadScores.of(sheet(file, null, Progress.NONE), Columns.UNSAID, true, key(request.key()), new double[0]);
  }
}
