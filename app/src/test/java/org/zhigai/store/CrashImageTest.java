package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.store.file.StoreFiles;

/** What lies on the disk right after each acknowledged change is what the next program would find if this one died now: it opens as that change. */
class CrashImageTest {
  private static final int CHANGES = 30;

  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  private final Random random = new Random(11);

  @Test
  void everyAcknowledgedChangeIsWhatTheDiskHolds() throws IOException {
    var other = StoreFiles.of(Files.createDirectories(fresh.folder().resolve("image")).resolve("image.zhigai"));
    // As in a store that is open for a minute: room of parts that are no longer needed is used again.
    fresh.db().whole(sql -> sql.execute("set retention_time 0"));
    for (var i = 0; i < CHANGES; i++) {
      if (i % 10 == 9) {
        fresh.reopen();
      }
      change(i);
      Files.copy(fresh.file(), other.key());
      Files.copy(fresh.data(), other.data());
      try (var image = FreshStore.stores().open(other.key(), FreshStore.password())) {
        assertThat(CrashState.of(image)).as("change " + i).isEqualTo(CrashState.of(fresh.archive()));
      }
      FreshStore.stores().delete(other.key());
    }
  }

  private void change(int i) {
    var book = CrashState.book(fresh.archive());
    var imports = fresh.archive().results().imports();
    switch (random.nextInt(3)) {
      case 0 -> fresh.archive().intake().commit(
          Some.reading(i + ".xlsx", Some.paper(new Round(2000 + i, Term.SPRING), "数学", Some.pupils(60))), "", Some.CLERK, Progress.NONE);
      case 1 -> imports.stream().findFirst().ifPresent(last -> fresh.archive().intake().undo(last.id(), Some.CLERK));
      default -> {
        if (book.rows(Problem.KIND).isEmpty()) {
          var _ = Some.problem(book, 0, "对比.xlsx", ProblemState.SUGGESTED);
        } else {
          book.apply(
              Change.of(Phrase.of("problem.kind"), Some.CLERK, Edit.put(book.rows(Problem.KIND).getFirst(), Values.of(Problem.GROUNDS, "字" + i)))).orThrow();
        }
      }
    }
  }
}
