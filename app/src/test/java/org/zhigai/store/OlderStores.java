package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.ProblemState;

/**
 * Stores as released versions wrote them, kept as backups beside the tests. Before a version of the tables is released {@code main} writes one more, named
 * by the folder to put it into and by the version; none of them is ever written again.
 */
final class OlderStores {
  static final String FOLDER = "/org/zhigai/stores/";

  /** What a released version's store holds of what the bench of crashes counts. */
  static final CrashState STATE = new CrashState(1, 5, "");

  private OlderStores() {}

  /** The store of the first released version, in a place of its own. */
  static void restore(Path store) throws IOException {
    var backup = Files.createTempFile("zhigai-older", ".zip");
    try (var in = Objects.requireNonNull(OlderStores.class.getResourceAsStream(FOLDER + "v1.zip"))) {
      Files.copy(in, backup, StandardCopyOption.REPLACE_EXISTING);
      FreshStore.stores().care().restore(backup, FreshStore.password(), store, store.resolveSibling("none.zip"));
    } finally {
      Files.delete(backup);
    }
  }

  public static void main(String[] args) throws IOException {
    var home = Files.createTempDirectory("zhigai-older");
    var file = home.resolve("old.zhigai");
    try (var archive = FreshStore.stores().create(file, FreshStore.password(), FreshStore.PROFILE)) {
      fill(archive);
      archive.care().backup(Path.of(args[0]).resolve("v" + args[1] + ".zip"));
    }
    FreshStore.stores().delete(file);
    Files.delete(home);
  }

  private static void fill(org.zhigai.chain.ChainArchive archive) {
    archive.intake().commit(
        Some.reading("数学.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(20)), Some.questionnaire()), "数学", Some.CLERK, Progress.NONE);
    archive.intake().commit(
        Some.reading("语文.xlsx", Some.paper(Some.SPRING, "语文", Some.pupils(20))), "语文", Some.CLERK, Progress.NONE);
    var book = CrashState.book(archive);
    var problem = Some.problem(book, 1, "数学.xlsx", ProblemState.CONFIRMED);
    var _ = Some.adjustment(book, problem.id());
    var _ = Some.entry(book, problem.id());
    archive.intake().undo(2, Some.CLERK);
  }
}
