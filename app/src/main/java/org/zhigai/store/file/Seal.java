package org.zhigai.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * What a store's data looked like when they were last closed. H2 keeps no sum of what a page holds: a disk that gives back other bytes
 * than were written can change a score and nothing notices. So the whole file is summed when it is closed and when it is next opened.
 *
 * @param modified when the file was last written to, in milliseconds
 */
public record Seal(long bytes, long modified, long crc32c) {
  private static final Pattern TEXT = Pattern.compile("bytes=(\\d{1,18})\nmodified=(\\d{1,18})\ncrc32c=([0-9a-f]{1,8})\n");

  public static Seal of(Path data) throws IOException {
    return new Seal(Files.size(data), modified(data), sum(data));
  }

  /**
   * Whether the file is by all signs the one that was closed, and yet holds something else. A file that was put there since has
   * another time or another size; of that the seal says nothing.
   */
  public boolean contradicts(Path data) throws IOException {
    return Files.size(data) == bytes && modified(data) == modified && sum(data) != crc32c;
  }

  String text() {
    return "bytes=" + bytes + "\nmodified=" + modified + "\ncrc32c=" + Long.toHexString(crc32c) + "\n";
  }

  static Optional<Seal> read(String text) {
    var said = TEXT.matcher(text);
    return said.matches()
        ? Optional.of(new Seal(Long.parseLong(said.group(1)), Long.parseLong(said.group(2)), Long.parseLong(said.group(3), 16)))
        : Optional.empty();
  }

  private static long modified(Path data) throws IOException {
    return Files.getLastModifiedTime(data).toMillis();
  }

  private static long sum(Path data) throws IOException {
    var crc = new CRC32C();
    var buffer = ByteBuffer.allocateDirect(1 << 18);
    try (var channel = FileChannel.open(data, StandardOpenOption.READ)) {
      while (channel.read(buffer) >= 0) {
        crc.update(buffer.flip());
        buffer.clear();
      }
    }
    return crc.getValue();
  }
}
