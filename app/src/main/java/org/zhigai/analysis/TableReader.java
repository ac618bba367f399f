package org.zhigai.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Progress;

/** The port through which a file of any tabular format becomes text cells. */
public interface TableReader {

  /**
   * The sheets of a file in their order, at least one.
   *
   * @throws org.zhigai.kernel.UserFault of kind INPUT when it cannot be read as a table at all
   */
  List<RawTable> read(Path file, Progress progress);

  /** @param password opens an encrypted workbook; refused by {@code ZG-305} when one is needed, or another */
  default List<RawTable> read(Path file, Optional<String> password, Progress progress) {
    return read(file, progress);
  }
}
