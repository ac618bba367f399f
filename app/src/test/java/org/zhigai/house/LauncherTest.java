package org.zhigai.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher starts, with a stand-in for java that says what it was given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir
  private Path folder;
  private Path home;
  private Path jar;

  @BeforeEach
  void aBuiltProgram() throws IOException {
    home = Files.createDirectories(folder.resolve("知改 一"));
    executable("zhigai", Files.readString(Path.of("..", "zhigai")));
    executable("jdk/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    put("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
    for (var source : List.of("pom.xml", "app/pom.xml", "app/src/main/java.args")) {
      Files.setLastModifiedTime(put(source, ""), FileTime.from(Instant.EPOCH));
    }
    Files.setLastModifiedTime(home.resolve("app/src/main"), FileTime.from(Instant.EPOCH));
    jar = put("app/target/zhigai.jar", "123456789");
    for (var part : List.of("window", "reading", "chain")) {
      put("app/target/aot/" + part + ".aot", "");
    }
    put("app/target/lib/b-2.jar", "");
    put("app/target/lib/a-1.jar", "");
    // What POSIX's cksum says of the jar, the flags (none) and the names of the libraries.
    put("app/target/aot/made.cksum", "1206042387 25\n");
  }

  @ParameterizedTest
  @CsvSource({"'', window", "inspect, reading", "analyse, reading", "run, chain", "demo, chain", "store, chain", "report, chain", "strategies, chain"})
  void everyWayOfStartingHasItsCache(String command, String cache) throws IOException, InterruptedException {
    assertThat(started(command)).contains("-XX:AOTCache=" + home + "/app/target/aot/" + cache + ".aot", "org.zhigai.App");
  }

  /** JDK 25 would run the old program, without a word. */
  @Test
  void noCacheOfAnotherJar() throws IOException, InterruptedException {
    Files.writeString(jar, "123456780");
    assertThat(started("run")).contains("org.zhigai.App").noneMatch(a -> a.contains("AOTCache"));
  }

  @Test
  void noCacheOfOtherFlags() throws IOException, InterruptedException {
    var flags = put("app/src/main/java.args", "-Xmx2g\n");
    Files.setLastModifiedTime(flags, FileTime.from(Instant.EPOCH));
    assertThat(started("run")).contains("org.zhigai.App").noneMatch(a -> a.contains("AOTCache"));
  }

  @Test
  void noCacheOfAnotherLibrary() throws IOException, InterruptedException {
    Files.move(home.resolve("app/target/lib/b-2.jar"), home.resolve("app/target/lib/b-3.jar"));
    assertThat(started("run")).contains("org.zhigai.App").noneMatch(a -> a.contains("AOTCache"));
  }

  /** A cache that is damaged, of another Java or gone is passed over, and nothing about it comes between JSON. */
  @ParameterizedTest
  @CsvSource({"no cache at all", "''"})
  void aCacheThatDoesNotFitIsPassedOverWithoutAWord(String content) throws IOException, InterruptedException {
    var cache = folder.resolve("damaged.aot");
    if (!content.isEmpty()) {
      Files.writeString(cache, content);
    }
    var process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + Path.of("src", "main", "java.args"), "-XX:AOTCache=" + cache, "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.zhigai.App", "--version").start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var complained = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said).startsWith("zhigai ").hasLineCount(1);
    assertThat(complained).isEmpty();
  }

  @Test
  void noCacheThatIsNotThere() throws IOException, InterruptedException {
    Files.delete(home.resolve("app/target/aot/window.aot"));
    assertThat(started("")).contains("org.zhigai.App").noneMatch(a -> a.contains("AOTCache"));
    assertThat(started("--help")).contains("--help").noneMatch(a -> a.contains("AOTCache"));
  }

  private List<String> started(String command) throws IOException, InterruptedException {
    var line = new ArrayList<String>(List.of(home.resolve("zhigai").toString()));
    if (!command.isEmpty()) {
      line.add(command);
    }
    var builder = new ProcessBuilder(line);
    builder.environment().put("JAVA25_HOME", home.resolve("jdk").toString());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.lines().toList();
  }

  private Path put(String name, String text) throws IOException {
    var file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void executable(String name, String text) throws IOException {
    Files.setPosixFilePermissions(put(name, text), PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
