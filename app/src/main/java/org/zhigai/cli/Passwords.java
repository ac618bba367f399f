package org.zhigai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import picocli.CommandLine.Option;

/** Where a password may come from: a file, the environment, a prompt. Never an argument. */
final class Passwords {
  private static final String VARIABLE = "ZHIGAI_PASSWORD";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File whose first line is the store's password; else ZHIGAI_PASSWORD, else a prompt.")
  private @Nullable Path file;

  char[] ask(String prompt) {
    if (file != null) {
      return fromFile(file);
    }
    var given = System.getenv(VARIABLE);
    if (given != null && !given.isEmpty()) {
      return given.toCharArray();
    }
    return Prompt.secret(prompt).orElseThrow(() -> new UserFault(
        UserFault.Kind.STORE, "ZG-420", Phrase.of("command.password.missing"), Phrase.of("command.password.remedy")));
  }

  private static char[] fromFile(Path file) {
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var first = lines.readLine();
      return first == null ? new char[0] : first.toCharArray();
    } catch (IOException unreadable) {
      throw new UserFault(
          UserFault.Kind.USAGE, "ZG-201", Phrase.of("command.password.unreadable", file.toString()),
          Phrase.of("command.password.remedy"), unreadable);
    }
  }
}
