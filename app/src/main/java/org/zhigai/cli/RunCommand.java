package org.zhigai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: import → problems → adjustments → ledger → exports, without a window. */
@Command(
    name = "run",
    description = "Import workbooks and walk the whole chain to the exported ledgers, without a window.")
final class RunCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "WORKBOOK", description = "Monitoring workbooks, one or more.")
  private List<Path> workbooks = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the exports and run.json.")
  private @Nullable Path out;

  @Option(names = "--store", paramLabel = "FILE", description = "Store to use, made when absent; else one that is not kept.")
  private @Nullable Path store;

  @Option(names = "--school", paramLabel = "NAME", description = "Name of the school for a store that is made now.")
  private String school = "本校";

  @Option(
      names = "--known-numbers", paramLabel = "same|anew",
      description = "Whose numbers are that are known under other names: of the same pupils (names were corrected) or of new ones (numbers were given anew).")
  private @Nullable KnownNumbers known;

  /** What numbers mean that are known under other names. */
  enum KnownNumbers {
    same,
    anew
  }

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Mixin
  private Spoken spoken = new Spoken();
  @Mixin
  private WorkbookPasswords locks = new WorkbookPasswords();
  @Mixin
  private Passwords passwords = new Passwords();
  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  RunCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var words = spoken.words();
    var streams = Streams.of(spec);
    var folder = java.util.Objects.requireNonNull(out);
    var readers = locks.unlocking(kit, words);
    var chosen = readers.reader().chosen(workbooks);
    chosen.leftOut().forEach(o -> streams.err().println(words.say("command.leftOut", o)));
    var work = new HeadlessRun(readers, words, streams, Optional.ofNullable(known).map(KnownNumbers.same::equals));
    var summary =
        store == null
            ? work.unkept(chosen.workbooks(), folder, school)
            : work.kept(chosen.workbooks(), folder, store, passwords.ask(words.say("command.password.prompt")), school);
    if (json) {
      Json.print(summary, streams.out());
    } else {
      work.tell(summary, folder);
    }
    return 0;
  }
}
