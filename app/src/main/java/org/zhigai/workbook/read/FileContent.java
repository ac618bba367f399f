package org.zhigai.workbook.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, on the disk or unpacked in memory.
 *
 * @param held the bytes; null when they are on the disk under {@code path}
 */
record FileContent(String name, Path path, byte @Nullable [] held) {

  long size() throws IOException {
    return held == null ? Files.size(path) : held.length;
  }

  byte[] all() throws IOException {
    return held == null ? Files.readAllBytes(path) : held;
  }

  byte[] start(int length) throws IOException {
    try (var in = open()) {
      return in.readNBytes(length);
    }
  }

  XlsxParts zip() throws IOException {
    return held == null ? new XlsxParts(path) : new XlsxParts(held);
  }

  POIFSFileSystem container() throws IOException {
    return held == null ? new POIFSFileSystem(path.toFile(), true) : new POIFSFileSystem(open());
  }

  String sha256() throws IOException {
    try (var in = open()) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 16];
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IOException(everyJavaHasIt);
    }
  }

  private InputStream open() throws IOException {
    return held == null ? Files.newInputStream(path) : new ByteArrayInputStream(held);
  }
}
