package org.zhigai.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.UserFault;
import org.zhigai.value.SeenText;

class ReviewFileTest {
  @TempDir
  private Path folder;

  private Path written() {
    var file = folder.resolve("复核包" + ReviewFile.PACKAGE_ENDING);
    ReviewFile.write(file, SomeReview.contents(), SomeReview.BYTES::get);
    return file;
  }

  @Test
  void whatGoesOutIsReadAsItWas() {
    var opened = ReviewFile.read(written());
    assertThat(opened.contents()).isEqualTo(SomeReview.contents());
    var enclosed = opened.contents().cases().getFirst().evidence().getFirst().file().orElseThrow();
    assertThat(opened.bytes(enclosed)).isEqualTo(SomeReview.MINUTES);
    assertThat(opened.sum()).hasSize(64);
  }

  @Test
  void equalPackagesAreEqualFiles() throws IOException {
    var first = Files.readAllBytes(written());
    assertThat(Files.readAllBytes(written())).isEqualTo(first);
  }

  @Test
  void itIsAZipThatOtherToolsRead() throws IOException {
    try (var zip = new ZipFile(written().toFile(), StandardCharsets.UTF_8)) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("package.json", "evidence/" + SomeReview.SUM);
    }
  }

  /** The same file with one entry otherwise; null leaves it out. */
  private Path with(String name, UnaryOperator<byte[]> otherwise) throws IOException {
    var changed = folder.resolve("changed.zgfh");
    try (var zip = new ZipFile(written().toFile(), StandardCharsets.UTF_8); var out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (var entry : zip.stream().toList()) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(name) ? otherwise.apply(bytes) : bytes);
      }
    }
    return changed;
  }

  private static UnaryOperator<byte[]> text(String from, String to) {
    return bytes -> new String(bytes, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void evidenceThatWasChangedOnTheWayIsSaid() throws IOException {
    var opened = ReviewFile.read(with("evidence/" + SomeReview.SUM, bytes -> "别的记录".getBytes(StandardCharsets.UTF_8)));
    var enclosed = opened.contents().cases().getFirst().evidence().getFirst().file().orElseThrow();
    assertThatThrownBy(() -> opened.bytes(enclosed)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.what().key()).isEqualTo("review.file.changed"));
  }

  @Test
  void anEvidenceNameThatIsNoSumIsNeverLookedUp() throws IOException {
    var opened = ReviewFile.read(with("package.json", text(SomeReview.SUM, "../../etc/passwd")));
    var enclosed = opened.contents().cases().getFirst().evidence().getFirst().file().orElseThrow();
    assertThatThrownBy(() -> opened.bytes(enclosed)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.what().key()).isEqualTo("review.file.missing"));
  }

  @Test
  void whatIsNoPackageIsRefusedByName() throws IOException {
    for (var file : List.of(
        Files.writeString(folder.resolve("a.zgfh"), "no zip"), with("package.json", bytes -> new byte[] {'{'}),
        with("package.json", text("zhigai-review", "else")),
        with("package.json", text("\"as-of\":\"2026-06-30\"", "\"as-of\":\"2026-06-31\"")), with("package.json", text("[{", "[7,{")))) {
      assertThatThrownBy(() -> ReviewFile.read(file)).as(file.toString()).isInstanceOfSatisfying(UserFault.class,
          f -> assertThat(f.code()).isEqualTo("ZG-380"));
    }
    assertThatThrownBy(() -> ReviewFile.read(with("package.json", text("\"version\":1", "\"version\":2"))))
        .isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.what().key()).isEqualTo("review.file.newer"));
  }

  @Property(tries = 200)
  void anAnswerIsReadAsItWas(@ForAll String unit, @ForAll String person, @ForAll boolean passed, @ForAll String text) throws IOException {
    var answer =
        new ReviewAnswer("id", "sum", clean(unit), clean(person),
            List.of(new ReviewAnswer.Opinion("FH-1", "ZG-1", passed, LocalDate.of(2026, 7, 2), "", clean(text))));
    var file = Files.createTempFile("answer", ReviewFile.ANSWER_ENDING);
    try {
      ReviewFile.write(file, answer);
      assertThat(ReviewFile.readAnswer(file)).isEqualTo(answer);
    } finally {
      Files.delete(file);
    }
  }

  /** Half of a pair of characters is no text that any file can hold, and what nobody sees is left out. */
  private static String clean(String text) {
    return SeenText.of(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
