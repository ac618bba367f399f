import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The jars as they go into the image: not deflated, for what the installer packs anew becomes half as large, and a class is read without being inflated. */
final class StoredJars {

  private StoredJars() {}

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var jars = Files.list(from)) {
      for (var jar : jars.sorted().toList()) {
        store(jar, to.resolve(jar.getFileName()));
      }
    }
  }

  private static void store(Path jar, Path to) throws IOException {
    try (var in = new ZipInputStream(Files.newInputStream(jar)); var out = new ZipOutputStream(Files.newOutputStream(to))) {
      out.setMethod(ZipOutputStream.STORED);
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var bytes = in.readAllBytes();
        var sum = new CRC32();
        sum.update(bytes);
        var stored = new ZipEntry(entry.getName());
        stored.setTimeLocal(entry.getTimeLocal());
        stored.setSize(bytes.length);
        stored.setCrc(sum.getValue());
        out.putNextEntry(stored);
        out.write(bytes);
        out.closeEntry();
      }
    }
  }
}
