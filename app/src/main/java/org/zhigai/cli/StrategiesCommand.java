package org.zhigai.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.strategy.Library;
import org.zhigai.strategy.StrategyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** {@code strategies …}: the library as a file that people read, edit and hand on. */
@Command(name = "strategies", description = "The library of teaching strategies as a file: what comes with the program, and the school's own.")
final class StrategiesCommand extends CommandGroup {
  private StrategiesCommand() {}

  static CommandLine over(Kit kit) {
    return new CommandLine(new StrategiesCommand()).addSubcommand(new Export(kit)).addSubcommand(new Import(kit));
  }

  /** {@code strategies export}. */
  @Command(name = "export",
      description = "Write strategies into a file: the school's own, or with --built-in those that come with the program (needs no store).")
  static final class Export implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private @Nullable Path file;

    @Option(names = "--built-in", description = "Those that come with the program.")
    private boolean builtIn;

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
      var target = free.free(Objects.requireNonNull(file));
      var entries = builtIn ? Library.builtIn().entries() : store.with(kit, chain -> chain.strategies().own());
      new StrategyFile().write(entries, target);
      Streams.of(spec).out().println(store.words().say("command.strategies.exported", entries.size(), target.toString()));
      Streams.of(spec).out().flush();
      return 0;
    }
  }

  /** {@code strategies import}. */
  @Command(name = "import", description = "Take strategies from a file into the school's own. All of the file or nothing.")
  static final class Import implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to read.")
    private @Nullable Path file;

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
      var entries = new StrategyFile().read(Objects.requireNonNull(file));
      var changed = store.with(kit, chain -> {
        var by = Commanding.in(words);
        return chain.book().apply(chain.strategies().adopt(entries, by)).orThrow().size();
      });
      Streams.of(spec).out().println(words.say("command.strategies.imported", entries.size(), changed));
      Streams.of(spec).out().flush();
      return 0;
    }
  }
}
