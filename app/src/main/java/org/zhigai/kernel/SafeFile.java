package org.zhigai.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one way a file is written: beside its place, readable by its owner alone, forced to disk, then moved there in one step. A reader finds the old
 * file or the whole new one, also after the power went; what was begun and not finished is taken away.
 */
public final class SafeFile {
  private static final String POSIX = "posix";

  private SafeFile() {}

  /** What makes the bytes of a file. The stream is closed by the caller. */
  @FunctionalInterface
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes a file somebody asked for, making its folder where there is none.
   *
   * @throws UserFault of kind OUTPUT when the place cannot be written; what was there before is unchanged
   */
  public static void export(Path file, Content content) {
    var place = file.toAbsolutePath().normalize();
    if (place.getParent() == null || Files.isDirectory(place)) {
      throw fault("ZG-503", "export.notAFile", place, null);
    }
    try {
      put(place, content);
    } catch (AccessDeniedException refused) {
      throw fault("ZG-502", "export.refused", place, refused);
    } catch (IOException trouble) {
      throw fault("ZG-501", "export.failed", place, trouble);
    }
  }

  /** As {@link #export(Path, Content)}. */
  public static void export(Path file, byte[] bytes) {
    export(file, out -> out.write(bytes));
  }

  /**
   * Writes a file of the program's own, making its folder where there is none. One that is replaced through a link is replaced where it lies, and who
   * could read it still can.
   */
  public static void put(Path file, Content content) throws IOException {
    put(file, content, written -> {});
  }

  /**
   * As {@link #put(Path, Content)}, of a file that is read again before it counts.
   *
   * @param proof is given the whole file before it takes its place, and throws when it is not what it should be
   */
  public static void put(Path file, Content content, Proof proof) throws IOException {
    var named = file.toAbsolutePath().normalize();
    var place = Files.exists(named) ? named.toRealPath() : named;
    var folder = place.getParent();
    if (folder == null) {
      throw new IOException("no place for a file");
    }
    Files.createDirectories(folder);
    try (var beside = Beside.in(folder)) {
      beside.write(content);
      proof.of(beside.file());
      likeThe(place, beside.file());
      beside.place(place);
    }
  }

  /** Reads what was written. */
  @FunctionalInterface
  public interface Proof {
    void of(Path written) throws IOException;
  }

  /** {@code file} with {@code ending} at its end, which people leave out. */
  public static Path ending(Path file, String ending) {
    var name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(name + ending);
  }

  private static void likeThe(Path old, Path fresh) throws IOException {
    if (fresh.getFileSystem().supportedFileAttributeViews().contains(POSIX) && Files.exists(old)) {
      Set<PosixFilePermission> whoMay = Files.getPosixFilePermissions(old);
      Files.setPosixFilePermissions(fresh, whoMay);
    }
  }

  private static UserFault fault(String code, String key, Path file, @Nullable IOException cause) {
    var why = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    return new UserFault(UserFault.Kind.OUTPUT, code, Phrase.of(key, file.toString(), why), Phrase.of(key + ".remedy", file.toString()), cause);
  }
}
