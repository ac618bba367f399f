package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.zhigai.kernel.UserFault;

/** The import's edge: libraries promise no type for what they throw when a damaged file is read. */
public final class ImportEdge {
  private ImportEdge() {}

  /** What a library does with a file. */
  public interface Reading<T> {
    T read() throws IOException;
  }

  /** @param damaged what is said of a file on which the library fails */
  public static <T> T read(Reading<T> reading, Function<Exception, UserFault> damaged) {
    try {
      return reading.read();
    } catch (UserFault | CancellationException told) {
      throw told;
    } catch (IOException unreadable) {
      throw damaged.apply(unreadable);
    } catch (RuntimeException broken) {
      throw damaged.apply(broken);
    }
  }
}
