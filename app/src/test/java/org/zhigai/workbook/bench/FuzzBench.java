package org.zhigai.workbook.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.FileForm;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewFile;
import org.zhigai.review.SomeReview;
import org.zhigai.strategy.StrategyFile;
import org.zhigai.workbook.Mutations;
import org.zhigai.workbook.Seeds;
import org.zhigai.workbook.SheetFile;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/**
 * Damaged inputs for every reader, as many as the time allows, damage on damage: each is read or refused with a code, whatever else is told with its place and
 * kept. Jazzer 0.24.0 does not work on the class files of JDK 25 ("Unsupported class file major version 69"): inputs here are not led by what they reach.
 */
public final class FuzzBench {
  private static final int AT_MOST = 120_000;
  private static final int DEEPEST = 6;

  /** Something that takes a file. */
  private interface Reader {
    void read(Path file) throws IOException;
  }

  private FuzzBench() {}

  /** @param args seconds a reader; 20 unless said */
  public static void main(String[] args) {
    var seconds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
    try {
      var folder = Files.createTempDirectory("zhigai-fuzz");
      var all = 0L;
      for (var each : readers(folder).entrySet()) {
        all += run(each.getKey(), each.getValue(), folder, seconds);
      }
      System.out.printf(Locale.ROOT, "%d inputs%n", all);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static Map<Path, Reader> readers(Path folder) throws IOException {
    var out = new LinkedHashMap<Path, Reader>();
    Reader workbook = file -> new RecogniseWorkbook().read(file, Progress.NONE);
    var seeds = Seeds.all(folder);
    seeds.forEach(s -> out.put(s, workbook));
    var packed = folder.resolve("n.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(packed))) {
      for (var seed : seeds.subList(0, 3)) {
        zip.putNextEntry(new ZipEntry(String.valueOf(seed.getFileName())));
        zip.write(Files.readAllBytes(seed));
      }
    }
    out.put(packed, workbook);
    out.put(SheetFile.xlsx().sheet("问卷", "班级|1. 老师关心我|2. 作业太多", "四（1）班|5|1", "四（1）班|4|2", "四（2）班|3|非常符合").save(folder.resolve("questionnaire.xlsx")), workbook);
    var sent = folder.resolve("review.zgfh");
    ReviewFile.write(sent, SomeReview.contents(), SomeReview.BYTES::get);
    out.put(sent, ReviewFile::read);
    var answer = folder.resolve("answer.zgda");
    ReviewFile.write(answer, new ReviewAnswer("id", "sum", "区教研室", "刘研",
        List.of(new ReviewAnswer.Opinion("FH-2026-001", "ZG-2026-001", true, LocalDate.of(2026, 7, 2), "属实", ""))));
    out.put(answer, ReviewFile::readAnswer);
    var strategies = folder.resolve("strategies.txt");
    try (var in = StrategyFile.class.getResourceAsStream("arts.txt")) {
      Files.write(strategies, java.util.Objects.requireNonNull(in).readNBytes(6_000));
    }
    out.put(strategies, file -> new StrategyFile().read(file));
    var picture = new ByteArrayOutputStream();
    picture.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    picture.writeBytes("IHDR".getBytes(StandardCharsets.US_ASCII));
    out.put(Files.write(folder.resolve("evidence.png"), picture.toByteArray()), file -> FileForm.of(Files.readAllBytes(file)));
    return out;
  }

  private static int run(Path seed, Reader reader, Path folder, int seconds) throws IOException {
    var mutations = new Mutations(seed.getFileName().hashCode() + 7);
    var whole = Files.readAllBytes(seed);
    var bytes = whole;
    var outcomes = new TreeMap<String, Integer>();
    var slowest = 0L;
    var tried = 0;
    var file = folder.resolve("damaged-" + seed.getFileName());
    for (var end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end && tried < AT_MOST; tried++) {
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
      var outcome = outcome(reader, file);
      slowest = Math.max(slowest, System.nanoTime() - start);
      if (!outcome.equals("read") && !outcome.startsWith("ZG-") && !outcomes.containsKey(outcome)) {
        Files.copy(file, folder.resolve("kept-" + tried + "-" + seed.getFileName()));
      }
      outcomes.merge(outcome, 1, Integer::sum);
    }
    System.out.printf(Locale.ROOT, "%-20s %7d  slowest %5.0f ms  %s%n", seed.getFileName(), tried, slowest / 1e6, outcomes);
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
