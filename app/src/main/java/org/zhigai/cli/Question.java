package org.zhigai.cli;

import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;

/** A question to whoever sits at the terminal, before something that replaces what is there. */
record Question(Words words, Streams streams) {

  /** @throws UserFault of kind USAGE when the command runs where nobody can answer */
  void refuseUnlessAnybodyIsThere() {
    if (!isAnybodyThere()) {
      throw new UserFault(UserFault.Kind.USAGE, "ZG-204", Phrase.of("command.question.nobody"), Phrase.of("command.question.nobody.remedy"));
    }
  }

  /** Whether the answer was a plain yes. */
  boolean agreed(String key) {
    streams.err().print(words.say(key) + " ");
    streams.err().flush();
    var answer = java.util.Objects.requireNonNull(System.console()).readLine();
    return answer != null && answer.strip().matches("(?i)y|yes|是|确定");
  }

  private static boolean isAnybodyThere() {
    return java.util.Objects.requireNonNull(System.console()).isTerminal();
  }
}
