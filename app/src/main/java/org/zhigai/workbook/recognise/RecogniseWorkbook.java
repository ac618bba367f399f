package org.zhigai.workbook.recognise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.ChosenFiles;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.WorkbookReader;
import org.zhigai.workbook.read.ReadFile;
import org.zhigai.workbook.recognise.scores.PaperBlueprint;
import org.zhigai.workbook.recognise.survey.QuestionKey;

/** Reads a file and says what each of its sheets is and holds. Keeps nothing between files. */
public final class RecogniseWorkbook implements WorkbookReader {
  private final ReadFile files = new ReadFile();

  @Override
  public OpenedWorkbook open(Path file, Optional<String> password, Progress progress) {
    return OpenedFile.of(file, files.read(file, password, progress));
  }

  @Override
  public ChosenFiles chosen(List<Path> chosen) {
    return ReadFile.chosen(chosen);
  }

  /** What some sheets of a file say about others. */
  record Aids(List<PaperBlueprint> blueprints, List<QuestionKey> questions, List<String> legends) {}
}
