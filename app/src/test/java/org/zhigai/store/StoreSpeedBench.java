package org.zhigai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.zhigai.chain.ChainArchive;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.stats.ScoreMatrix;

/**
 * How long a store of five years takes to open, its key apart (which is made cheap here), and by how much a backup of 100 MB that is made meanwhile holds up
 * an edit.
 */
public final class StoreSpeedBench {
  private static final List<String> SUBJECTS = List.of("语文", "数学", "英语", "科学", "道德与法治", "体育");
  private static final int PUPILS = 300;
  private static final int ITEMS = 30;
  private static final int OPENINGS = 15;
  private static final int FILE = 19 << 20;
  private static final int FILES = 5;
  private static final int EDITS = 400;

  private StoreSpeedBench() {}

  public static void main(String[] args) {
    try {
      var folder = Files.createTempDirectory("zhigai-speed");
      var file = folder.resolve("speed.zhigai");
      try (var archive = FreshStore.stores().create(file, FreshStore.password(), FreshStore.PROFILE)) {
        fiveYears(archive);
      }
      opening(file);
      try (var archive = FreshStore.stores().open(file, FreshStore.password())) {
        backup(archive, folder);
      }
      FreshStore.stores().delete(file);
      Files.delete(folder.resolve("backup.zip"));
      Files.delete(folder);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fiveYears(ChainArchive archive) {
    var pupils = Some.pupils(PUPILS);
    var items = IntStream.range(0, ITEMS).mapToObj(i -> new Item("" + (i + 1), 4, "", "", List.of("点" + i % 8), "", 0.7, Some.origin("a.xlsx", "A1"))).toList();
    var random = new Random(1);
    for (var year = 2021; year < 2026; year++) {
      for (var term : Term.values()) {
        for (var subject : SUBJECTS) {
          var cells = new float[PUPILS * ITEMS];
          for (var i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(5);
          }
          var paper = new Content.PaperContent(
              new PaperInfo(new Round(year, term), subject, 4), items, 4.0 * ITEMS, pupils, new ScoreMatrix(PUPILS, ITEMS, cells), Some.origin("a.xlsx", "A1"));
          archive.intake().commit(Some.reading(year + subject + term + ".xlsx", paper), "", Some.CLERK, Progress.NONE);
        }
      }
    }
    var _ = Some.problem(CrashState.book(archive), 1, "a.xlsx", ProblemState.CONFIRMED);
  }

  private static void opening(Path file) throws IOException {
    var took = new ArrayList<Long>();
    var papers = 0;
    for (var i = 0; i < OPENINGS; i++) {
      var start = System.nanoTime();
      try (var archive = FreshStore.stores().open(file, FreshStore.password())) {
        papers = archive.results().papers().size();
        took.add(System.nanoTime() - start);
      }
    }
    System.out.printf(Locale.ROOT, "%d papers of %d pupils, %.1f MB: first opening %.0f ms, then %s%n", papers, PUPILS,
        Files.size(file.resolveSibling(file.getFileName() + ".mv.db")) / 1e6, took.getFirst() / 1e6, said(took.subList(3, took.size())));
  }

  private static void backup(ChainArchive archive, Path folder) throws InterruptedException {
    var random = new Random(2);
    for (var i = 0; i < FILES; i++) {
      var bytes = new byte[FILE];
      random.nextBytes(bytes);
      archive.evidence().put(String.valueOf(i).repeat(64), bytes);
    }
    var book = CrashState.book(archive);
    edits(book, 50, null);
    var alone = edits(book, EDITS, null);
    var during = new ArrayList<Long>();
    var backups = new ArrayList<Long>();
    while (during.size() < EDITS) {
      var start = System.nanoTime();
      var other = new Thread(() -> archive.care().backup(folder.resolve("backup.zip")));
      other.start();
      during.addAll(edits(book, Integer.MAX_VALUE, other));
      other.join();
      backups.add(System.nanoTime() - start);
    }
    System.out.printf(Locale.ROOT, "%d MB: an edit alone %s; while a backup is made %s; a backup takes %s%n", archive.care().facts().bytes() >> 20, said(alone),
        said(during), said(backups));
  }

  private static List<Long> edits(Book book, int most, @org.jspecify.annotations.Nullable Thread until) {
    var took = new ArrayList<Long>();
    for (var i = 0; i < most && (until == null || until.isAlive()); i++) {
      var row = book.rows(Problem.KIND).getFirst();
      var start = System.nanoTime();
      book.apply(Change.of(Phrase.of("problem.kind"), Some.CLERK, Edit.put(row, Values.of(Problem.GROUNDS, "字" + i + "/" + start)))).orThrow();
      took.add(System.nanoTime() - start);
    }
    return took;
  }

  private static String said(List<Long> took) {
    var sorted = took.stream().mapToLong(t -> t).sorted().toArray();
    return String.format(Locale.ROOT, "%.1f ms in the middle, %.1f at the 95th percentile, %.1f at most (%d)", sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.95)] / 1e6, sorted[sorted.length - 1] / 1e6, Arrays.stream(sorted).count());
  }
}
