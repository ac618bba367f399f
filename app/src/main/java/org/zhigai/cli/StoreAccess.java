package org.zhigai.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
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
    return asked(kit, (file, password) -> {
      try (var chain = open(kit, file, password)) {
        return work.apply(chain);
      }
    });
  }

  /** Asks for the password once, for what works on the store closed or opens it several times, and leaves nothing of it. */
  <T> T asked(Kit kit, BiFunction<Path, char[], T> work) {
    var file = store.of(kit);
    var password = passwords.ask(words().say("command.password.prompt"));
    try {
      return work.apply(file, password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  Chain open(Kit kit, Path file, char[] password) {
    return Chain.over(kit.stores().open(file, password), kit.reader(), kit.writer(), words(), kit.clock());
  }
}
