package org.zhigai.workbook.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.FileForm;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewFile;
import org.zhigai.review.SomeReview;
import org.zhigai.strategy.StrategyFile;
import org.zhigai.ui.shell.FilePreferences;
import org.zhigai.workbook.Mutations;
import org.zhigai.workbook.Seeds;
import org.zhigai.workbook.read.ReadBooks;
import org.zhigai.workbook.read.ReadFile;
import org.zhigai.workbook.read.ReadTables;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/**
 * Damaged inputs for every reader, a hundred thousand each unless the time is over before, damage on damage: each is read or refused with a code, whatever
 * else is told with its place and kept. Jazzer 0.24.0 does not work on the class files of JDK 25 ("Unsupported class file major version 69"): inputs here are
 * not led by what they reach. Fast where the folder of temporary files lies in memory ({@code -Djava.io.tmpdir=/dev/shm}).
 */
public final class FuzzBench {
  private static final int ENOUGH = 100_000;
  private static final int DEEPEST = 6;

  /** Something that takes a file. */
  interface Reader {
    void read(Path file) throws IOException;
  }

  /** @param seed a whole file for it */
  record Target(String name, Path seed, Reader reader) {}

  private FuzzBench() {}

  /** @param args seconds a reader, 60 unless said; then names of readers, all unless said */
  public static void main(String[] args) {
    var seconds = args.length == 0 ? 60 : Integer.parseInt(args[0]);
    var only = List.of(args).subList(Math.min(1, args.length), args.length);
    try {
      var folder = Files.createTempDirectory("zhigai-fuzz");
      var all = 0L;
      for (var each : targets(folder)) {
        if (only.isEmpty() || only.contains(each.name())) {
          all += run(each, folder, seconds);
        }
      }
      System.out.printf(Locale.ROOT, "%d inputs%n", all);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static List<Target> targets(Path folder) throws IOException {
    var out = new ArrayList<Target>();
    // What a table means is told by one reader for all of them, which costs ten times as much as reading it: MutationBench does both.
    Reader file = path -> new ReadFile().read(path, Progress.NONE);
    for (var seed : Seeds.small(folder)) {
      out.add(new Target(String.valueOf(seed.getFileName()), seed, file));
    }
    var meant = folder.resolve("meaning.csv");
    out.add(new Target("meaning.csv", Files.copy(folder.resolve("small.csv"), meant), path -> new RecogniseWorkbook().read(path, Progress.NONE)));
    var sent = folder.resolve("package.zgfh");
    ReviewFile.write(sent, SomeReview.contents(), SomeReview.BYTES::get);
    out.add(new Target("package.zgfh", sent, ReviewFile::read));
    var answer = folder.resolve("answer.zgda");
    ReviewFile.write(answer, new ReviewAnswer("id", "sum", "区教研室", "刘研",
        List.of(new ReviewAnswer.Opinion("FH-2026-001", "ZG-2026-001", true, LocalDate.of(2026, 7, 2), "属实", ""))));
    out.add(new Target("answer.zgda", answer, ReviewFile::readAnswer));
    var strategies = folder.resolve("strategies.txt");
    try (var in = StrategyFile.class.getResourceAsStream("arts.txt")) {
      Files.write(strategies, Objects.requireNonNull(in).readNBytes(3_000));
    }
    out.add(new Target("strategies.txt", strategies, path -> new StrategyFile().read(path)));
    var picture = new ByteArrayOutputStream();
    picture.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    picture.writeBytes("IHDR".getBytes(StandardCharsets.US_ASCII));
    Reader evidence = path -> FileForm.of(Files.readAllBytes(path));
    out.add(new Target("evidence.png", Files.write(folder.resolve("evidence.png"), picture.toByteArray()), evidence));
    out.add(new Target("evidence.zip", Files.copy(sent, folder.resolve("evidence.zip")), evidence));
    var opened = new ReadBooks();
    out.add(new Target("ledger.csv", Files.writeString(folder.resolve("ledger.csv"), "序号,台账编号,存在问题,整改进展\n1,ZG-2026-001,分数,已开展\n"),
        path -> opened.sheets(path, Progress.NONE)));
    var tables = new ReadTables();
    out.add(new Target("analyse.csv", Files.writeString(folder.resolve("analyse.csv"), "id,a,b,c\n1,1,0,1\n2,0,0,1\n3,1,1,1\n4,1,0,0\n5,0,1,1\n"),
        path -> tables.read(path, Progress.NONE)));
    var preferences = Files.writeString(folder.resolve("preferences.properties"), "language=zh\ntheme=DARK\nlock.minutes=15\nstores=/a/b.zhigai\n");
    out.add(new Target("preferences.properties", preferences, path -> new FilePreferences(path).get("theme")));
    out.addAll(FuzzedFiles.in(folder));
    return out;
  }

  private static int run(Target target, Path folder, int seconds) throws IOException {
    var mutations = new Mutations(target.name().hashCode() + 7);
    var whole = Files.readAllBytes(target.seed());
    var bytes = whole;
    var outcomes = new TreeMap<String, Integer>();
    var slowest = 0L;
    var tried = 0;
    var file = folder.resolve("damaged-" + target.seed().getFileName());
    for (var end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end && tried < ENOUGH; tried++) {
      bytes = tried % DEEPEST == 0 ? whole : bytes;
      try {
        bytes = mutations.of(bytes);
      } catch (IOException | IllegalArgumentException torn) {
        // A zip that cannot be unpacked any more is not damaged inside.
        bytes = whole;
      }
      if (bytes.length == 0 || bytes.length > 4 * whole.length) {
        bytes = whole;
      }
      Files.write(file, bytes);
      var start = System.nanoTime();
      var outcome = outcome(target.reader(), file);
      slowest = Math.max(slowest, System.nanoTime() - start);
      if (!outcome.equals("read") && !outcome.startsWith("ZG-") && !outcomes.containsKey(outcome)) {
        Files.copy(file, folder.resolve("kept-" + tried + "-" + target.seed().getFileName()));
      }
      outcomes.merge(outcome, 1, Integer::sum);
    }
    System.out.printf(Locale.ROOT, "%-22s %7d  slowest %5.0f ms  %s%n", target.name(), tried, slowest / 1e6, outcomes);
    return tried;
  }

  private static String outcome(Reader reader, Path file) {
    try {
      reader.read(file);
      return "read";
    } catch (UserFault refused) {
      return refused.code();
    } catch (IOException | RuntimeException | Error other) {
      return other.getClass().getSimpleName() + (other.getStackTrace().length == 0 ? "" : " at " + other.getStackTrace()[0]);
    }
  }
}
