import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The ahead-of-time cache of the window inside the image, made with the runtime of the image. Its name is a hash of all jars and flags, so that an update cannot
 * meet the cache of another version; and the program is told the sum of the jar of which it was made, for JDK 25 does not look ({@code org.zhigai.StaleCache}).
 */
final class ImageCache {
  /** Before what lies beside the folder of the jars: in lib on Linux, at the top on Windows, in Contents on macOS. */
  static final String BESIDE = "$APPDIR/../";
  private static final int TRIES = 4;
  private static final int MINUTES = 15;

  private final Path jars;
  private final String mainJar;
  private final List<String> flags;
  private final Path home;
  private final String name;

  ImageCache(Path jars, String mainJar, List<String> flags, Path home) throws IOException, GeneralSecurityException {
    this.jars = jars;
    this.mainJar = mainJar;
    this.flags = flags;
    this.home = home;
    var hash = MessageDigest.getInstance("SHA-256");
    hash.update(String.join("\n", flags).getBytes(StandardCharsets.UTF_8));
    for (var jar : sorted()) {
      hash.update(Files.readAllBytes(jar));
    }
    this.name = "window-" + HexFormat.of().formatHex(hash.digest(), 0, 8) + ".aot";
  }

  private List<Path> sorted() throws IOException {
    try (var all = Files.list(jars)) {
      return all.sorted().toList();
    }
  }

  /** What the launcher of the image gives to the JVM besides. */
  List<String> options() throws IOException {
    var sum = new CRC32();
    sum.update(Files.readAllBytes(jars.resolve(mainJar)));
    return List.of("-XX:AOTCache=" + BESIDE + "aot/" + name, "-Dzhigai.cache.of=" + Long.toHexString(sum.getValue()));
  }

  /**
   * @param beside where in the image {@link #BESIDE} leads
   * @param launcher of the image, from its top
   */
  void make(Path image, String beside, String launcher) throws IOException, InterruptedException {
    var top = image.resolve(beside);
    var cache = Files.createDirectories(top.resolve("aot")).resolve(name);
    Files.createDirectories(home);
    var java = find(image, "java", "java.exe");
    rehearse(java, top, List.of(), "chain");
    for (var tries = 0; tries < TRIES && Files.notExists(cache); tries++) {
      rehearse(java, top, List.of("-XX:AOTCacheOutput=" + cache, "-Dglass.platform=Headless", "-Dprism.order=sw"), "window");
      // One in five caches of the window brought JDK 25.0.3 down before its first class: none is kept that was not started from.
      if (Files.exists(cache) && run(List.of(image.resolve(launcher).toString(), "--version")) != 0) {
        Files.delete(cache);
      }
    }
    try (var tools = Files.list(java.getParent())) {
      for (var tool : tools.filter(t -> t.toString().endsWith(".exe") || !isWindows(java) && Files.isRegularFile(t)).toList()) {
        Files.delete(tool); // no use to anybody but for making the cache
      }
    }
    if (Files.notExists(cache)) {
      throw new IllegalStateException("no cache that the program starts from");
    }
    tryAnotherJar(image, launcher, find(image, mainJar));
  }

  private void rehearse(Path java, Path top, List<String> more, String part) throws IOException, InterruptedException {
    var command = new ArrayList<String>(List.of(java.toString()));
    flags.forEach(f -> command.add(f.replace(BESIDE, top + "/")));
    command.addAll(more);
    command.add("-Duser.home=" + home);
    var apps = find(top, mainJar).getParent();
    command.addAll(List.of("-cp", classPath(apps), "org.zhigai.Rehearsal", part, home.toString()));
    if (run(command) != 0) {
      System.err.println("the rehearsal of " + part + " came to no good end");
    }
  }

  /** As the launcher has it: the program's own jar first. */
  private String classPath(Path apps) throws IOException {
    var names = sorted().stream().map(j -> j.getFileName().toString()).filter(n -> !n.equals(mainJar));
    return Stream.concat(Stream.of(mainJar), names).map(n -> apps.resolve(n).toString()).collect(Collectors.joining(java.io.File.pathSeparator));
  }

  /** The program of a jar that was put in place of ours is the one that runs, and not what the cache holds. */
  private void tryAnotherJar(Path image, String launcher, Path jar) throws IOException, InterruptedException {
    var ours = Files.copy(jar, home.resolve("ours.jar"), StandardCopyOption.COPY_ATTRIBUTES);
    try {
      try (var in = new JarInputStream(Files.newInputStream(ours))) {
        var manifest = in.getManifest();
        manifest.getMainAttributes().putValue("Implementation-Version", "another");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
          for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
            in.transferTo(out);
          }
        }
      }
      var said = home.resolve("another.txt");
      run(List.of(image.resolve(launcher).toString(), "--version"), said);
      if (!Files.readString(said).contains("zhigai another")) {
        throw new IllegalStateException("a stale cache was used: " + Files.readString(said));
      }
    } finally {
      Files.copy(ours, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static Path find(Path under, String... names) throws IOException {
    try (var all = Files.walk(under)) {
      return all.filter(f -> Files.isRegularFile(f) && List.of(names).contains(f.getFileName().toString())).findFirst().orElseThrow();
    }
  }

  private static boolean isWindows(Path java) {
    return java.toString().endsWith(".exe");
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    return run(command, home.resolve("log.txt"));
  }

  private int run(List<String> command, Path said) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    // Nothing of the person who builds is read or written.
    builder.environment().put("XDG_CONFIG_HOME", home.toString());
    builder.environment().put("APPDATA", home.toString());
    var process = builder.start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return process.exitValue();
  }
}
