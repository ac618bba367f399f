package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;

/** What a thief reads in a store's files: nothing, while it is open and after it was closed. */
class SecrecyTest {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  @Test
  void filesHoldNoNameNoNumberNoWordAndNoPassword() throws IOException {
    for (var year = 2020; year < 2030; year++) {
      var record =
          fresh.archive().intake().commit(
              Some.reading(year + ".xlsx", Some.paper(new Round(year, Term.SPRING), "道德与法治", Some.pupils(300))), "", Some.CLERK,
              Progress.NONE);
      if (year % 3 == 0) {
        fresh.archive().intake().undo(record.id(), Some.CLERK);
      }
    }
    assertNothingReadable();
    fresh.close();
    assertNothingReadable();
  }

  private void assertNothingReadable() throws IOException {
    try (var files = Files.list(fresh.folder())) {
      for (var each : files.toList()) {
        var text = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        for (var charset : CHARSETS) {
          // Words of eight bytes and more: four stand in a megabyte of noise once in a few thousand runs.
          for (var secret : List.of("诸葛测试", "40261001", "G1201042016", "道德与法治", "PAPER_PUPIL", "正确 的密码")) {
            assertThat(text.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1)))
                .as("%s in %s as %s", secret, each.getFileName(), charset)
                .isFalse();
          }
        }
      }
    }
  }
}
