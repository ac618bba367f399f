package org.zhigai.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.rollup.PackageFolder;
import org.zhigai.rollup.RollupContents;
import org.zhigai.rollup.RollupReport;
import org.zhigai.rollup.RollupStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollup}: many schools, by file. */
@Command(name = "rollup",
    description = "What many schools say together: school packages (.zgxb), or folders of workbooks named by their schools, into one workbook. No ranking.")
final class RollupCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "PATH",
      description = "Packages, or folders in which to look for them; a folder of workbooks is a school of its name.")
  private List<Path> paths = List.of();
  @Option(names = "--out", paramLabel = "FILE", description = "The workbook to write, .xlsx; without it and without --json the window opens.")
  private @Nullable Path out;
  @Option(names = "--store", paramLabel = "PLACE",
      description = "Where the sums are kept: a file, or jdbc:postgresql://host/base where many schools outgrow one computer; default: nowhere.")
  private String store = "";
  @Option(names = "--expect", paramLabel = "FILE", description = "Names of the schools that are to return, one a line: who has not is listed.")
  private @Nullable Path expected;
  @Option(names = "--since", paramLabel = "DAY", description = "Packages of before this day, such as 2026-06-30, are asked for anew.")
  private String since = "";
  @Option(names = "--office", paramLabel = "NAME", description = "Who puts it together, as the workbook's head says.")
  private String office = "";
  @Option(names = "--json", description = "Print all of it as JSON.")
  private boolean json;
  @Option(names = "--password-file", paramLabel = "FILE",
      description = "File whose first line is the server's password; else ZHIGAI_ROLLUP_PASSWORD, else none.")
  private @Nullable Path password;
  @Mixin
  private OutFile free = new OutFile();
  @Mixin
  private Spoken spoken = new Spoken();
  @Spec
  private @Nullable CommandSpec spec;
  private final Kit kit;

  RollupCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    if (out == null && !json && store.isEmpty() && !paths.isEmpty() && kit.window().isPossible()) {
      kit.window().rollup(paths);
      return 0;
    }
    var words = spoken.words();
    var target = Optional.ofNullable(out).map(o -> free.free(SafeFile.ending(o, ".xlsx")));
    var names = expected == null ? List.<String>of() : PackageFolder.names(expected);
    try (var many = opened()) {
      take(many, words);
      var contents = RollupContents.of(many, office.isEmpty() ? RollupContents.office(many, words) : office, LocalDate.now(kit.clock()), names, day());
      target.ifPresent(t -> kit.writer().write(RollupReport.of(contents), t));
      var to = Streams.of(spec).out();
      if (json) {
        Json.print(RollupJson.of(contents), to);
      } else {
        to.println(words.say("command.rollup.told", contents.schools(), contents.figures().size(), contents.problems().size(), contents.pairs().size()));
        contents.chased().forEach(r -> to.println(words.say("command.rollup.chased", r.school())));
        target.ifPresent(t -> to.println(words.say("command.report.written", t.toString())));
      }
      to.flush();
    }
    return 0;
  }

  private RollupStore opened() {
    if (store.isEmpty()) {
      return kit.rollups().inMemory();
    }
    return kit.rollups().open(store, new Passwords.Source(password, "--password-file", "ZHIGAI_ROLLUP_PASSWORD").given(new char[0]));
  }

  private void take(RollupStore many, Words words) {
    var err = Streams.of(spec).err();
    var progress = new Console(err, words);
    var found = new PackageFolder(kit.schools()).packages(paths, progress);
    found.refused().forEach(f -> err.println(f.code() + "  " + words.say(f.what())));
    many.take(found.packages(), progress).forEach(s -> err.println(words.say("command.rollup.late", s)));
    RollupContents.refuseNone(many);
  }

  private LocalDate day() {
    try {
      return since.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(Objects.requireNonNull(since));
    } catch (DateTimeParseException none) {
      throw new UserFault(UserFault.Kind.USAGE, "ZG-209", Phrase.of("command.rollup.day", since), Phrase.of("command.rollup.day.remedy"), none);
    }
  }
}
