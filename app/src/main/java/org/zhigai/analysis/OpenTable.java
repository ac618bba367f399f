package org.zhigai.analysis;

import java.nio.file.Path;
import java.util.List;
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
    return ReadScores.of(table, request.columns(), key(request.key()), request.full());
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
        .or(() -> number >= 1 && number <= sheets.size() ? java.util.Optional.of(sheets.get((int) number - 1)) : java.util.Optional.empty())
        .orElseThrow(() -> Refusals.noSheet(String.valueOf(file.getFileName()), wanted, sheets.stream().map(RawTable::sheet).toList()));
  }

  private static @Nullable AnswerKey key(@Nullable String said) {
    return said == null ? null : AnswerKey.of(said);
  }

  /** The tables of a file beside the scores. */
  List<RawTable> tables(Path file) {
    return reader.read(file, Progress.NONE);
  }
}
