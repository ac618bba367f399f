package org.zhigai.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code store recovery}: a code on paper for the day the password is forgotten. */
@Command(name = "recovery", description = "Make a new recovery code and print it, this once. A code made before no longer opens the store.")
final class StoreRecoveryCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store = new StoreOption();
  @Mixin
  private Passwords passwords = new Passwords();
  @Mixin
  private Spoken spoken = new Spoken();
  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StoreRecoveryCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var file = store.of(kit);
    var words = spoken.words();
    var password = passwords.ask(words.say("command.password.prompt"));
    try {
      print(kit.stores().care().newRecoveryCode(file, password), words, Streams.of(spec));
      return 0;
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** @param code wiped when it is printed */
  static void print(char[] code, Words words, Streams streams) {
    var out = streams.out();
    out.write(code, 0, code.length);
    out.println();
    out.println(words.say("command.store.recovery.keep"));
    out.flush();
    Arrays.fill(code, '\0');
  }
}
