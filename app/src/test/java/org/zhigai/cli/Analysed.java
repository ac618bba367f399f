package org.zhigai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code analyse} as a person would and keeps what it said. */
final class Analysed {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Analysed(Path folder) {
    this.folder = folder;
  }

  /** The JSON about a reference table of the statistics tests. */
  JsonNode reference(String name, String... flags) {
    return json(copied(name), flags);
  }

  /** A reference table as a file. */
  Path copied(String name) {
    try (var in = Analysed.class.getResourceAsStream("/org/zhigai/stats/" + name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A table written down in the test. */
  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  JsonNode json(Path file, String... flags) {
    var arguments = new ArrayList<>(List.of(flags));
    arguments.add("--json");
    var status = run(file, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError(status + ": " + err);
    }
    return JSON.readTree(out.toString());
  }

  int run(Path file, String... flags) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var arguments = new ArrayList<>(List.of("analyse", file.toString()));
    arguments.addAll(List.of(flags));
    return Commands.run(kit(), new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  static Kit kit() {
    return Kits.of(Optional.empty());
  }
}
