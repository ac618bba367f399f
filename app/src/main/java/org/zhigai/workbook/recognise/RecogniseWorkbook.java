package org.zhigai.workbook.recognise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.JoinPapers;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReader;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.read.ReadFile;

/** Reads a file and says what each of its sheets is and holds. Keeps nothing between files. */
public final class RecogniseWorkbook implements WorkbookReader {
  private static final double READING = 0.7;

  private final ReadFile files = new ReadFile();

  @Override
  public WorkbookReading read(Path file, Progress progress) {
    var name = String.valueOf(file.getFileName());
    var source = files.read(file, progress.part(0, READING));
    var sheets = new ArrayList<ReadSheet>();
    for (var grid : source.sheets()) {
      sheets.add(new ReadSheet(new SheetView(grid, name), name));
    }
    var others = Context.of(sheets.stream().flatMap(s -> s.ownLines().stream()).toList());
    var aids = new Aids(new ArrayList<>(), new ArrayList<>());
    for (var sheet : sheets) {
      sheet.findTables(others);
      sheet.collect(aids);
    }
    var readings = new ArrayList<SheetReading>();
    for (var i = 0; i < sheets.size(); i++) {
      progress.step(
          READING + (1 - READING) * i / sheets.size(),
          Phrase.of("intake.progress.recognising", source.sheets().get(i).name()));
      readings.add(sheets.get(i).reading(aids));
    }
    return new WorkbookReading(file, source.sha256(), source.format(), source.encoding(), joined(readings));
  }

  /** What is odd between the sheets stands with the sheet it was found in. */
  private static List<SheetReading> joined(List<SheetReading> sheets) {
    var found = JoinPapers.of(sheets.stream().flatMap(s -> s.contents().stream()).toList()).issues();
    return sheets.stream()
        .map(s -> s.withIssues(found.stream().filter(i -> i.where().sheet().equals(s.name())).toList()))
        .toList();
  }

  /** What some sheets of a file say about others. */
  record Aids(List<Blueprint> blueprints, List<QuestionKey> questions) {}
}
