package org.zhigai.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Words;
import org.zhigai.report.Document;
import org.zhigai.report.Gap;
import org.zhigai.report.SubmissionForm;
import picocli.CommandLine.Option;

/** In which form a table is submitted. */
final class FormOptions {
  /** Sheets that are printed lying. */
  enum Size {
    A3,
    A4
  }

  @Option(names = "--paper", paramLabel = "A3|A4", description = "Paper; a table that would be printed under 9 points goes over several pages side by side.")
  private @Nullable Size paper;

  @Option(names = "--number", paramLabel = "N", description = "Number of the attachment, 附件N; 0 for none.")
  private @Nullable Integer number;

  @Option(names = "--project", paramLabel = "NAME", description = "The project that the title names.")
  private @Nullable String project;

  @Option(names = "--joined", description = "All measures of a problem in one row, instead of a row each.")
  private boolean joined;

  SubmissionForm chosen() {
    var out = SubmissionForm.USUAL.joined(joined);
    out = paper == null ? out : out.on(paper == Size.A3 ? Document.Paper.A3 : Document.Paper.A4);
    out = number == null ? out : out.numbered(OptionalInt.of(Math.max(0, number)));
    return project == null ? out : out.called(project);
  }

  /** What would be handed in empty, before it is written. */
  static void tell(List<Gap> gaps, Words words, PrintWriter to) {
    if (gaps.stream().anyMatch(Gap::asked)) {
      to.println(words.say("command.form.asked", said(gaps.stream().filter(Gap::asked).toList(), words)));
    }
    if (gaps.stream().anyMatch(g -> !g.asked())) {
      to.println(words.say("command.form.empty", said(gaps.stream().filter(g -> !g.asked()).toList(), words)));
    }
    to.flush();
  }

  private static String said(List<Gap> gaps, Words words) {
    return gaps.stream().map(g -> words.say("command.form.gap", g.heading().in(words), g.empty(), g.of())).collect(Collectors.joining("、"));
  }
}
