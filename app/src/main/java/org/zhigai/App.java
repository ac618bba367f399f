package org.zhigai;

import org.zhigai.cli.Commands;

/** The program: a command when one is given, the window otherwise. */
public final class App {

  private App() {}

  public static void main(String[] arguments) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    System.exit(Commands.run(Wiring.standard().kit(), arguments));
  }
}
