import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Packs the program with its own runtime: a folder that starts by itself, the same as one file to be carried about, and the installer of the system this
 * runs on. Everything is made by the JDK's jpackage; this says what goes in. Uninstalling takes away what was installed and never the stores of a school,
 * which lie in the user's own folders.
 */
public final class Pack {
  private final Path module;
  private final Path out;
  private final String version;
  private final String modules;
  private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

  private Pack(Path module, String version, String modules) {
    this.module = module;
    this.out = module.resolve("target");
    this.version = version;
    this.modules = modules;
  }

  /** @param arguments the folder of this module, the version, the modules of the runtime */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new Pack(Path.of(arguments[0]).toAbsolutePath(), arguments[1], arguments[2]).pack();
  }

  private void pack() throws IOException, InterruptedException {
    var image = out.resolve("image");
    delete(image);
    image();
    var packed = isWindows() ? List.of("tar", "-a", "-cf", "zhigai-" + version + "-portable.zip", "-C", image.toString(), "zhigai")
        : List.of("tar", "-czf", "zhigai-" + version + "-portable.tar.gz", "-C", image.toString(), isMac() ? "zhigai.app" : "zhigai");
    run(packed);
    installer(image.resolve(isMac() ? "zhigai.app" : "zhigai"));
  }

  private void image() throws IOException, InterruptedException {
    var command = jpackage("app-image", out.resolve("image"));
    command.addAll(
        List.of(
            "--input", out.resolve("jars").toString(), "--main-jar", "zhigai-app-" + version + ".jar", "--main-class", "org.zhigai.App", "--add-modules", modules,
            "--jlink-options", "--strip-native-commands --strip-debug --no-man-pages --no-header-files --compress=zip-0"));
    for (var content : contents()) {
      command.addAll(List.of("--app-content", content.toString()));
    }
    for (var option : options()) {
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
    return Stream.of(module.resolveSibling("sample-workbooks"), module.resolve("../app/target/sample").normalize(), module.resolveSibling("LICENSE"),
            module.resolve("../app/src/main/logging.properties").normalize())
        .filter(Files::exists).toList();
  }

  /** Those of src/main/java.args that mean the same in an installed program, and where the samples lie. */
  private List<String> options() throws IOException {
    var beside = "$APPDIR/../"; // lib on Linux, the top on Windows, Contents on macOS
    var out = new ArrayList<String>();
    for (var line : Files.readAllLines(module.resolve("../app/src/main/java.args"))) {
      if (line.startsWith("-") && !line.contains("cds") && !line.contains("aot")) {
        out.add(line);
      }
    }
    out.add("-Dzhigai.samples=" + beside + "sample-workbooks");
    out.add("-Djava.util.logging.config.file=" + beside + "logging.properties");
    out.add("-Dzhigai.prepared=" + beside + "sample/sample.zgb");
    return out;
  }

  private void installer(Path image) throws IOException, InterruptedException {
    var type = isWindows() ? "msi" : isMac() ? "dmg" : "deb";
    var command = jpackage(type, out);
    command.addAll(
        List.of(
            "--app-image", image.toString(), "--description", "From monitoring results to mended weaknesses (知改)", "--license-file",
            module.resolveSibling("LICENSE").toString(), "--file-associations", association().toString()));
    command.addAll(
        isWindows() ? List.of("--win-per-user-install", "--win-menu", "--win-shortcut", "--win-dir-chooser", "--win-upgrade-uuid", "7f0f8f0c-3a0a-4a37-9d4b-0c2f6d2b7a51")
            : isMac() ? List.of()
                : List.of("--linux-package-name", "zhigai", "--linux-menu-group", "Education", "--linux-shortcut", "--linux-app-category", "education", "--linux-deb-maintainer", "zhigai@example.org", "--resource-dir", module.resolve("src/deb").toString()));
    run(command);
  }

  private Path association() throws IOException {
    return Files.writeString(
        out.resolve("store.properties"), "extension=zhigai\nmime-type=application/x-zhigai\ndescription=Zhigai data file\n");
  }

  private List<String> jpackage(String type, Path to) {
    var tool = Path.of(System.getProperty("java.home"), "bin", isWindows() ? "jpackage.exe" : "jpackage");
    return new ArrayList<>(
        List.of(
            tool.toString(), "--type", type, "--name", "zhigai", "--app-version", version, "--vendor", "Zhigai", "--copyright", "Apache-2.0", "--dest", to.toString()));
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(out.toFile()).inheritIO().start();
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
