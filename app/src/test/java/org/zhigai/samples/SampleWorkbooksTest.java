package org.zhigai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed workbooks are what the generator writes; nobody has mended one by hand. */
class SampleWorkbooksTest {
  private static Map<String, byte[]> fresh;

  @BeforeAll
  static void generate() throws IOException {
    fresh = SampleWorkbooks.files(World.make());
  }

  @Test
  void theFolderHoldsWhatTheGeneratorWrites() throws IOException {
    try (var there = Files.list(folder())) {
      assertThat(there.map(p -> p.getFileName().toString())).containsExactlyInAnyOrderElementsOf(fresh.keySet());
    }
    for (var file : fresh.entrySet()) {
      byte[] committed = Files.readAllBytes(folder().resolve(file.getKey()));
      assertThat(lines(file.getKey(), committed)).as(file.getKey()).isEqualTo(lines(file.getKey(), file.getValue()));
    }
  }

  @Test
  void theExpectedNumbersAreThoseOfTheGenerator() throws IOException {
    try (var in = SampleWorkbooksTest.class.getResourceAsStream("expected.json")) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"))
          .isEqualTo(Expected.of(World.make()).json());
    }
  }

  @Test
  void twoRunsWriteTheSameBytes() throws IOException {
    var second = SampleWorkbooks.files(World.make());
    assertThat(second.keySet()).containsExactlyElementsOf(fresh.keySet());
    fresh.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void everyFileSaysThatItsPupilsAreInvented() throws IOException {
    for (var file : fresh.entrySet()) {
      assertThat(lines(file.getKey(), file.getValue())).as(file.getKey()).anyMatch(line -> line.contains("均为虚构"));
    }
  }

  private static List<String> lines(String name, byte[] bytes) throws IOException {
    if (name.endsWith(".csv")) {
      return new String(bytes, Charset.forName("GBK")).lines().toList();
    }
    return name.endsWith(".md") ? new String(bytes, StandardCharsets.UTF_8).lines().toList() : CellText.lines(bytes);
  }

  private static Path folder() {
    var here = Path.of("").toAbsolutePath();
    return here.endsWith("app") ? here.resolveSibling("sample-workbooks") : here.resolve("sample-workbooks");
  }
}
