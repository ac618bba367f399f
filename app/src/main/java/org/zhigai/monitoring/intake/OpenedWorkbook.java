package org.zhigai.monitoring.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.zhigai.kernel.Progress;

/** A file that was read once, whose sheets can be shown and recognised again and again. Several threads may ask at once. */
public interface OpenedWorkbook {

  Path path();

  /** In the order of the file; {@link #recognise} speaks of the sheets in the same order. */
  List<SheetCells> sheets();

  /**
   * What the sheets are and hold; writes nothing.
   *
   * @param corrections what a person said of sheets, by their 0-based place; sheets not named are read as recognised
   */
  WorkbookReading recognise(Map<Integer, Corrections> corrections, Progress progress);
}
