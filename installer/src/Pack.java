import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Packs the program with its own runtime: a folder that starts by itself, the same as one file to be carried about, and the installer of the system this
 * runs on. Everything is made by the JDK's jpackage; this says what goes in. Uninstalling takes away what was installed and never the stores of a school,
 * which lie in the user's own folders.
 *
 * <p>Of the same sources come the same files, with the same times, but for the cache of a start and the sample school, of which each is made anew.
 */
public final class Pack {
  private final Path module;
  private final Path out;
  private final String version;
  private final String modules;
  private final Instant time;
  private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

  private Pack(Path module, String version, String modules, Instant time) {
    this.module = module;
    this.out = module.resolve("target");
    this.version = version;
    this.modules = modules;
    this.time = time;
  }

  /** @param arguments the folder of this module, the version, the modules of the runtime, the time that all files bear */
  public static void main(String[] arguments) throws IOException, InterruptedException, GeneralSecurityException {
    new Pack(Path.of(arguments[0]).toAbsolutePath(), arguments[1], arguments[2], Instant.parse(arguments[3])).pack();
  }

  private void pack() throws IOException, InterruptedException, GeneralSecurityException {
    var images = out.resolve("image");
    delete(images);
    delete(out.resolve("input"));
    delete(out.resolve("rehearsal"));
    StoredJars.copy(out.resolve("jars"), out.resolve("input"));
    var cache = new ImageCache(out.resolve("input"), mainJar(), options(), out.resolve("rehearsal"));
    image(cache);
    var image = images.resolve(isMac() ? "zhigai.app" : "zhigai");
    cache.make(image, isMac() ? "Contents" : isWindows() ? "" : "lib", isMac() ? "Contents/MacOS/zhigai" : isWindows() ? "zhigai-console.exe" : "bin/zhigai");
    delete(out.resolve("rehearsal"));
    var name = "zhigai-" + version + "-portable";
    run(
        isWindows() ? List.of("tar", "-a", "-cf", name + ".zip", "-C", images.toString(), "zhigai")
            : isMac() ? List.of("tar", "-czf", name + ".tar.gz", "-C", images.toString(), "zhigai.app")
                : List.of("tar", "--use-compress-program=gzip -n", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@" + time.getEpochSecond(), "-cf",
                    name + ".tar.gz", "-C", images.toString(), "zhigai"));
    installer(image);
  }

  private String mainJar() {
    return "zhigai-app-" + version + ".jar";
  }

  private void image(ImageCache cache) throws IOException, InterruptedException {
    var command = jpackage("app-image", out.resolve("image"));
    command.addAll(
        List.of(
            "--input", out.resolve("input").toString(), "--main-jar", mainJar(), "--main-class", "org.zhigai.App", "--add-modules", modules,
            "--jlink-options", "--strip-debug --no-man-pages --no-header-files --compress=zip-0 --include-locales=en,zh"));
    for (var content : contents()) {
      command.addAll(List.of("--app-content", content.toString()));
    }
    for (var option : options()) {
      command.addAll(List.of("--java-options", option));
    }
    for (var option : cache.options()) {
      command.addAll(List.of("--java-options", option));
    }
    if (isWindows()) {
      console(command);
    }
    run(command);
  }

  /** A second launcher for people who type commands: a program of the window has no console there. */
  private void console(List<String> command) throws IOException {
    var launcher = Files.writeString(out.resolve("console.properties"), "win-console=true\n");
    command.addAll(List.of("--add-launcher", "zhigai-console=" + launcher));
  }

  private List<Path> contents() {
    var app = module.resolveSibling("app");
    return Stream.of(module.resolveSibling("sample-workbooks"), app.resolve("target/sample"), module.resolveSibling("LICENSE"), app.resolve("target/third-party.txt"),
            app.resolve("target/bom.json"), app.resolve("src/main/logging.properties"))
        .filter(Files::exists).toList();
  }

  /** All of src/main/java.args, and where the samples lie. */
  private List<String> options() throws IOException {
    var out = new ArrayList<String>();
    for (var line : Files.readAllLines(module.resolve("../app/src/main/java.args"))) {
      if (line.startsWith("-")) {
        out.add(line);
      }
    }
    out.add("-Dzhigai.samples=" + ImageCache.BESIDE + "sample-workbooks");
    out.add("-Djava.util.logging.config.file=" + ImageCache.BESIDE + "logging.properties");
    out.add("-Dzhigai.prepared=" + ImageCache.BESIDE + "sample/sample.zgb");
    return out;
  }

  private void installer(Path image) throws IOException, InterruptedException {
    var type = isWindows() ? "msi" : isMac() ? "dmg" : "deb";
    var command = jpackage(type, out);
    command.addAll(
        List.of(
            "--app-image", image.toString(), "--description", "From monitoring results to mended weaknesses (知改)", "--license-file",
            module.resolveSibling("LICENSE").toString(), "--file-associations", association("zhigai", "Zhigai data file").toString(), "--file-associations",
            association("zgfh", "Zhigai review package").toString()));
    command.addAll(
        isWindows() ? List.of("--win-per-user-install", "--win-menu", "--win-shortcut", "--win-dir-chooser", "--win-upgrade-uuid", "7f0f8f0c-3a0a-4a37-9d4b-0c2f6d2b7a51")
            : isMac() ? List.of()
                : List.of("--linux-package-name", "zhigai", "--linux-menu-group", "Education", "--linux-shortcut", "--linux-app-category", "education", "--linux-deb-maintainer", "zhigai@example.org", "--resource-dir", module.resolve("src/deb").toString()));
    run(command);
  }

  private Path association(String ending, String what) throws IOException {
    return Files.writeString(out.resolve(ending + ".properties"), "extension=" + ending + "\nmime-type=application/x-" + ending + "\ndescription=" + what + "\n");
  }

  private List<String> jpackage(String type, Path to) {
    var tool = Path.of(System.getProperty("java.home"), "bin", isWindows() ? "jpackage.exe" : "jpackage");
    return new ArrayList<>(
        List.of(
            tool.toString(), "--type", type, "--name", "zhigai", "--app-version", version, "--vendor", "Zhigai", "--copyright", "Apache-2.0", "--dest", to.toString()));
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(out.toFile()).inheritIO();
    builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond())); // dpkg-deb gives it to all files
    var process = builder.start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command.getFirst() + " ended with " + process.exitValue());
    }
  }

  private boolean isWindows() {
    return system.startsWith("windows");
  }

  private boolean isMac() {
    return system.startsWith("mac");
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
