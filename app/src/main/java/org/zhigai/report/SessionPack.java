package org.zhigai.report;

import java.util.List;

/**
 * What a diagnostic session (学科诊断会) lays before its people. Every word is already in the reader's language.
 *
 * @param title of the session
 * @param about school and day in a line
 * @param people who takes part; empty when nobody wrote it
 * @param agenda in the order of the session
 * @param pages a finding each
 * @param decisions what was decided so far
 * @param words the fixed headings
 */
public record SessionPack(
    String title, String about, String people, List<Step> agenda, List<Page> pages, List<Decided> decisions, Headings words) {

  public SessionPack {
    agenda = List.copyOf(agenda);
    pages = List.copyOf(pages);
    decisions = List.copyOf(decisions);
  }

  /**
   * So many minutes for this.
   *
   * @param kind a chart, a problem; empty for opening and deciding
   */
  public record Step(int minutes, String kind, String what) {}

  /**
   * A finding with its evidence.
   *
   * @param kind what it is, in a few words: a chart, an item, a problem with its number and state
   * @param evidence finding, subtitle, chart and numbers; neither native chart nor picture where there is nothing to draw
   * @param facts n, interval and whether it can be trusted, in a line
   * @param how the chart was made
   */
  public record Page(String kind, ChartSheet evidence, String facts, List<String> reading, List<String> questions, String how) {
    public Page {
      reading = List.copyOf(reading);
      questions = List.copyOf(questions);
    }
  }

  /**
   * A decision.
   *
   * @param sort cause, problem, adjustment or other
   * @param who and {@code due} are empty where nobody said it
   */
  public record Decided(String text, String sort, String who, String due) {}

  /**
   * Headings, and the columns of the table of decisions.
   *
   * @param colon what stands between a heading and words on the same line
   */
  public record Headings(
      String agenda, String minutes, String reading, String questions, String causes, String decisions, List<String> columns, String how,
      String signatures, String people, String colon) {
    public Headings {
      columns = List.copyOf(columns);
    }
  }
}
