package org.zhigai.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import picocli.CommandLine.Option;

/** Where a new password may come from; typed, it is asked for twice. */
final class NewPasswords {
  private static final String OPTION = "--new-password-file";
  private static final String VARIABLE = "ZHIGAI_NEW_PASSWORD";

  @Option(
      names = OPTION,
      paramLabel = "FILE",
      description = "File whose first line is the new password; else " + VARIABLE + ", else a prompt.")
  private @Nullable Path file;

  /** @throws UserFault of kind USAGE when it is too short or was not typed the same twice */
  char[] ask(Words words) {
    var source = new Passwords.Source(file, OPTION, VARIABLE);
    var fresh = source.ask(words.say("command.password.new"));
    if (fresh.length < Stores.SHORTEST_PASSWORD) {
      Arrays.fill(fresh, '\0');
      throw refused("command.password.short", Stores.SHORTEST_PASSWORD);
    }
    if (source.isTyped()) {
      var again = source.ask(words.say("command.password.again"));
      var same = Arrays.equals(fresh, again);
      Arrays.fill(again, '\0');
      if (!same) {
        Arrays.fill(fresh, '\0');
        throw refused("command.password.differs");
      }
    }
    return fresh;
  }

  private static UserFault refused(String phrase, Object... values) {
    return new UserFault(UserFault.Kind.USAGE, "ZG-205", Phrase.of(phrase, values), Phrase.of("command.password.new.remedy"));
  }
}
