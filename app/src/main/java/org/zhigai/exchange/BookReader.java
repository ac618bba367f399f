package org.zhigai.exchange;

import java.nio.file.Path;
import java.util.List;
import org.zhigai.kernel.Progress;

/** The port through which a file that came back is read, whatever program wrote it. */
@FunctionalInterface
public interface BookReader {

  /**
   * All sheets, hidden ones too.
   *
   * @throws org.zhigai.kernel.UserFault of kind INPUT when it cannot be read as a table at all
   */
  List<SeenSheet> sheets(Path file, Progress progress);
}
