package org.zhigai.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.people.Role;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Trail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store history}: who did what, filtered, and whether the hash chain holds. Ends in 4 when it does not. */
@Command(name = "history", description = "Print or export who changed what, and check the hash chain of the history; exit status 4 when it does not hold.")
final class StoreHistoryCommand implements Callable<Integer> {
  @Mixin
  private StoreAccess store = new StoreAccess();

  @Option(names = "--who", paramLabel = "NAME", description = "Only changes by persons whose name contains this.")
  private String who = "";

  @Option(names = "--kind", paramLabel = "KIND", description = "Only rows of this kind: problem, ledger, adjustment …")
  private String kind = "";

  @Option(names = "--row", paramLabel = "NUMBER", description = "Only rows whose number begins like this: ZG-2026-001.")
  private String row = "";

  @Option(names = "--from", paramLabel = "DAY", description = "First day, 2026-06-30.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
  private @Nullable String to;

  @Option(names = "--out", paramLabel = "FILE", description = "Write an .xlsx instead of printing.")
  private @Nullable Path out;

  @Mixin
  private OutFile place = new OutFile();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StoreHistoryCommand(Kit kit) {
    this.kit = kit;
  }

  /** One line, as JSON tells it. */
  private record Line(String at, String who, String role, String department, String kind, String row, String what, String before, String after, String why) {}

  /** @param brokenChange the first change that does not fit the one before; null when the chain holds */
  private record Told(@Nullable Long brokenChange, List<Line> lines) {}

  @Override
  public Integer call() {
    if (out != null) {
      out = place.free(SafeFile.ending(out, ".xlsx"));
    }
    var asked = new Trail(who, kind, row, day(from), day(to), Integer.MAX_VALUE);
    return store.with(kit, chain -> tell(chain, asked));
  }

  private int tell(Chain chain, Trail asked) {
    var words = store.words();
    var streams = Streams.of(spec);
    var lines = chain.book().trail(asked);
    var broken = chain.book().firstBroken();
    if (out != null) {
      chain.reports().trail(lines, broken, out);
      streams.out().println(words.say("command.history.written", out.toString(), lines.size()));
    } else if (json) {
      Json.print(new Told(broken.isPresent() ? broken.getAsLong() : null, lines.stream().map(l -> line(l, words)).toList()), streams.out());
    } else {
      lines.forEach(l -> streams.out().println(said(l, words)));
    }
    if (!json) {
      streams.out().println(
          broken.isPresent() ? words.say("command.history.broken", broken.getAsLong()) : words.say("command.history.whole", lines.size()));
    }
    streams.out().flush();
    return broken.isEmpty() ? 0 : UserFault.Kind.STORE.exitStatus();
  }

  private static String said(AuditLine l, Words words) {
    var line = line(l, words);
    var as = line.role().isEmpty() ? "" : " " + line.role();
    return line.before().isEmpty() && line.after().isEmpty()
        ? words.say("command.history.plain", line.at(), line.who(), as, line.row(), line.what())
        : words.say("command.history.line", line.at(), line.who(), as, line.row(), line.what(), dash(line.before()), dash(line.after()));
  }

  private static String dash(String text) {
    return text.isEmpty() ? "—" : text.replace('\n', ' ');
  }

  private static Line line(AuditLine l, Words words) {
    var role = Role.named(l.role()).map(words::say).orElse("");
    return new Line(
        l.at().withNano(0).toString(), l.by(), role, l.department(), l.kind(), l.number(), words.say(l.label()), words.text(l.before()), words.text(l.after()),
        l.why());
  }

  private static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return Optional.ofNullable(typed).map(LocalDate::parse);
    } catch (DateTimeParseException none) {
      throw new UserFault(
          UserFault.Kind.INPUT, "ZG-314", Phrase.of("command.history.day", String.valueOf(typed)), Phrase.of("command.history.day.remedy"), none);
    }
  }
}
