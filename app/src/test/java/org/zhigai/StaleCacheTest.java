package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Held besides, by the packing itself, against a real cache and a jar put in place of its own (installer/src/ImageCache). */
class StaleCacheTest {
  @TempDir
  private Path folder;

  @Test
  void aJarIsTheOneOfItsSumAndNoOther() throws IOException {
    // CRC-32 of "123456789", as every description of it has it.
    var jar = Files.writeString(folder.resolve("a.jar"), "123456789");
    assertThat(StaleCache.isOf(jar, "cbf43926")).isTrue();
    assertThat(StaleCache.isOf(Files.writeString(jar, "123456780"), "cbf43926")).isFalse();
  }

  @Test
  void whoWasGivenNoSumIsLeftAlone() throws IOException, InterruptedException {
    assertThat(StaleCache.passedBy("--version")).isEmpty();
  }
}
