package org.zhigai.cli;

import java.util.Optional;

/** Asks a person for a secret, where there is one to ask. */
final class Prompt {
  private Prompt() {}

  /** What was typed; empty when nothing was, or when nobody sits there (a Java of its own mind gives no console at all then). */
  static Optional<char[]> secret(String question) {
    return Optional.ofNullable(System.console())
        .filter(java.io.Console::isTerminal)
        .map(console -> console.readPassword("%s", question))
        .filter(typed -> typed.length > 0);
  }
}
