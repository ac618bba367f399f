package org.zhigai.workbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.TreeMap;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.workbook.Mutations;
import org.zhigai.workbook.Seeds;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Twelve thousand damaged files: how many were read, refused with which code, and whether anything else ever happened. */
public final class MutationBench {
  private static final int A_SEED = 2_000;

  private MutationBench() {}

  public static void main(String[] args) {
    try {
      var folder = Files.createTempDirectory("zhigai-mutations");
      var slowest = 0L;
      var tried = 0;
      var other = 0;
      for (var seed : Seeds.all(folder)) {
        var mutations = new Mutations(seed.getFileName().hashCode() + 1);
        var bytes = Files.readAllBytes(seed);
        var outcomes = new TreeMap<String, Integer>();
        for (var i = 0; i < A_SEED; i++) {
          var damaged = Files.write(folder.resolve("damaged-" + seed.getFileName()), mutations.of(bytes));
          var start = System.nanoTime();
          var outcome = outcome(damaged);
          slowest = Math.max(slowest, System.nanoTime() - start);
          outcomes.merge(outcome, 1, Integer::sum);
          tried++;
          if (!outcome.equals("read") && !outcome.startsWith("ZG-")) {
            other++;
            Files.copy(damaged, folder.resolve("kept-" + i + "-" + seed.getFileName()));
          }
        }
        System.out.printf(Locale.ROOT, "%-8s %s%n", seed.getFileName(), outcomes);
      }
      System.out.printf(Locale.ROOT, "%d damaged files, %d neither read nor refused, slowest %.0f ms%n", tried, other, slowest / 1e6);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static String outcome(java.nio.file.Path file) {
    try {
      new RecogniseWorkbook().read(file, Progress.NONE);
      return "read";
    } catch (UserFault refused) {
      return refused.code();
    } catch (RuntimeException | Error other) {
      var at = other.getStackTrace().length == 0 ? "" : " at " + other.getStackTrace()[0];
      return other.getClass().getSimpleName() + at;
    }
  }
}
