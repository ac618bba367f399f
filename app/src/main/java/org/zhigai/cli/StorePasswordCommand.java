package org.zhigai.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store password}: from then on only the new one opens the store. */
@Command(name = "password", description = "Change a store's password. Backups made before keep the password of their day.")
final class StorePasswordCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store = new StoreOption();
  @Mixin
  private Passwords passwords = new Passwords();
  @Mixin
  private NewPasswords fresh = new NewPasswords();
  @Mixin
  private Spoken spoken = new Spoken();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StorePasswordCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var file = store.of(kit);
    var words = spoken.words();
    var streams = Streams.of(spec);
    var old = passwords.ask(words.say("command.password.prompt"));
    var next = fresh.ask(words);
    try {
      kit.stores().care().changePassword(file, old, next);
    } finally {
      Arrays.fill(old, '\0');
      Arrays.fill(next, '\0');
    }
    if (json) {
      Json.print(new StoreJson.Password(file.toString(), true), streams.out());
    } else {
      streams.out().println(words.say("command.store.password.changed", file.toString()));
      streams.out().flush();
    }
    return 0;
  }
}
