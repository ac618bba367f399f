package org.zhigai.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code store}: looking after a store that is closed. */
@Command(
    name = "store",
    description = "Look after a store: info, check, history, signatures, backup, restore, password, recovery, recover, vault, pupil, retention.")
final class StoreCommand extends CommandGroup {
  /** The command with all that it can do. */
  static CommandLine over(Kit kit) {
    return new CommandLine(new StoreCommand())
        .addSubcommand(new StoreInfoCommand(kit))
        .addSubcommand(new StoreCheckCommand(kit))
        .addSubcommand(new StoreHistoryCommand(kit))
        .addSubcommand(new StoreSignaturesCommand(kit))
        .addSubcommand(new StoreBackupCommand(kit))
        .addSubcommand(new StoreRestoreCommand(kit))
        .addSubcommand(new StorePasswordCommand(kit))
        .addSubcommand(new StoreRecoveryCommand(kit))
        .addSubcommand(new StoreRecoverCommand(kit))
        .addSubcommand(StoreVaultCommand.over(kit))
        .addSubcommand(StorePupilCommand.over(kit))
        .addSubcommand(new StoreRetentionCommand(kit));
  }

}
