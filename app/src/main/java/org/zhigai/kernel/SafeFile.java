package org.zhigai.kernel;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
   * Writes a file somebody asked for, making its folder where there is none. Who could read the one that is replaced can read this.
   *
   * @throws UserFault of kind OUTPUT when the place cannot be written; what was there before is unchanged
   */
  public static void export(Path file, Content content) {
    export(file, content, SafeFile::likeThe);
  }

  /**
   * As {@link #export(Path, Content)}, into a folder nobody looked into before: what lies there under that name and says something else is kept beside it under
   * a number.
   */
  public static void exportKeeping(Path file, Content content) {
    export(file, content, SafeFile::keep);
  }

  private static void export(Path file, Content content, Meeting old) {
    var place = file.toAbsolutePath().normalize();
    if (place.getParent() == null || Files.isDirectory(place)) {
      throw fault("ZG-503", "export.notAFile", place, null);
    }
    try {
      put(place, content, written -> {}, old);
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
   * Writes a file of the program's own, making its folder where there is none. One that is replaced through a link is replaced where it lies.
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
    put(file, content, proof, (old, fresh) -> {});
  }

  private static void put(Path file, Content content, Proof proof, Meeting old) throws IOException {
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
      if (Files.exists(place)) {
        old.of(place, beside.file());
      }
      beside.place(place);
    }
  }

  /** What is done with a file that is to make way for another. */
  private interface Meeting {
    void of(Path old, Path fresh) throws IOException;
  }

  private static void keep(Path old, Path fresh) throws IOException {
    likeThe(old, fresh);
    if (Files.mismatch(old, fresh) >= 0) {
      OnDisk.place(old, free(old));
    }
  }

  /** The first of {@code name (1).end}, {@code name (2).end} … that is not there. */
  private static Path free(Path taken) {
    var name = String.valueOf(taken.getFileName());
    var dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    var free = taken;
    for (var n = 1; Files.exists(free); n++) {
      free = taken.resolveSibling(name.substring(0, dot) + " (" + n + ")" + name.substring(dot));
    }
    return free;
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
    if (fresh.getFileSystem().supportedFileAttributeViews().contains(POSIX)) {
      Set<PosixFilePermission> whoMay = Files.getPosixFilePermissions(old);
      Files.setPosixFilePermissions(fresh, whoMay);
    }
  }

  private static UserFault fault(String code, String key, Path file, @Nullable IOException cause) {
    var why = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    return new UserFault(UserFault.Kind.OUTPUT, code, Phrase.of(key, file.toString(), why), Phrase.of(key + ".remedy", file.toString()), cause);
  }

  /**
   * A file that is being written beside its place. A program that is killed leaves it there; the next one that writes in the same folder takes it away.
   * By two signs it knows that nobody works on it any more: the program whose number the name carries is gone, and, for the folder may lie on a
   * share, nobody of another computer has it locked.
   */
  private static final class Beside implements AutoCloseable {
    private static final String BEGIN = ".zhigai-";
    private static final String END = ".part";
    private static final Pattern NAME = Pattern.compile("\\.zhigai-(\\d{1,18})-\\d+\\.part");

    private final Path file;
    private final FileChannel channel;
    private boolean placed;

    private Beside(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    /** An empty file of its own in this folder, locked, for its owner only. */
    static Beside in(Path folder) throws IOException {
      sweep(folder);
      var file = Files.createTempFile(folder, BEGIN + ProcessHandle.current().pid() + "-", END);
      var begun = false;
      try {
        OnDisk.restrict(file);
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        begun = true;
        try {
          // Held until the channel is closed. A file system without locks has no other computer's programs on it.
          var _ = channel.tryLock();
        } catch (IOException lockless) {
          // See above.
        }
        return new Beside(file, channel);
      } finally {
        if (!begun) {
          discard(file);
        }
      }
    }

    Path file() {
      return file;
    }

    /** Writes through the one channel that has the lock: on POSIX closing any other would give it back. */
    void write(SafeFile.Content content) throws IOException {
      try (var out = new BufferedOutputStream(new Unclosed(Channels.newOutputStream(channel)))) {
        content.to(out);
      }
      channel.force(true);
    }

    void place(Path to) throws IOException {
      channel.close();
      OnDisk.place(file, to);
      placed = true;
    }

    /** Takes away what was not placed. */
    @Override
    public void close() throws IOException {
      try (channel) {
        if (!placed) {
          discard(file);
        }
      }
    }

    private static void discard(Path left) {
      try {
        Files.deleteIfExists(left);
      } catch (IOException stays) {
        left.toFile().deleteOnExit();
      }
    }

    /** Nothing is lost by a leftover that cannot be taken away now. */
    private static void sweep(Path folder) throws IOException {
      try (DirectoryStream<Path> there = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
        for (var each : there) {
          var name = NAME.matcher(String.valueOf(each.getFileName()));
          if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty() && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
            deleteUnlessLocked(each);
          }
        }
      }
    }

    private static void deleteUnlessLocked(Path left) {
      try (var channel = FileChannel.open(left, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)); var lock = channel.tryLock()) {
        if (lock != null) {
          Files.delete(left);
        }
      } catch (IOException busy) {
        // Another's, or gone by itself.
      }
    }

    /** What is closed by whoever writes is flushed only. */
    private static final class Unclosed extends FilterOutputStream {
      Unclosed(OutputStream out) {
        super(out);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    }
  }
}
