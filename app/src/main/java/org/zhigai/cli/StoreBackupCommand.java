package org.zhigai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.BackupNames;
import org.zhigai.kernel.UserFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store backup}: one encrypted file, read back before it counts. */
@Command(name = "backup", description = "Write a store into one encrypted file. The copy is opened and read before it counts.")
final class StoreBackupCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store = new StoreOption();

  @Option(names = "--out", paramLabel = "FILE", description = "The backup; must not be there yet. Default: a name with today's date beside the store.")
  private @Nullable Path out;

  @Mixin
  private Passwords passwords = new Passwords();
  @Mixin
  private Spoken spoken = new Spoken();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StoreBackupCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var file = store.of(kit);
    var words = new StoreWords(spoken.words(), kit.clock().getZone());
    var streams = Streams.of(spec);
    var target = out == null ? new BackupNames(file).made(LocalDateTime.now(kit.clock())) : out;
    if (Files.exists(target)) {
      throw OutFile.taken(target, "command.store.taken.remedy");
    }
    var password = passwords.ask(words.say("command.password.prompt"));
    try {
      var health = kit.stores().care().backup(file, password, target);
      if (json) {
        Json.print(new StoreJson.Backup(target.toString(), Files.size(target), StoreJson.of(file, health)), streams.out());
      } else {
        StoreCheckCommand.tell(health, words, streams);
        streams.out().println(words.say("command.store.backed", target.toString(), words.megabytes(Files.size(target))));
      }
      return health.isWhole() ? 0 : UserFault.Kind.STORE.exitStatus();
    } catch (IOException vanished) {
      throw new UncheckedIOException(vanished);
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
