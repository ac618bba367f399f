package org.zhigai.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Chain;
import org.zhigai.chain.KeepVault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store vault}: the password by which names are seen, apart from the store's. */
@Command(name = "vault", description = "Give the names in a store a password of their own, or another one, or a recovery code.")
final class StoreVaultCommand extends CommandGroup {
  private StoreVaultCommand() {}

  static CommandLine over(Kit kit) {
    return new CommandLine(new StoreVaultCommand())
        .addSubcommand(new Password(kit)).addSubcommand(new Recovery(kit)).addSubcommand(new Recover(kit));
  }

  /** {@code store vault password}. */
  @Command(name = "password", description = "Give the vault a password of its own, or another one. The first time the store's password is asked for alone.")
  static final class Password implements Callable<Integer> {
    @Mixin
    private StoreAccess store = new StoreAccess();
    @Mixin
    private VaultPasswords passwords = new VaultPasswords();
    @Mixin
    private NewPasswords fresh = new NewPasswords();
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Password(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      store.asked(kit, (file, password) -> {
        try (var chain = store.open(kit, file, password)) {
          return change(chain, password);
        }
      });
      return tell(store, spec);
    }

    private boolean change(Chain chain, char[] ofStore) {
      var old = passwords.ask(chain, ofStore, store.words());
      var next = new char[0];
      try {
        next = fresh.ask(store.words());
        new KeepVault(chain.archive()).changePassword(old, next, Commanding.in(store.words()));
        return true;
      } finally {
        Arrays.fill(old, '\0');
        Arrays.fill(next, '\0');
      }
    }
  }

  /** {@code store vault recovery}. */
  @Command(name = "recovery", description = "Make a new recovery code of the vault and print it, this once. A code made before no longer opens it.")
  static final class Recovery implements Callable<Integer> {
    @Mixin
    private StoreAccess store = new StoreAccess();
    @Mixin
    private VaultPasswords passwords = new VaultPasswords();
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Recovery(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      return store.asked(kit, (file, password) -> {
        try (var chain = store.open(kit, file, password)) {
          var own = passwords.ask(chain, password, store.words());
          try {
            StoreRecoveryCommand.print(new KeepVault(chain.archive()).newRecoveryCode(own, Commanding.in(store.words())), store.words(), Streams.of(spec));
          } finally {
            Arrays.fill(own, '\0');
          }
          return 0;
        }
      });
    }
  }

  /** {@code store vault recover}. */
  @Command(name = "recover", description = "Give the vault a new password by its recovery code.")
  static final class Recover implements Callable<Integer> {
    private static final String OPTION = "--code-file";
    private static final String VARIABLE = "ZHIGAI_VAULT_RECOVERY_CODE";

    @Option(names = OPTION, paramLabel = "FILE", description = "File whose first line is the vault's code; else " + VARIABLE + ", else a prompt.")
    private @Nullable Path codeFile;

    @Mixin
    private StoreAccess store = new StoreAccess();
    @Mixin
    private NewPasswords fresh = new NewPasswords();
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Recover(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      store.with(kit, chain -> {
        var code = new Passwords.Source(codeFile, OPTION, VARIABLE).ask(store.words().say("command.vault.code"));
        var next = new char[0];
        try {
          next = fresh.ask(store.words());
          new KeepVault(chain.archive()).recover(code, next, Commanding.in(store.words()));
          return true;
        } finally {
          Arrays.fill(code, '\0');
          Arrays.fill(next, '\0');
        }
      });
      return tell(store, spec);
    }
  }

  private static int tell(StoreAccess store, @Nullable CommandSpec spec) {
    var out = Streams.of(spec).out();
    out.println(store.words().say("command.vault.changed"));
    out.flush();
    return 0;
  }
}
