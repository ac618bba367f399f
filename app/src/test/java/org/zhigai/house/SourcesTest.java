package org.zhigai.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the files as they are written, and is not to be seen in classes any more. */
class SourcesTest {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final int MOST_LINES = 400;
  private static final int MOST_BROAD_CATCHES = 3;
  private static final Pattern BROAD = Pattern.compile("catch \\((?:final )?(?:RuntimeException|Exception|Throwable|Error)\\b");
  @TempDir
  Path folder;

  @Test
  void noFileIsLongerThanFourHundredLines() {
    assertThat(counted(MAIN, SourcesTest::lines, MOST_LINES)).isEmpty();
    assertThat(counted(TESTS, SourcesTest::lines, MOST_LINES)).isEmpty();
  }

  @Test
  void hardlyAnybodyCatchesWhateverComes() {
    assertThat(counted(MAIN, text -> many(BROAD, text), 0).values().stream().mapToLong(n -> n).sum()).isLessThanOrEqualTo(MOST_BROAD_CATCHES);
  }

  /** Each of them bites: otherwise they would hold of anything. */
  @Test
  void whatIsAskedForIsFound() throws IOException {
    Files.writeString(folder.resolve("Long.java"), "x\n".repeat(MOST_LINES + 1));
    Files.writeString(folder.resolve("Full.java"), "x\n".repeat(MOST_LINES));
    Files.writeString(folder.resolve("Note.txt"), "x\n".repeat(MOST_LINES + 9));
    assertThat(counted(folder, SourcesTest::lines, MOST_LINES)).containsExactly(Map.entry("Long.java", MOST_LINES + 1L));
    for (var line : List.of("} catch (Exception e) {", "} catch (RuntimeException | Error e) {", "} catch (final Throwable t) {")) {
      assertThat(many(BROAD, line)).as(line).isEqualTo(1);
    }
    assertThat(many(BROAD, "} catch (IOException e) {} catch (NoSuchElementException e) {")).isZero();
  }

  /** Of the Java files below {@code root} those that count more than {@code most}, by name. */
  private static Map<String, Long> counted(Path root, ToLongFunction<String> count, long most) {
    try (var files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".java"))
          .collect(Collectors.toMap(f -> root.relativize(f).toString(), f -> count.applyAsLong(read(f)), Long::sum, TreeMap::new))
          .entrySet().stream().filter(e -> e.getValue() > most).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static long lines(String text) {
    return text.lines().count();
  }

  private static long many(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }
}
