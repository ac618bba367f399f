package org.zhigai.kernel;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file that is being written beside its place. A program that is killed leaves it there; the next one that writes in the same folder takes it away.
 * By two signs it knows that nobody works on it any more: the program whose number the name carries is gone, and, for the folder may lie on a
 * share, nobody of another computer has it locked.
 */
final class Beside implements AutoCloseable {
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
