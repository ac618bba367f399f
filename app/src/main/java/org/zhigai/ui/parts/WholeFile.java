package org.zhigai.ui.parts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** Writes a file beside its place and moves it there: a reader finds the old file or the whole new one. */
public final class WholeFile {
  private WholeFile() {}

  /** {@code file} with {@code ending} at its end, which people leave out. */
  public static Path ending(Path file, String ending) {
    var name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(name + ending);
  }

  /** @throws UserFault of kind OUTPUT when the place cannot be written */
  public static void write(Path file, byte[] bytes) {
    var place = file.toAbsolutePath().normalize();
    var beside = place.resolveSibling(".zhigai-" + place.getFileName() + ".part");
    try {
      Files.write(beside, bytes);
      Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
    } catch (AccessDeniedException refused) {
      throw fault("ZG-502", "export.refused", place, refused);
    } catch (IOException trouble) {
      throw fault("ZG-501", "export.failed", place, trouble);
    }
  }

  private static UserFault fault(String code, String key, Path file, IOException cause) {
    return new UserFault(
        UserFault.Kind.OUTPUT, code, Phrase.of(key, file.toString(), String.valueOf(cause.getMessage())),
        Phrase.of(key + ".remedy", file.toString()), cause);
  }
}
