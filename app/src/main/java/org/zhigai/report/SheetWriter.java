package org.zhigai.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The port through which reports become workbooks. */
public interface SheetWriter {

  /**
   * Writes the sheets into one .xlsx beside its place and moves it there: the file is whole or not there.
   *
   * @throws org.zhigai.kernel.UserFault of kind OUTPUT when the place cannot be written
   */
  default void write(List<SheetReport> sheets, Path file) {
    write(sheets, Optional.empty(), file);
  }

  /** @param stamp what the file is known by when it comes back */
  void write(List<SheetReport> sheets, Optional<Stamp> stamp, Path file);

  /** As {@link #write}; a file of that name that says something else is kept beside it under a number. */
  void writeKeeping(List<SheetReport> sheets, Optional<Stamp> stamp, Path file);
}
