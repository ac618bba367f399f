package org.zhigai.monitoring.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.kernel.Progress;

/** The port through which a file becomes a reading. */
public interface WorkbookReader {

  /**
   * Reads a file and keeps its cells, so that it can be recognised with corrections; writes nothing.
   *
   * @param password opens an encrypted workbook
   * @throws org.zhigai.kernel.UserFault of kind INPUT when the file cannot be read as a workbook at all; its code is {@code
   *     ZG-305} when a password is needed or another one
   */
  OpenedWorkbook open(Path file, Optional<String> password, Progress progress);

  /** The workbooks that are meant by these files: a zip of workbooks stands for those in it. */
  default ChosenFiles chosen(List<Path> files) {
    return new ChosenFiles(files, List.of());
  }

  /**
   * Reads and recognises; writes nothing.
   *
   * @throws org.zhigai.kernel.UserFault of kind INPUT when the file cannot be read as a workbook at all
   */
  default WorkbookReading read(Path file, Progress progress) {
    return open(file, Optional.empty(), progress.part(0, 0.7)).recognise(Map.of(), progress.part(0.7, 1));
  }
}
