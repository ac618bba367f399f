package org.zhigai.report;

import java.util.List;

/**
 * What a diagnostic session (学科诊断会) lays before its people. Every word is already in the reader's language.
 *
 * @param title of the session
 * @param about school, round and day in a line
 * @param agenda in the order of the session
 * @param pages a finding each
 * @param decisions what was decided so far
 * @param words the fixed headings
 */
public record SessionPack(
    String title, String about, List<Step> agenda, List<Page> pages, List<String> decisions, Headings words) {
  public SessionPack {
    agenda = List.copyOf(agenda);
    pages = List.copyOf(pages);
    decisions = List.copyOf(decisions);
  }

  /** So many minutes for this. */
  public record Step(int minutes, String what) {}

  /**
   * A finding with its evidence.
   *
   * @param evidence finding, subtitle, chart and numbers
   * @param facts n, interval and whether it can be trusted, in a line
   * @param how the chart was made
   */
  public record Page(ChartSheet evidence, String facts, List<String> reading, List<String> questions, String how) {
    public Page {
      reading = List.copyOf(reading);
      questions = List.copyOf(questions);
    }
  }

  /** Headings, and the columns of the table of decisions. */
  public record Headings(
      String agenda, String minutes, String reading, String questions, String causes, String decisions, List<String> columns, String how,
      String signatures) {
    public Headings {
      columns = List.copyOf(columns);
    }
  }
}
