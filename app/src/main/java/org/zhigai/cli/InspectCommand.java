package org.zhigai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.ReadingInWords;
import org.zhigai.monitoring.intake.WorkbookReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect}: what the importer recognises and what it would reject. Writes nothing. */
@Command(name = "inspect", description = "Show what would be recognised in workbooks and what would be refused; writes nothing.")
final class InspectCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "WORKBOOK", description = "Workbooks, one or more.")
  private List<Path> workbooks = new ArrayList<>();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Mixin
  private WorkbookPasswords locks = new WorkbookPasswords();
  @Mixin
  private Spoken spoken = new Spoken();
  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  InspectCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var words = spoken.words();
    var streams = Streams.of(spec);
    var reader = locks.unlocking(kit, words).reader();
    var chosen = reader.chosen(workbooks);
    chosen.leftOut().forEach(o -> streams.err().println(words.say("command.leftOut", o)));
    var readings = chosen.workbooks().stream().map(f -> reader.read(f, Progress.NONE)).toList();
    if (json) {
      Json.print(new Inspection(readings.stream().map(r -> Inspection.of(r, words)).toList()), streams.out());
    } else {
      readings.forEach(r -> tell(r, words, streams));
    }
    return 0;
  }

  private static void tell(WorkbookReading reading, Words words, Streams streams) {
    var out = streams.out();
    out.println(reading.fileName() + "  [" + (reading.format() + " " + reading.encoding()).strip() + "]");
    for (var sheet : reading.sheets()) {
      out.println("  " + sheet.name() + "  " + sheet.kind() + "  " + words.say(sheet.reason()));
      ReadingInWords.of(sheet, words).forEach(line -> out.println("    " + line));
      sheet.dropped().forEach(d -> out.println("    - " + d.column() + ": " + words.say(d.why())));
      for (var issue : sheet.issues()) {
        out.println("    " + words.say("command.issue." + issue.severity().name().toLowerCase(java.util.Locale.ROOT))
            + " " + issue.where().range() + "  "
            + words.say("command.issue.sentence", issue.found(), issue.expected(), issue.remedy()));
        for (var a = 0; a < issue.answers().size(); a++) {
          out.println("        " + (a + 1) + ". " + words.say(issue.answers().get(a).said()));
        }
      }
    }
    out.flush();
  }
}
