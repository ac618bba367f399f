package org.zhigai.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.SupportBundle;
import org.zhigai.kernel.SafeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code support}: what helps whoever helps. */
@Command(
    name = "support",
    description = "Write a zip for whoever helps: versions, error codes, sizes, the result of a check. No name, number, path or password is in it.")
final class SupportCommand implements Callable<Integer> {
  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The zip to write.")
  private @Nullable Path out;

  @Option(names = "--no-store", description = "Say nothing of a store, and ask for no password.")
  private boolean withoutStore;

  @Mixin
  private OutFile free = new OutFile();
  @Mixin
  private StoreOption store = new StoreOption();
  @Mixin
  private Passwords passwords = new Passwords();
  @Mixin
  private Spoken spoken = new Spoken();
  @Spec
  private @Nullable CommandSpec spec;
  private final Kit kit;

  SupportCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var words = spoken.words();
    var target = free.free(SafeFile.ending(Objects.requireNonNull(out), ".zip"));
    var password = withoutStore ? new char[0] : passwords.ask(words.say("command.password.prompt"));
    try {
      new SupportBundle(kit.diary(), kit.clock(), words).write(target, withoutStore ? Optional.empty() : Optional.of(about(password)));
    } finally {
      Arrays.fill(password, '\0');
    }
    var streams = Streams.of(spec);
    streams.out().println(words.say("command.report.written", target.toString()));
    streams.out().flush();
    return 0;
  }

  private SupportBundle.Store about(char[] password) {
    var file = store.of(kit);
    var care = kit.stores().care();
    return new SupportBundle.Store(() -> care.facts(file), () -> care.check(file, password));
  }
}
