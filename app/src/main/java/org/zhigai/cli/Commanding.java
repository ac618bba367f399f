package org.zhigai.cli;

import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Words;

/** Whoever types a command, as the history names them: there are no accounts, and a command says no name. */
final class Commanding {
  private Commanding() {}

  static Actor in(Words words) {
    return new Actor(words.say("command.actor"), words.say("command.actor.department"));
  }
}
