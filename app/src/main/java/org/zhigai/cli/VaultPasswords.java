package org.zhigai.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Words;
import picocli.CommandLine.Option;

/** Where the password of a vault may come from; a vault without one of its own goes by the store's. */
final class VaultPasswords {
  private static final String OPTION = "--vault-password-file";
  private static final String VARIABLE = "ZHIGAI_VAULT_PASSWORD";

  @Option(
      names = OPTION,
      paramLabel = "FILE",
      description = "File whose first line is the vault's password, where it has one of its own; else " + VARIABLE + ", else a prompt.")
  private @Nullable Path file;

  /** To be wiped by the caller. */
  char[] ask(Chain chain, char[] ofStore, Words words) {
    return chain.archive().vault().hasOwnPassword() ? new Passwords.Source(file, OPTION, VARIABLE).ask(words.say("command.vault.prompt")) : ofStore.clone();
  }
}
