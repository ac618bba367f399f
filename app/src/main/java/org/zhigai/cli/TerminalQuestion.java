package org.zhigai.cli;

import java.io.Console;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;

/** A question to whoever sits at the terminal, before something that replaces what is there. */
record TerminalQuestion(Words words, Streams streams) {

  /** @throws UserFault of kind USAGE when the command runs where nobody can answer */
  void refuseUnlessAnybodyIsThere() {
    if (terminal().isEmpty()) {
      throw new UserFault(UserFault.Kind.USAGE, "ZG-204", Phrase.of("command.question.nobody"), Phrase.of("command.question.nobody.remedy"));
    }
  }

  /** Whether the answer was a plain yes. */
  boolean agreed(String key) {
    streams.err().print(words.say(key) + " ");
    streams.err().flush();
    return terminal().map(Console::readLine).filter(answer -> answer.strip().matches("(?i)y|yes|是|确定")).isPresent();
  }

  private static Optional<Console> terminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
