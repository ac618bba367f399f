package org.zhigai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Chain;
import org.zhigai.exchange.Asked;
import org.zhigai.exchange.LedgerExchange;
import org.zhigai.exchange.ReturnedLedger;
import org.zhigai.exchange.SendLedger;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.report.SentLedger;
import org.zhigai.report.Submitted;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledger}: the ledger as a workbook that goes through other hands and comes back. */
@Command(name = "ledger", description = "The ledger as a workbook: hand it in, or pass it on to be filled in and take back what comes.")
final class LedgerCommand extends CommandGroup {
  private LedgerCommand() {}

  static CommandLine over(Kit kit) {
    return new CommandLine(new LedgerCommand()).addSubcommand(new Export(kit)).addSubcommand(new Import(kit))
        .addSubcommand(new LedgerPartsCommand(kit)).addSubcommand(new LedgerSentCommand(kit));
  }

  static SendLedger sending(Chain chain) {
    return new SendLedger(chain.book(), chain.reports(), chain.clock());
  }

  static LedgerExchange exchange(Chain chain, Kit kit) {
    return new LedgerExchange(chain.book(), chain.problems(), chain.reports(), kit.books(), chain.clock());
  }

  /** {@code ledger export}. */
  @Command(name = "export",
      description = "Write the ledger to be filled in by others and taken back; with --submit to be handed in, with --template in somebody else's form.")
  static final class Export implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to write, or a folder in which it gets its usual name.")
    private @Nullable Path file;
    @Option(names = "--submit", description = "It is handed in: nothing hidden in it, and the next one says what has changed since.")
    private boolean submit;
    @Mixin
    private FormOptions form = new FormOptions();
    @Mixin
    private TemplateOptions template = new TemplateOptions();
    @Mixin
    private OutFile free = new OutFile();
    @Mixin
    private StoreAccess store = new StoreAccess();
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Export(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      var words = store.words();
      var streams = Streams.of(spec);
      store.with(kit, chain -> {
        var named = Objects.requireNonNull(file);
        if (template.isGiven()) {
          return template.fill(chain, kit, named, free, form.chosen().project(), words, streams);
        }
        var place = Files.isDirectory(named)
            ? named.resolve(chain.reports().fileName(Submitted.LEDGER, form.chosen()))
            : SafeFile.ending(named, ".xlsx");
        free.free(place);
        FormOptions.tell(chain.reports().gaps(Submitted.LEDGER, form.chosen()), words, streams.err());
        sending(chain).send(submit ? SentLedger.Purpose.SUBMITTED : SentLedger.Purpose.PASSED_ON, form.chosen(), place, Commanding.in(words));
        streams.out().println(words.say("command.report.written", place.toString()));
        streams.out().flush();
        return place;
      });
      return 0;
    }
  }

  /** {@code ledger import}. */
  @Command(name = "import",
      description = "Take back a ledger that others have filled in, whatever program saved it: .xlsx, .xls, .ods, .csv. All of it or nothing; one undo takes it back.")
  static final class Import implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What came back; several, such as the parts of several units, are taken together.")
    private List<Path> files = List.of();
    @Option(names = "--ours", description = "Where both sides changed a cell, or it cannot be told what is meant, keep what is here.")
    private boolean ours;
    @Option(names = "--theirs", description = "Where both sides changed a cell, take what the file says.")
    private boolean theirs;
    @Option(names = "--withdraw", paramLabel = "REASON", description = "Withdraw rows that are missing in the file, for this reason; else they stay.")
    private @Nullable String withdraw;
    @Option(names = "--dry-run", description = "Only say what would be taken and what has to be decided.")
    private boolean dry;
    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;
    @Mixin
    private StoreAccess store = new StoreAccess();
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Import(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      var words = store.words();
      if (ours && theirs) {
        throw new UserFault(UserFault.Kind.USAGE, "ZG-208", Phrase.of("command.ledger.both"), Phrase.of("command.ledger.both.remedy"));
      }
      store.with(kit, chain -> take(chain, words));
      return 0;
    }

    private ReturnedLedger take(Chain chain, Words words) {
      var exchange = exchange(chain, kit);
      var proposal = exchange.read(files, Progress.NONE);
      var streams = Streams.of(spec);
      if (!json) {
        new ReturnedLines(words).print(proposal, streams.out());
      }
      var undecided = proposal.open();
      if (!dry && !ours && !theirs && !undecided.isEmpty()) {
        throw new UserFault(
            UserFault.Kind.INPUT, "ZG-387", Phrase.of("exchange.undecided", undecided.size()), Phrase.of("command.ledger.undecided.remedy"));
      }
      var name = files.stream().map(f -> String.valueOf(f.getFileName())).collect(Collectors.joining("、"));
      var changed = dry ? 0 : exchange.take(proposal, followed(proposal), name, withdraw == null ? "" : withdraw, Commanding.in(words));
      if (json) {
        Json.print(ReturnedLines.json(proposal, changed), streams.out());
      } else {
        streams.out().println(words.say("command.ledger.taken", changed));
      }
      streams.out().flush();
      return proposal;
    }

    private List<Asked> followed(ReturnedLedger proposal) {
      var out = new ArrayList<Asked>(theirs ? proposal.open() : List.of());
      if (withdraw != null) {
        proposal.asked().stream().filter(a -> a.why() == Asked.Why.GONE).forEach(out::add);
      }
      return out;
    }
  }
}
