package org.zhigai.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code store}: looking after a store that is closed. */
@Command(
    name = "store", description = "Look after a store: info, check, history, signatures, backup, restore, password, recovery, recover, pupil, retention.")
final class StoreCommand implements Callable<Integer> {
  @Spec
  private @Nullable CommandSpec spec;

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
        .addSubcommand(StorePupilCommand.over(kit))
        .addSubcommand(new StoreRetentionCommand(kit));
  }

  /** Without saying what to do one is told what there is. */
  @Override
  public Integer call() {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    line.usage(line.getErr());
    return CommandLine.ExitCode.USAGE;
  }
}
