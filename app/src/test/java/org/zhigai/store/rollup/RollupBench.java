package org.zhigai.store.rollup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.pack.EntryShare;
import org.zhigai.pack.PackageFile;
import org.zhigai.pack.PaperShare.PointShare;
import org.zhigai.pack.PaperShare.PointSort;
import org.zhigai.pack.PaperShare.Scale;
import org.zhigai.pack.PaperShare.SpanShare;
import org.zhigai.pack.PaperShare;
import org.zhigai.pack.SchoolPackage;
import org.zhigai.pack.SomeSigner;
import org.zhigai.rollup.RollUp;
import org.zhigai.rollup.RollupContents;
import org.zhigai.rollup.RollupPart;
import org.zhigai.rollup.RollupStore;
import org.zhigai.ui.rollup.RollupCharts;

/**
 * Many schools of five years, two terms, three subjects: 180 papers of six grades a school on H2, 60 of two grades on PostgreSQL. What is asked: 70 schools on H2 opened in 2 s with any chart in 100
 * ms; 1,500 on PostgreSQL with any chart in 1 s, and not slower than schools are more.
 */
public final class RollupBench {
  private static final int YEARS = 5;

  private RollupBench() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    var folder = Files.createTempDirectory("rollup-bench");
    files(folder);
    engine("H2, file", 70, 6, new RollupStores().open(folder.resolve("many").toString(), new char[0]));
    var begun = System.nanoTime();
    try (var again = new RollupStores().open(folder.resolve("many").toString(), new char[0])) {
      System.out.printf("  opened again: %d papers in %d ms%n", again.papers().size(), since(begun));
    }
    try (var server = PostgresServer.started().orElse(null)) {
      if (server == null) {
        System.out.println("no PostgreSQL on this machine");
        return;
      }
      engine("PostgreSQL", 750, 2, new RollupStores().open(server.url(), new char[0]));
      engine("PostgreSQL", 1500, 2, new RollupStores().open(server.url(), new char[0]));
    } finally {
      try (var all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(RollupBench::delete);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  /** From packages to all that is told, as the window opens them. */
  private static void files(Path folder) {
    for (var s = 0; s < 70; s++) {
      PackageFile.write(folder.resolve("in").resolve(s + ".zgxb"), school(s, 6), SomeSigner.fresh());
    }
    for (var round = 0; round < 2; round++) {
      System.gc();
      var begun = System.nanoTime();
      try (var store = new RollupStores().inMemory()) {
        store.take(
            IntStream.range(0, 70).mapToObj(s -> PackageFile.read(folder.resolve("in").resolve(s + ".zgxb")).contents()).toList(), Progress.NONE);
        var read = since(begun);
        var contents = RollupContents.of(store, "区", LocalDate.of(2026, 11, 1), List.of(), LocalDate.EPOCH);
        var all = Runtime.getRuntime();
        System.out.printf("70 packages into memory: read and kept %d ms, all of %d papers reckoned %d ms, heap %d MB%s%n", read, contents.figures().size(),
            since(begun) - read, (all.totalMemory() - all.freeMemory()) >> 20, round == 0 ? " (fresh Java)" : "");
      }
    }
  }

  private static void engine(String name, int schools, int grades, RollupStore store) {
    try (store) {
      var begun = System.nanoTime();
      for (var from = 0; from < schools; from += 50) {
        var first = from;
        store.take(IntStream.range(first, Math.min(schools, first + 50)).mapToObj(s -> school(s, grades)).toList(), Progress.NONE);
      }
      System.out.printf("%s, %d schools: kept in %d s%n", name, schools, since(begun) / 1000);
      var rollUp = new RollUp(store);
      var charts = new Charts(new Fonts());
      var words = new Words(Lang.ZH);
      var papers = store.papers();
      for (var part : List.of(RollupPart.SCHOOLS, RollupPart.LEVELS, RollupPart.POINTS)) {
        var times = new ArrayList<Long>();
        var reading = new ArrayList<Long>();
        for (var r = 0; r < 40; r++) {
          var paper = papers.get(r * 13 % papers.size());
          var at = System.nanoTime();
          var figures = rollUp.figures(paper);
          reading.add(since(at));
          at = System.nanoTime();
          var one = new RollupContents("区", LocalDate.EPOCH, List.of(figures), List.of(), List.of(), List.of(), List.of(), List.of(), LocalDate.EPOCH);
          RollupCharts.of(part, one, words).ifPresent(spec -> charts.png(spec, 1000, 640));
          times.add(since(at));
        }
        tell(part.name().toLowerCase(java.util.Locale.ROOT) + ", read and reckoned", reading);
        tell(part.name().toLowerCase(java.util.Locale.ROOT) + ", drawn as a PNG of 2000 × 1280", times);
      }
      var times = new ArrayList<Long>();
      for (var r = 0; r < 30; r++) {
        var grade = r % grades + 1;
        var at = System.nanoTime();
        rollUp.spread(papers.stream().filter(p -> p.info().grade() == grade && p.info().subject().equals("数学")).toList());
        times.add(since(at));
      }
      tell("spread of ten terms", times);
    }
  }

  private static void tell(String what, List<Long> times) {
    var sorted = times.stream().skip(5).sorted().toList();
    System.out.printf("  %s: first %d ms, then %d ms in the middle, %d at most%n", what, times.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
  }

  private static long since(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  /** Sums as packages have them; pupils behind them are not needed here. */
  private static SchoolPackage school(int number, int grades) {
    var chance = new Random(number);
    var papers = new ArrayList<PaperShare>();
    for (var year = 2026 - YEARS; year < 2026; year++) {
      for (var term : Term.values()) {
        for (var subject : List.of("语文", "数学", "英语")) {
          for (var grade = 1; grade <= grades; grade++) {
            papers.add(paper(new PaperInfo(new Round(year, term), "期末", subject, grade), chance));
          }
        }
      }
    }
    return new SchoolPackage("第%04d小学".formatted(number), "区", LocalDate.of(2026, 7, 1), "", papers, List.of(), List.<EntryShare>of(), List.of());
  }

  private static PaperShare paper(PaperInfo info, Random chance) {
    var n = 60 + chance.nextInt(200);
    var mean = 75 + 5 * chance.nextGaussian();
    var sum = Math.rint(mean * n);
    var spans = new ArrayList<SpanShare>();
    var levels = new int[] {0, 60, 75, 85, 100};
    for (var l = 0; l < 4; l++) {
      spans.add(new SpanShare(Scale.LEVEL, levels[l], levels[l + 1], n / 4 + (l == 3 ? n % 4 : 0)));
    }
    for (var b = 0; b < 10; b++) {
      spans.add(new SpanShare(Scale.STEP, b * 10, b * 10 + 10, n / 10 + (b == 9 ? n % 10 : 0)));
    }
    var points = new ArrayList<PointShare>();
    for (var p = 0; p < 10; p++) {
      points.add(
          new PointShare(
              p < 6 ? PointSort.KNOWLEDGE : PointSort.ABILITY, "知识点" + p, 3, 10, n, Optional.of(BigDecimal.valueOf(Math.rint(n * (6 + chance.nextInt(3)))))));
    }
    return new PaperShare(
        info, "00ff00ff", 100, OptionalInt.of(n), n, Optional.of(BigDecimal.valueOf(sum)),
        Optional.of(BigDecimal.valueOf(Math.rint(n * (mean * mean + 144) + 1))),
        spans, points);
  }
}
