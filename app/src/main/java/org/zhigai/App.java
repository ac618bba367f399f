package org.zhigai;

import java.io.IOException;
import org.zhigai.cli.Commands;

/** The program: a command when one is given, the window otherwise. */
public final class App {

  private App() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var passed = StaleCache.passedBy(arguments);
    if (passed.isPresent()) {
      System.exit(passed.getAsInt());
    }
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    askNobody();
    System.exit(Commands.run(Wiring.standard().kit(), arguments));
  }

  /**
   * Lets no name of a machine be asked for on the network. The program has none to ask for; the JDK has: on Linux AWT wants that of this machine for its cache
   * of fonts, and does without.
   */
  static void askNobody() {
    System.setProperty("jdk.net.hosts.file", "no-hosts");
  }
}
