package org.zhigai.workbook.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** Reads any workbook file into grids. What a file is, its first bytes decide, never its ending. */
public final class ReadFile {
  private static final long MAX_BYTES = 300L << 20;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] ZIP_WITHOUT_ENTRIES = {'P', 'K', 5, 6};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final List<byte[]> BIFF_2_TO_4 =
      List.of(new byte[] {9, 0, 4, 0}, new byte[] {9, 2, 6, 0}, new byte[] {9, 4, 6, 0});

  /** @throws org.zhigai.kernel.UserFault of kind INPUT, codes ZG-301 to ZG-310 */
  public SourceFile read(Path file, Progress progress) {
    return read(file, Optional.empty(), progress);
  }

  /** @param password opens an encrypted workbook; without one, or with another, it is refused by ZG-305 */
  public SourceFile read(Path file, Optional<String> password, Progress progress) {
    var name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw ReadFaults.missing(name);
    }
    try {
      if (Files.size(file) == 0) {
        throw ReadFaults.empty(name);
      }
      if (Files.size(file) > MAX_BYTES) {
        throw ReadFaults.tooLarge(name);
      }
      progress.step(0, Phrase.of("intake.progress.opening", name));
      var sha256 = sha256(file);
      var start = start(file);
      if (begins(start, ZIP) || begins(start, ZIP_WITHOUT_ENTRIES)) {
        return new SourceFile("xlsx", "", sha256, new XlsxFile(name, progress).read(file));
      }
      if (begins(start, OLE2)) {
        var opened = new XlsFile(name, password, progress).read(file);
        return new SourceFile(opened.format(), "", sha256, opened.sheets());
      }
      if (BIFF_2_TO_4.stream().anyMatch(old -> begins(start, old))) {
        throw ReadFaults.tooOld(name);
      }
      return new TextFile(name, progress).read(Files.readAllBytes(file), sha256);
    } catch (IOException unreadable) {
      throw ReadFaults.unreadable(name, unreadable);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(8);
    }
  }

  private static boolean begins(byte[] start, byte[] magic) {
    for (var i = 0; i < magic.length; i++) {
      if (i >= start.length || start[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 16];
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new UncheckedIOException(new IOException(everyJavaHasIt));
    }
  }
}
