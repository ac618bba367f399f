package org.zhigai.report;

import java.util.OptionalInt;
import org.zhigai.kernel.Words;

/**
 * What the office that asks for the tables lays down, and a school chooses.
 *
 * @param project 项目, before the name of the table in its title
 * @param attachment number of the 附件; 0 for none; empty for the place of the table in the chain
 * @param paper A3 or A4
 * @param joined whether all measures of a problem stand in one row; else each has its own
 */
public record SubmissionForm(String project, OptionalInt attachment, Document.Paper paper, boolean joined) {
  /** What is usual where nobody says otherwise. */
  public static final SubmissionForm USUAL =
      new SubmissionForm(new Words(Sheets.LANG).say("report.project"), OptionalInt.empty(), Document.Paper.A3, false);

  public SubmissionForm called(String otherProject) {
    return new SubmissionForm(otherProject, attachment, paper, joined);
  }

  public SubmissionForm numbered(OptionalInt number) {
    return new SubmissionForm(project, number, paper, joined);
  }

  public SubmissionForm on(Document.Paper other) {
    return new SubmissionForm(project, attachment, other, joined);
  }

  public SubmissionForm joined(boolean together) {
    return new SubmissionForm(project, attachment, paper, together);
  }
}
