package org.zhigai.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A code that somebody reads over the phone names one fault, wherever it is thrown. */
class CodesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  /** A code, and the text that follows it in the same statement: the key of what is told, or the last word of it. */
  private static final Pattern CODE = Pattern.compile("\"(ZG-\\d{3})\"\\s*,[^;\"]*\"([^\"]+)\"");

  @Test
  void aCodeSaysOneThing() throws IOException {
    var told = told();
    assertThat(told).as("codes were found").hasSizeGreaterThan(60);
    assertThat(told).allSatisfy((code, keys) -> assertThat(keys.stream().map(CodesTest::stem).distinct()).as(code).hasSize(1));
  }

  /** Wordings of one thing: in use here, by whom, by whoever; a wrong password of the vault, which may be the store's. */
  private static String stem(String key) {
    return Stream.of("store.locked", "vault.wrong-password").filter(key::startsWith).findFirst().orElse(key);
  }

  private static Map<String, Set<String>> told() throws IOException {
    var out = new TreeMap<String, Set<String>>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var found = CODE.matcher(Files.readString(file));
        while (found.find()) {
          if (!found.group(2).startsWith("ZG-")) {
            out.computeIfAbsent(found.group(1), c -> new TreeSet<>()).add(found.group(2));
          }
        }
      }
    }
    return out;
  }
}
