package org.zhigai.workbook.recognise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.JoinPapers;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.SheetCells;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.read.SourceFile;
import org.zhigai.workbook.recognise.scores.PaperBlueprint;
import org.zhigai.workbook.recognise.table.Context;
import org.zhigai.workbook.recognise.table.SheetView;

/** A file's grids, recognised whenever asked. Nothing of one answer is kept for the next. */
record OpenedFile(Path path, SourceFile source, List<SheetCells> sheets) implements OpenedWorkbook {

  static OpenedFile of(Path path, SourceFile source) {
    return new OpenedFile(path, source, source.sheets().stream().<SheetCells>map(ShownSheet::new).toList());
  }

  @Override
  public WorkbookReading recognise(Map<Integer, Corrections> corrections, Progress progress) {
    var name = String.valueOf(path.getFileName());
    var sheets = new ArrayList<ReadSheet>();
    for (var i = 0; i < source.sheets().size(); i++) {
      var said = corrections.getOrDefault(i, Corrections.NONE);
      sheets.add(new ReadSheet(new SheetView(Corrected.grid(source.sheets().get(i), said), name), name, said));
    }
    var others = Context.ofOthers(sheets.stream().flatMap(s -> s.ownLines().stream()).toList());
    var aids = new RecogniseWorkbook.Aids(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    sheets.forEach(s -> s.findTables(others));
    sheets.forEach(s -> s.collect(aids));
    var labels = aids.blueprints().stream().flatMap(PaperBlueprint::labels).collect(Collectors.toSet());
    sheets.stream().filter(s -> s.hasUnknown(labels)).forEach(s -> s.findTables(others.knowing(labels)));
    var readings = new ArrayList<SheetReading>();
    for (var i = 0; i < sheets.size(); i++) {
      progress.step((double) i / sheets.size(), Phrase.of("intake.progress.recognising", source.sheets().get(i).name()));
      var grid = source.sheets().get(i);
      readings.add(sheets.get(i).reading(aids).with(corrections.getOrDefault(i, Corrections.NONE))
          .withIssues(grid.notes().stream().map(n -> n.in(name, grid.name())).toList()));
    }
    return new WorkbookReading(path, source.sha256(), source.format(), source.encoding(), joined(new Unused(sheets, readings).told()));
  }

  /** What is odd between the sheets stands with the sheet it was found in. */
  private static List<SheetReading> joined(List<SheetReading> sheets) {
    var alike = SameLabels.of(sheets);
    var found = JoinPapers.of(alike.stream().flatMap(s -> s.contents().stream()).toList());
    return alike.stream()
        .map(s -> s.joined(found.standing(), found.issues().stream().filter(i -> i.where().sheet().equals(s.name())).toList()))
        .toList();
  }
}
