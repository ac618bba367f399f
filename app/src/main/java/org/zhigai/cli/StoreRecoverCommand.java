package org.zhigai.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store recover}: a new password by the code on paper. */
@Command(name = "recover", description = "Give a store a new password by its recovery code.")
final class StoreRecoverCommand implements Callable<Integer> {
  private static final String OPTION = "--code-file";
  private static final String VARIABLE = "ZHIGAI_RECOVERY_CODE";

  @Option(names = OPTION, paramLabel = "FILE", description = "File whose first line is the code; else " + VARIABLE + ", else a prompt.")
  private @Nullable Path codeFile;

  @Mixin
  private StoreOption store = new StoreOption();
  @Mixin
  private NewPasswords fresh = new NewPasswords();
  @Mixin
  private Spoken spoken = new Spoken();
  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StoreRecoverCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var file = store.of(kit);
    var words = spoken.words();
    var code = new Passwords.Source(codeFile, OPTION, VARIABLE).ask(words.say("command.store.recover.code"));
    var next = fresh.ask(words);
    try {
      kit.stores().care().recover(file, code, next);
    } finally {
      Arrays.fill(code, '\0');
      Arrays.fill(next, '\0');
    }
    var out = Streams.of(spec).out();
    out.println(words.say("command.store.password.changed", file.toString()));
    out.flush();
    return 0;
  }
}
