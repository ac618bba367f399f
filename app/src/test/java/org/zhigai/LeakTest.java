package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything the real program writes while a school works with it, is killed with it and falls with the JVM itself, its temporary files as long as they are
 * there: no pupil's name, 学籍号 or 考号 stands in any of it in a readable form.
 */
class LeakTest {
  /** Every name of the workbook begins so, and nothing else in the world does. */
  private static final String NAME = "司空龘";
  private static final String CODE = "G777777";
  private static final String EXAM = "9731640";
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

  @TempDir
  private Path folder;
  private final Map<String, byte[]> passing = new TreeMap<>();
  /** By which signal a program is ended early. */
  private String fall = "KILL";

  @Test
  void noPupilIsReadableInAnythingTheProgramWrites() throws IOException, InterruptedException {
    var workbook = workbook(Files.createDirectories(folder.resolve("input")).resolve("01_2026春_四年级数学_小题得分.xlsx"));
    assertThat(leaks(Files.readAllBytes(workbook))).as("the search finds what is there").isNotEmpty();
    var store = Files.createDirectories(folder.resolve("work")).resolve("school.zhigai").toString();
    var out = folder.resolve("work").resolve("out").toString();
    var backup = folder.resolve("work").resolve("backup.zip").toString();
    assertThat(program(0, "run", workbook.toString(), "--out", out, "--store", store, "--json")).isZero();
    assertThat(program(0, "report", "problems", "--out", out + "/p.docx", "--store", store)).isZero();
    assertThat(program(0, "store", "backup", "--out", backup, "--store", store)).isZero();
    assertThat(program(0, "store", "restore", backup, "--yes", "--store", store)).isZero();
    for (var kind : List.of("adjustments.xlsx", "ledger.xlsx", "effects.xlsx", "plans.docx", "notice.docx", "feedback.docx", "programme.xlsx")) {
      assertThat(program(0, "report", kind.substring(0, kind.indexOf('.')), "--out", out + "/r-" + kind, "--store", store)).as(kind).isZero();
    }
    assertThat(program(0, "ledger", "export", out + "/l.xlsx", "--store", store)).isZero();
    assertThat(program(0, "store", "history", "--out", out + "/h.xlsx", "--store", store)).isZero();
    assertThat(program(0, "store", "history", "--json", "--store", store)).isZero();
    assertThat(program(0, "store", "check", "--json", "--salvage", folder.resolve("work").resolve("saved.zhigai").toString(), "--store", store)).isZero();
    assertThat(program(0, "analyse", workbook.toString(), "--json")).isZero();
    assertThat(program(0, "analyse", workbook.toString(), "--tiers", "--out", out + "/a.xlsx")).isZero();
    assertThat(program(0, "inspect", workbook.toString(), "--json")).isZero();
    assertThat(program(0, "store", "pupil", "delete", "S-0003", "--why", "x", "--yes", "--json", "--store", store)).isZero();
    program(0, "store", "pupil", "delete", EXAM + "001", "--why", "x", "--yes", "--store", store);
    for (var killedAfter : new int[] {600, 1_500, 2_500}) {
      program(killedAfter, "run", workbook.toString(), "--out", out, "--store", folder.resolve("work").resolve("killed" + killedAfter + ".zhigai").toString());
    }
    var found = new TreeMap<String, List<String>>();
    for (var where : List.of("work", "home", "tmp")) {
      try (var all = Files.walk(Files.createDirectories(folder.resolve(where)))) {
        for (var file : all.filter(Files::isRegularFile).toList()) {
          note(found, file.toString(), Files.readAllBytes(file));
        }
      }
    }
    passing.forEach((file, bytes) -> note(found, "passing " + file, bytes));
    assertThat(found).isEmpty();
  }

