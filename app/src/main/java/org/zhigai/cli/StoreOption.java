package org.zhigai.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import picocli.CommandLine.Option;

/** Which store a command looks after. */
final class StoreOption {
  @Option(names = "--store", paramLabel = "FILE", description = "The store; default: the one the window had open last.")
  private @Nullable Path store;

  Path of(Kit kit) {
    if (store != null) {
      return store;
    }
    return kit.window().lastStore().orElseThrow(() -> new UserFault(
        UserFault.Kind.USAGE, "ZG-203", Phrase.of("command.store.none"), Phrase.of("command.store.none.remedy")));
  }
}
