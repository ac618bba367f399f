package org.zhigai.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Reviews;
import org.zhigai.review.ReviewFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}: verification from outside by file. */
@Command(name = "review", description = "Verification from outside by file: send what waits, show a package, take back an answer or a filled form.")
final class ReviewCommand extends CommandGroup {
  private ReviewCommand() {}

  static CommandLine over(Kit kit) {
    return new CommandLine(new ReviewCommand()).addSubcommand(new Send(kit)).addSubcommand(new Show()).addSubcommand(new Take(kit));
  }

  /** {@code review send}. */
  @Command(name = "send", description = "Write all verifications that wait into a package and a form beside it.")
  static final class Send implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The package to write, .zgfh; the form is called like it.")
    private @Nullable Path out;
    @Mixin
    private OutFile free = new OutFile();
    @Mixin
    private StoreAccess store = new StoreAccess();
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Send(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      var target = free.free(Objects.requireNonNull(out));
      var files = store.with(kit, chain -> {
        var reviews = new Reviews(chain);
        return reviews.send(target, reviews.waiting(), kit.writer(), Commanding.in(store.words()));
      });
      files.forEach(f -> Streams.of(spec).out().println(store.words().say("command.report.written", f.toString())));
      return 0;
    }
  }

  /** {@code review show}: needs no store, as the one who verifies has none. */
  @Command(name = "show", description = "Print what is in a package; nothing is changed.")
  static final class Show implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A package, .zgfh.")
    private @Nullable Path file;
    @Mixin
    private Spoken spoken = new Spoken();
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      var opened = ReviewFile.read(Objects.requireNonNull(file));
      var to = Streams.of(spec).out();
      var words = spoken.words();
      to.println(words.say("command.review.package", opened.contents().school(), opened.contents().asOf(), opened.contents().cases().size()));
      opened.contents().cases().forEach(c -> {
        to.println("  " + c.round() + "  " + c.entry() + "  " + c.issue());
        c.measures().forEach(m -> to.println("      " + m.number() + "  " + m.text() + "  " + m.state()));
        c.evidence()
            .forEach(e -> to.println("      " + e.number() + "  " + e.title() + "  " + e.file().map(f -> opened.bytes(f).length + " B").orElse(e.place())));
      });
      to.flush();
      return 0;
    }
  }

  /** {@code review take}. */
  @Command(name = "take", description = "Take back an answer (.zgda) or a filled form (.xlsx); says what differs from what went out.")
  static final class Take implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The answer or the form.")
    private @Nullable Path file;
    @Option(names = "--dry-run", description = "Only say what differs.")
    private boolean dry;
    @Mixin
    private StoreAccess store = new StoreAccess();
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Take(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      var words = store.words();
      store.with(kit, chain -> {
        var reviews = new Reviews(chain);
        var back = reviews.read(Objects.requireNonNull(file), kit.books());
        var to = Streams.of(spec).out();
        back.told().forEach(t -> to.println("  " + words.say(t)));
        to.println(words.say("command.review.taken", dry ? 0 : reviews.take(back, Commanding.in(words)).size()));
        to.flush();
        return back;
      });
      return 0;
    }
  }
}
