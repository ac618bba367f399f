package org.zhigai.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.RestorePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code store restore}: says what would change, asks, keeps what was there, and puts the backup in its place. */
@Command(name = "restore", description = "Put a backup back. Says what would change and asks first; keeps the store that was there.")
final class StoreRestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BACKUP", description = "The backup.")
  private @Nullable Path backup;

  @Mixin
  private StoreOption store = new StoreOption();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Mixin
  private Passwords passwords = new Passwords();
  @Mixin
  private Spoken spoken = new Spoken();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StoreRestoreCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var from = java.util.Objects.requireNonNull(backup);
    var file = store.of(kit);
    var words = new StoreWords(spoken.words(), kit.clock().getZone());
    var streams = Streams.of(spec);
    var care = kit.stores().care();
    var question = new TerminalQuestion(words.words(), streams);
    if (!yes) {
      question.refuseUnlessAnybodyIsThere();
    }
    var password = passwords.ask(words.say("command.store.password.backup"));
    try {
      var plan = care.plan(from, password, file);
      var kept = plan.isReplaced() ? new BackupNames(file).kept(LocalDateTime.now(kit.clock())) : null;
      if (!json) {
        tell(from, plan, kept, words, streams);
      }
      var agreed = yes || question.agreed("command.store.restore.ask");
      if (agreed) {
        care.restore(from, password, file, kept == null ? new BackupNames(file).kept(LocalDateTime.now(kit.clock())) : kept);
      }
      if (json) {
        Json.print(StoreJson.of(from, file, plan, agreed ? kept : null, agreed), streams.out());
      } else {
        streams.out().println(words.say(agreed ? "command.store.restored" : "command.store.unrestored", file.toString()));
      }
      return 0;
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static void tell(Path backup, RestorePlan plan, @Nullable Path kept, StoreWords words, Streams streams) {
    var out = streams.out();
    out.println(words.say("command.store.plan.backup", backup.toString(), plan.backup().school(), words.minute(plan.made())));
    out.println(words.say("command.store.plan.then", words.minute(plan.backup().lastChange())));
    if (!plan.isReplaced()) {
      out.println(words.say("command.store.plan.nothing"));
    } else if (plan.present().isEmpty()) {
      out.println(words.say("command.store.plan.unknown"));
    } else {
      var present = plan.present().get();
      out.println(words.say("command.store.plan.now", present.school(), words.minute(present.lastChange())));
      plan.changes().forEach((table, rows) -> out.println("  " + words.say("command.store.plan.rows", words.table(table), rows.now(), rows.then())));
      if (plan.changes().isEmpty()) {
        out.println("  " + words.say("command.store.plan.same"));
      }
    }
    if (kept != null) {
      out.println(words.say("command.store.plan.kept", kept.toString()));
    }
    out.flush();
  }
}
