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
  private static final String OPTION = "--password-file";
  private static final String VARIABLE = "ZHIGAI_PASSWORD";

  @Option(
      names = OPTION,
      paramLabel = "FILE",
      description = "File whose first line is the store's password; else ZHIGAI_PASSWORD, else a prompt.")
  private @Nullable Path file;

  char[] ask(String prompt) {
    return new Source(file, OPTION, VARIABLE).ask(prompt);
  }

  /**
   * The places one password is looked for in, in this order.
   *
   * @param file its first line is the password; null when no file was named
   * @param option by which a file is named
   * @param variable of the environment
   */
  record Source(@Nullable Path file, String option, String variable) {

    /** Whether a person types it. */
    boolean isTyped() {
      return file == null && given() == null;
    }

    /** As far as it was written down; nobody is asked. */
    char[] given(char[] none) {
      var given = given();
      return file != null ? fromFile(file) : given == null ? none : given.toCharArray();
    }

    char[] ask(String prompt) {
      if (file != null) {
        return fromFile(file);
      }
      var given = given();
      if (given != null) {
        return given.toCharArray();
      }
      return Prompt.secret(prompt).orElseThrow(() -> new UserFault(
          UserFault.Kind.STORE, "ZG-420", Phrase.of("command.password.missing"), Phrase.of("command.password.remedy", option, variable)));
    }

    private @Nullable String given() {
      var given = System.getenv(variable);
      return given == null || given.isEmpty() ? null : given;
    }
  }

  private static char[] fromFile(Path file) {
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var first = lines.readLine();
      return first == null ? new char[0] : first.toCharArray();
    } catch (IOException unreadable) {
      throw new UserFault(
          UserFault.Kind.USAGE, "ZG-201", Phrase.of("command.password.unreadable", file.toString()),
          Phrase.of("command.password.remedy", OPTION, VARIABLE), unreadable);
    }
  }
}
