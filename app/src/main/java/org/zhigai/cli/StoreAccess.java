package org.zhigai.cli;

import java.util.Arrays;
import java.util.function.Function;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Words;
import picocli.CommandLine.Mixin;

/** Opens the store a command works on: which one, its password, and the language it speaks. */
final class StoreAccess {
  @Mixin
  private StoreOption store = new StoreOption();
  @Mixin
  private Passwords passwords = new Passwords();
  @Mixin
  private Spoken spoken = new Spoken();

  Words words() {
    return spoken.words();
  }

  /** Closes the store when {@code work} is done, and leaves nothing of the password. */
  <T> T with(Kit kit, Function<Chain, T> work) {
    var where = store.of(kit);
    var password = passwords.ask(words().say("command.password.prompt"));
    try (var chain = Chain.over(kit.stores().open(where, password), kit.reader(), kit.writer(), words(), kit.clock())) {
      return work.apply(chain);
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
