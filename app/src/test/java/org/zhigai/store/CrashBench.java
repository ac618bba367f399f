package org.zhigai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A thousand programs killed in the midst of their work on a store: what was acknowledged is there, nothing else is, the store opens or
 * can be made again, and no unfinished file stays. {@code kills=N} as an argument makes more or fewer, {@code seed=N} others.
 */
public final class CrashBench {
  private static final int KILLS = 1_000;
  /** After so many kills another store is made, for making one is what is killed most rarely otherwise. */
  private static final int A_STORE = 12;
  /** Every fourth store is one of a released version, put there anew so often. */
  private static final int OLDER = 6;

  private CrashBench() {}

  public static void main(String[] args) {
    var kills = number(args, "kills=", KILLS);
    try {
      var folder = Files.createTempDirectory("zhigai-crash");
      var ended = run(folder, quick(folder), kills, number(args, "seed=", 20_261_128));
      System.out.println(ended);
      if (ended.faults().isEmpty()) {
        clear(folder);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int number(String[] args, String name, int usual) {
    return Stream.of(args).filter(a -> a.startsWith(name)).mapToInt(a -> Integer.parseInt(a.substring(name.length()))).findFirst().orElse(usual);
  }

  /**
   * How it ended.
   *
   * @param killedIn how many were killed in which work; the others were between two, or had not begun
   */
  record Ended(int kills, TreeMap<CrashOp, Integer> killedIn, int slept, int stumps, List<String> faults) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d kills, within %s; %d slept in the midst of their work before; %d unfinished files, all taken away by the next program; %d faults%n%s", kills,
          killedIn,
          slept, stumps, faults.size(), String.join("\n", faults));
    }
  }

  /** @param java the command that starts a Java with all classes */
  static Ended run(Path folder, List<String> java, int kills, long seed) throws IOException, InterruptedException {
    var random = new Random(seed);
    var killedIn = new TreeMap<CrashOp, Integer>();
    var faults = new ArrayList<String>();
    var stumps = 0;
    var slept = 0;
    for (var done = 0; done < kills; done += A_STORE) {
      var trial = new CrashTrial(Files.createDirectories(folder.resolve("store-" + done)), java, random);
      var isOlder = done / A_STORE % 4 == 3;
      for (var i = 0; i < Math.min(A_STORE, kills - done) && trial.faults().isEmpty(); i++) {
        if (isOlder && i < OLDER) {
          trial.olderRound();
        } else {
          trial.round();
        }
      }
      trial.killedIn().forEach((op, many) -> killedIn.merge(op, many, Integer::sum));
      faults.addAll(trial.faults());
      trial.faults().forEach(f -> System.out.println(trial + ": " + f));
      stumps += trial.stumps();
      slept += trial.slept();
      if (trial.faults().isEmpty()) {
        clear(folder.resolve("store-" + done));
      }
    }
    return new Ended(kills, killedIn, slept, stumps, faults);
  }

  /** The command as it is usual: from wherever the classes are. */
  static List<String> plain() {
    return command(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), List.of());
  }

  /** The same from jars, whose classes a Java keeps ready after a first run: it starts in a third of the time. */
  private static List<String> quick(Path folder) throws IOException, InterruptedException {
    var jars = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) {
        jars.add(jar(path, folder.resolve(jars.size() + ".jar")).toString());
      } else if (Files.exists(path)) {
        jars.add(entry);
      }
    }
    var path = String.join(java.io.File.pathSeparator, jars);
    var kept = folder.resolve("classes.jsa");
    var training = new ArrayList<>(command(path, List.of("-XX:ArchiveClassesAtExit=" + kept)));
    var store = Files.createDirectories(folder.resolve("training")).resolve("training.zhigai");
    Files.createDirectories(store.resolveSibling(CrashChild.BACKUPS));
    Files.createDirectories(store.resolveSibling(CrashChild.EXPORTS));
    training.addAll(List.of(CrashChild.class.getName(), store.toString(), "1", "0", "40"));
    new ProcessBuilder(training).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    return command(path, Files.exists(kept) ? List.of("-XX:SharedArchiveFile=" + kept) : List.of());
  }

  private static List<String> command(String path, List<String> more) {
    var out = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Xmx300m", "-Djava.awt.headless=true", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", "")));
    out.addAll(more);
    out.addAll(List.of("-cp", path));
    return out;
  }

  private static Path jar(Path classes, Path to) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(to)); var all = Files.walk(classes)) {
      for (var each : all.filter(f -> !f.equals(classes)).sorted().toList()) {
        // Folders are entries, too: migrations are looked for by their folder.
        var isFolder = Files.isDirectory(each);
        out.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/') + (isFolder ? "/" : "")));
        if (!isFolder) {
          Files.copy(each, out);
        }
        out.closeEntry();
      }
    }
    return to;
  }

  private static void clear(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
