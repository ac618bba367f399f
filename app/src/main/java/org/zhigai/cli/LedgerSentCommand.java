package org.zhigai.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.report.SentLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledger sent}: what was handed in, who took it, and the stamped sheets. */
@Command(name = "sent", description = "List what was handed in; record a receipt and scans of stamped sheets; write what went out then.")
final class LedgerSentCommand implements Callable<Integer> {
  @Option(names = "--row", paramLabel = "NUMBER", description = "The submission that is meant, such as BS-2026-001.")
  private String row = "";
  @Option(names = "--receipt", paramLabel = "TEXT", description = "Who took it.")
  private String receipt = "";
  @Option(names = "--on", paramLabel = "DAY", description = "When it was taken, such as 2026-06-30.")
  private @Nullable LocalDate on;
  @Option(names = "--scan", paramLabel = "FILE", description = "A stamped sheet or a receipt as a picture or PDF; may be given several times.")
  private List<Path> scans = List.of();
  @Option(names = "--out", paramLabel = "FILE", description = "Write what went out then, .xlsx.")
  private @Nullable Path out;
  @Mixin
  private OutFile free = new OutFile();
  @Mixin
  private StoreAccess store = new StoreAccess();
  @Spec
  private @Nullable CommandSpec spec;
  private final Kit kit;

  LedgerSentCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var target = Optional.ofNullable(out).map(o -> free.free(SafeFile.ending(o, ".xlsx")));
    return store.with(kit, chain -> {
      var sending = LedgerCommand.sending(chain);
      if (!receipt.isBlank() || on != null || !scans.isEmpty()) {
        var kept = scans.stream().map(chain.evidence()::take).toList();
        var by = Commanding.in(store.words());
        chain.book().apply(sending.receipt(chosen(chain), receipt, Optional.ofNullable(on), kept, by)).orThrow();
      }
      target.ifPresent(t -> sending.again(chosen(chain), t));
      var to = Streams.of(spec).out();
      sending.submitted().forEach(s -> to.println(store.words().say(
          "command.sent.line", s.number(), s.on().toString(), s.file(), s.entries(),
          s.receipt() + s.receivedOn().map(d -> " " + d).orElse(""), s.scans().size())));
      to.flush();
      return 0;
    });
  }

  private SentLedger chosen(Chain chain) {
    return SentLedger.submitted(chain.book()).stream().filter(s -> s.number().equals(row)).findFirst().orElseThrow(() -> new UserFault(
        UserFault.Kind.INPUT, "ZG-316", Phrase.of("command.sent.none", row), Phrase.of("command.sent.none.remedy")));
  }
}
