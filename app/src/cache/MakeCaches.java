import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What the build prepares beside the packed program: the sample school as a backup, and the JDK's ahead-of-time caches, one a way of
 * starting ({@code org.zhigai.Rehearsal}), and writes beside them of what they are: jar, libraries, flags. JDK 25 looks at none of these
 * and runs the old program out of a cache whose jar was replaced, without a word. So the launchers give a cache to the JVM only while
 * they are what the caches were made of. A cache that cannot be made is told and is not there; the
 * build goes on, and the program starts without.
 */
public final class MakeCaches {
  private static final int MINUTES = 5;
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  private final Path app;
  private final Path caches;
  private final Path jar;

  private MakeCaches(Path app) {
    this.app = app;
    this.caches = app.resolve("target/aot");
    this.jar = app.resolve("target/zhigai.jar");
  }

  /** @param arguments the folder of the program's module */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    new MakeCaches(Path.of(arguments[0]).toAbsolutePath()).make();
  }

  private void make() throws IOException, GeneralSecurityException {
    delete(caches);
    var home = Files.createDirectories(caches.resolve("rehearsal"));
    var reading = CompletableFuture.runAsync(() -> rehearse("reading", home, QUICK));
    rehearse("chain", home, QUICK);
    reading.join();
    rehearse("window", home, "-Dglass.platform=Headless", "-Dprism.order=sw");
    sample();
    delete(home);
    sign();
  }

  /** Says of what the caches are: in one sum for the launcher, in three files for that of Windows, which has no tool to add up more than one. */
  private void sign() throws IOException, GeneralSecurityException {
    var program = Files.readAllBytes(jar);
    var flags = Files.readAllBytes(app.resolve("src/main/java.args"));
    String libraries;
    try (var all = Files.list(app.resolve("target/lib"))) {
      libraries = all.map(l -> l.getFileName() + "\n").sorted().collect(Collectors.joining());
    }
    var together = new ByteArrayOutputStream();
    together.writeBytes(program);
    together.writeBytes(flags);
    together.writeBytes(libraries.getBytes(StandardCharsets.UTF_8));
    Files.writeString(caches.resolve("made.cksum"), cksum(together.toByteArray()) + " " + together.size() + "\n");
    Files.writeString(caches.resolve("jar.sha256"), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(program)) + "\n");
    Files.write(caches.resolve("java.args"), flags);
    Files.writeString(caches.resolve("libraries.txt"), libraries);
  }

  /** The sample school, so that nobody waits for it. It is made at its first opening where this does not come to a good end. */
  private void sample() throws IOException {
    var folder = app.resolve("target/sample");
    delete(folder);
    Files.createDirectories(folder);
    if (!java(folder.resolve("sample.log"), new String[] {}, List.of(), List.of("org.zhigai.Rehearsal", "sample", folder.toString()))) {
      System.err.println("no prepared sample: it will be made when it is first opened");
    }
    delete(folder.resolve("知改"));
    Files.deleteIfExists(folder.resolve("sample.log"));
  }

  private void rehearse(String part, Path home, String... options) {
    var cache = caches.resolve(part + ".aot");
    var made = java(home.resolve(part + ".log"), options, List.of("-XX:AOTCacheOutput=" + cache), List.of("org.zhigai.Rehearsal", part, home.toString()));
    // One in five caches of the window brought JDK 25.0.3 down before its first class: none is kept that was not started from.
    if (!made || !java(home.resolve(part + ".trial.log"), options, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"), List.of("org.zhigai.App", "--version"))) {
      try {
        Files.deleteIfExists(cache);
      } catch (IOException kept) {
        throw new UncheckedIOException(kept);
      }
      System.err.println("no cache for " + part + ": the program will start without it");
    }
  }

  /** Whether the JVM came to a good end. */
  private boolean java(Path log, String[] options, List<String> cache, List<String> what) {
    var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(options));
    command.add("@" + app.resolve("src/main/java.args"));
    command.addAll(cache);
    command.addAll(
        List.of(
            "-Duser.home=" + log.getParent(), "-Djava.util.logging.config.file=" + app.resolve("src/main/logging.properties"),
            "-Dzhigai.samples=" + app.resolveSibling("sample-workbooks"), "-cp",
            jar + File.pathSeparator + app.resolve("target/lib") + File.separator + "*"));
    command.addAll(what);
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      // Nothing of the person who builds is read or written.
      builder.environment().put("XDG_CONFIG_HOME", log.getParent().toString());
      builder.environment().put("APPDATA", log.getParent().toString());
      var process = builder.start();
      var ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      return ended && process.exitValue() == 0;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("stopped while making a cache", stopped);
    }
  }

  /** What {@code cksum} of POSIX says of these bytes. */
  private static long cksum(byte[] bytes) {
    var crc = 0;
    for (var b : bytes) {
      crc = next(crc, b);
    }
    for (var n = (long) bytes.length; n != 0; n >>>= Byte.SIZE) {
      crc = next(crc, (byte) n);
    }
    return ~crc & 0xffffffffL;
  }

  private static int next(int crc, byte b) {
    crc ^= b << 24;
    for (var i = 0; i < Byte.SIZE; i++) {
      crc = crc < 0 ? crc << 1 ^ 0x04c11db7 : crc << 1;
    }
    return crc;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
