package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.FaultDiary;
import org.zhigai.monitoring.PupilResult;

/** After a walk with many faults the bundle says what helps, and nothing of whom or where. */
class SupportCommandTest {
  private static final String PASSWORD = "正确 的密码 1";
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

  @TempDir
  private Path folder;

  private int run(Kit kit, String... arguments) {
    var out = new StringWriter();
    return Commands.run(kit, new PrintWriter(out), new PrintWriter(out), arguments);
  }

  private Kit kit(Path home) {
    var kit = Kits.of(Optional.empty());
    return new Kit(
        kit.stores(), kit.reader(), kit.tables(), kit.writer(), kit.clock(), kit.window(), kit.samples(), kit.pages(), kit.books(), kit.forms(), kit.rollups(),
        new FaultDiary(home.resolve("faults.log")));
  }

  @Test
  void theBundleTellsNothingOfAnybody() throws IOException {
    var home = Files.createDirectories(folder.resolve("李校长的电脑"));
    var kit = kit(home);
    var store = home.resolve("向阳路小学.zhigai");
    var password = Files.writeString(home.resolve("p"), PASSWORD);
    var wrong = Files.writeString(home.resolve("w"), "诸葛的生日");
    assertThat(run(kit, "run", Path.of("..", "sample-workbooks", "01_2026春_四年级数学_小题得分.xlsx").toString(), "--out", home.resolve("out").toString(), "--store",
        store.toString(),
        "--password-file", password.toString())).isZero();
    var forbidden = forbidden(kit, store, home);
    assertThat(forbidden).hasSizeGreaterThan(200);
    run(kit, "store", "check", "--store", store.toString(), "--password-file", wrong.toString());
    run(kit, "store", "pupil", "export", forbidden.getFirst(), "--why", "家长", "--out", home.resolve("x").toString(), "--store", store.toString(),
        "--password-file", wrong.toString());
    run(kit, "inspect", home.resolve(forbidden.getFirst() + ".xlsx").toString());
    kit.diary().note(new IllegalStateException(forbidden.getFirst() + " in " + store, new IOException(store.toString())), kit.clock().instant());
    var bundle = home.resolve("b.zip");
    assertThat(run(kit, "support", "--out", bundle.toString(), "--store", store.toString(), "--password-file", password.toString())).isZero();
    var files = unpacked(bundle);
    assertThat(files).containsOnlyKeys("README.txt", "system.txt", "faults.txt", "store.txt", "check.txt");
    assertThat(text(files, "faults.txt")).contains("ZG-407", "java.lang.IllegalStateException", "caused by: java.io.IOException", "at org.zhigai.cli.");
    assertThat(text(files, "store.txt")).contains("argon2id=65536 KiB x 3", "data.mb=");
    assertThat(text(files, "check.txt")).contains("whole=true", "PAPER_PUPIL=", "broken.change=none");
    files.forEach((name, bytes) -> assertNothingOf(name, bytes, forbidden));
    assertNothingOf("the diary", Files.readAllBytes(kit.diary().file()), forbidden);
  }

  @Test
  void aStoreThatDoesNotOpenIsToldByItsCode() throws IOException {
    var kit = kit(folder);
    var store = Files.writeString(folder.resolve("s.zhigai"), "no store");
    var password = Files.writeString(folder.resolve("p"), PASSWORD);
    var bundle = folder.resolve("b");
    assertThat(run(kit, "support", "--out", bundle.toString(), "--store", store.toString(), "--password-file", password.toString())).isZero();
    assertThat(text(unpacked(folder.resolve("b.zip")), "check.txt")).contains("refused=ZG-411");
    assertThat(run(kit, "support", "--out", folder.resolve("c.zip").toString(), "--no-store")).isZero();
    assertThat(unpacked(folder.resolve("c.zip"))).containsOnlyKeys("README.txt", "system.txt", "faults.txt");
  }

  /** Names and numbers of pupils, the school, folders, the account, passwords. */
  private static List<String> forbidden(Kit kit, Path store, Path home) {
    var out = new ArrayList<String>();
    try (var archive = kit.stores().open(store, PASSWORD.toCharArray()); var names = archive.vault().open(PASSWORD.toCharArray())) {
      var pupils = archive.results().papers().stream().flatMap(p -> archive.results().results(p.id()).pupils().stream()).map(PupilResult::pseudonym)
          .distinct().toList();
      names.names(pupils).forEach(n -> out.add(n.name()));
      names.file(pupils.getFirst()).identity().forEach(i -> {
        out.add(i.examNumber());
        out.add(i.studentCode());
      });
    }
    out.addAll(List.of("向阳路小学", "李校长", "诸葛的生日", PASSWORD, home.toString(), System.getProperty("user.home")));
    out.removeIf(word -> word.length() < 2 || word.equals("/"));
    return out;
  }

  private static void assertNothingOf(String name, byte[] bytes, List<String> forbidden) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (var word : forbidden) {
      for (var charset : CHARSETS) {
        assertThat(text.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))).as("%s in %s as %s", word, name, charset).isFalse();
      }
    }
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unpacked(Path file) throws IOException {
    var out = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        out.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return out;
  }
}
