package org.zhigai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** A damaged workbook gives a reading or a fault a person can act on, never anything else. The bench tries many more. */
class MutationTest {
  private static final int TRIES = 150;

  @TempDir
  Path folder;

  @Test
  void damagedWorkbooksGiveAReadingOrAFault() throws IOException {
    var refused = 0;
    for (var seed : Seeds.all(folder)) {
      var mutations = new Mutations(seed.getFileName().hashCode());
      var bytes = Files.readAllBytes(seed);
      for (var i = 0; i < TRIES; i++) {
        var damaged = folder.resolve("坏" + seed.getFileName());
        Files.write(damaged, mutations.of(bytes));
        refused += tried(damaged) ? 0 : 1;
      }
    }
    assertThat(refused).isPositive();
  }

  /** Any throwable but a {@link UserFault} fails the test that calls. @return whether the file was read */
  static boolean tried(Path file) {
    try {
      assertThat(new RecogniseWorkbook().read(file, Progress.NONE).sheets()).isNotNull();
      return true;
    } catch (UserFault refused) {
      assertThat(refused.code()).startsWith("ZG-3");
      return false;
    }
  }
}
