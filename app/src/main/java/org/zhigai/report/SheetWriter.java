package org.zhigai.report;

import java.nio.file.Path;
import java.util.List;

/** The port through which reports become workbooks. */
public interface SheetWriter {

  /**
   * Writes the sheets into one .xlsx beside its place and moves it there: the file is whole or not there.
   *
   * @throws org.zhigai.kernel.UserFault of kind OUTPUT when the place cannot be written
   */
  void write(List<SheetReport> sheets, Path file);

  /** As {@link #write}; a file of that name that says something else is kept beside it under a number. */
  void writeKeeping(List<SheetReport> sheets, Path file);
}
