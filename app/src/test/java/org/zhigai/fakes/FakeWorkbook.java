package org.zhigai.fakes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.SheetCells;
import org.zhigai.monitoring.intake.WorkbookReading;

/** A workbook without cells that is always read the same. */
public record FakeWorkbook(Path path, Supplier<WorkbookReading> reading) implements OpenedWorkbook {

  @Override
  public List<SheetCells> sheets() {
    return List.of();
  }

  @Override
  public WorkbookReading recognise(Map<Integer, Corrections> corrections, Progress progress) {
    return reading.get();
  }
}
