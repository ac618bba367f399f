package org.zhigai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.exchange.SendLedger;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.report.SentLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledger parts}: each responsible unit its own rows, and who has not given theirs back. */
@Command(name = "parts",
    description = "Write a workbook for each responsible unit, to be filled in and taken back by ledger import; without --out say who has not given theirs back.")
final class LedgerPartsCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "FOLDER", description = "Where they are written; a file of that name that says something else is kept.")
  private @Nullable Path out;
  @Mixin
  private FormOptions form = new FormOptions();
  @Mixin
  private StoreAccess store = new StoreAccess();
  @Spec
  private @Nullable CommandSpec spec;
  private final Kit kit;

  LedgerPartsCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var words = store.words();
    var to = Streams.of(spec).out();
    store.with(kit, chain -> {
      var sending = LedgerCommand.sending(chain);
      if (out != null) {
        sending.sendParts(form.chosen(), out, Commanding.in(words), Progress.NONE).forEach(f -> to.println(words.say("command.report.written", f.toString())));
      }
      list(sending, words, to);
      to.flush();
      return sending;
    });
    return 0;
  }

  private static void list(SendLedger sending, Words words, java.io.PrintWriter to) {
    for (var part : sending.parts()) {
      var unit = part.part().equals(SentLedger.NOBODY) ? words.say("exchange.nobody") : part.part();
      var back = part.backOn().map(d -> words.say("exchange.part.back", d.toString())).orElseGet(() -> words.say("exchange.part.waiting"));
      to.println(words.say("command.parts.line", unit, part.on().toString(), part.entries(), back));
    }
  }
}
