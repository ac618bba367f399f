package org.zhigai.monitoring.intake;

import java.nio.file.Path;
import org.zhigai.kernel.Progress;

/** The port through which a file becomes a reading. */
public interface WorkbookReader {

  /**
   * Reads and recognises; writes nothing.
   *
   * @throws org.zhigai.kernel.UserFault of kind INPUT when the file cannot be read as a workbook at all
   */
  WorkbookReading read(Path file, Progress progress);
}