  /** Neither the memory nor a report of what lay in it, on a system that keeps the memory of what falls. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothingOfTheMemoryIsLeftWhenTheJvmItselfFalls() throws IOException, InterruptedException {
    var workbook = workbook(Files.createDirectories(folder.resolve("input")).resolve("01_2026春_四年级数学_小题得分.xlsx"));
    var work = Files.createDirectories(folder.resolve("work"));
    for (var signal : List.of("SEGV", "BUS")) {
      fall = signal;
      assertThat(program(2_500, "run", workbook.toString(), "--out", work.resolve("out").toString(), "--store", work.resolve(signal + ".zhigai").toString()))
          .isNotZero();
    }
    try (var left = Files.list(work)) {
      assertThat(left.map(f -> String.valueOf(f.getFileName()))).isNotEmpty()
          .noneMatch(f -> f.startsWith("core") || f.startsWith("hs_err") || f.startsWith("replay"));
    }
  }

  private static void note(Map<String, List<String>> found, String file, byte[] bytes) {
    var leaks = leaks(bytes);
    if (!leaks.isEmpty()) {
      found.put(file, leaks);
    }
  }

  /** The sample workbook with names and numbers that stand nowhere else. */
  private static Path workbook(Path to) throws IOException {
    var pupils = new int[1];
    try (var in = new ZipInputStream(Files.newInputStream(Path.of("..", "sample-workbooks", String.valueOf(to.getFileName()))));
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        var bytes = in.readAllBytes();
        if (entry.getName().equals("xl/sharedStrings.xml")) {
          var text = new String(bytes, StandardCharsets.UTF_8);
          var named =
              Pattern.compile("(<t>G999999\\d+</t></si><si><t>)\\p{IsHan}{2,4}</t>").matcher(text)
                  .replaceAll((MatchResult m) -> m.group(1) + NAME + Character.toString(0x4E01 + pupils[0]++) + "</t>");
          bytes = named.replace("<t>G999999", "<t>" + CODE).replaceAll("<t>2026040(\\d{3})</t>", "<t>" + EXAM + "$1</t>").getBytes(StandardCharsets.UTF_8);
        }
        out.write(bytes);
      }
    }
    return to;
  }

  /**
   * Runs the program as its launcher does, on a system that would keep the memory of what falls, and keeps what passes through its folder of temporary
   * files.
   *
   * @param killedAfter ms; 0 to let it end
   */
  private int program(int killedAfter, String... arguments) throws IOException, InterruptedException {
    var tmp = Files.createDirectories(folder.resolve("tmp"));
    var sources = Path.of("src", "main").toAbsolutePath();
    var command = new ArrayList<String>(OS.WINDOWS.isCurrentOs() ? List.of() : List.of("sh", "-c", "ulimit -c unlimited 2>/dev/null; exec \"$@\"", "sh"));
    command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + sources.resolve("java.args"), "-XX:TieredStopAtLevel=1",
        "-Xmx256m", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + tmp, "-Duser.home=" + folder.resolve("home"),
        "-Djava.util.logging.config.file=" + sources.resolve("logging.properties"), "-cp", classPath(), "org.zhigai.App"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("ZHIGAI_PASSWORD", "correct horse battery");
    builder.environment().remove("XDG_CONFIG_HOME");
    builder.environment().remove("DISPLAY");
    var log = folder.resolve("work").resolve("log-" + passing.size() + "-" + arguments[0] + killedAfter + ".txt");
    var process = builder.directory(folder.resolve("work").toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var start = System.nanoTime();
    var ended = killedAfter == 0;
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      if (!ended && System.nanoTime() - start > killedAfter * 1_000_000L) {
        end(process);
        ended = true;
      }
      watch(tmp);
    }
    return process.exitValue();
  }

  private void end(Process process) throws IOException, InterruptedException {
    if (OS.WINDOWS.isCurrentOs()) {
      process.destroyForcibly();
    } else {
      new ProcessBuilder("kill", "-" + fall, Long.toString(process.pid())).start().waitFor();
    }
  }

  private static String classPath() {
    var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator)).map(e -> Path.of(e).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
  }

  private void watch(Path tmp) throws IOException {
    try (var all = Files.walk(tmp)) {
      for (var file : all.toList()) {
        try {
          if (Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith("hsperf")) {
            passing.put(file + " " + Files.size(file), Files.readAllBytes(file));
          }
        } catch (NoSuchFileException gone) {
          // It was there too short a time to be read.
        }
      }
    } catch (java.io.UncheckedIOException gone) {
      // The same of a folder.
    }
  }

  /** What of the pupils stands in these bytes, packed or not. */
  private static List<String> leaks(byte[] bytes) {
    var out = new ArrayList<String>();
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (var secret : List.of(NAME, CODE, EXAM)) {
      for (var charset : CHARSETS) {
        if (text.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1))) {
          out.add(secret + " as " + charset);
        }
      }
    }
    if (text.startsWith("PK")) {
      try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          var unpacked = new ByteArrayOutputStream();
          zip.transferTo(unpacked);
          out.addAll(leaks(unpacked.toByteArray()));
        }
      } catch (IOException torn) {
        // A part of a file: what could be unpacked was looked at.
      }
    }
    return out;
  }
}
