package org.zhigai.report;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Lang;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Block.Purpose;
import org.zhigai.report.Document.Section;

/**
 * What a diagnostic session (学科诊断会) lays before its people.
 *
 * @param title of the session
 * @param about school and day in a line
 * @param people who takes part; empty when nobody wrote it
 * @param agenda in the order of the session
 * @param pages a finding each
 * @param decisions what was decided so far
 */
public record SessionPack(Lang lang, String title, Run about, String people, List<Step> agenda, List<Page> pages, List<Decided> decisions) {

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
  public record Step(int minutes, Run kind, Run what) {}

  /**
   * A finding with its evidence.
   *
   * @param kind what it is, in a few words: a chart, an item, a problem with its number and state
   * @param evidence finding, subtitle, chart and numbers; neither native chart nor picture where there is nothing to draw
   * @param facts n, interval and whether it can be trusted, in a line
   * @param how the chart was made, with the words that say so; empty where there is none
   */
  public record Page(Run kind, ChartSheet evidence, Run facts, List<Run> reading, List<Run> questions, Run how) {
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
  public record Decided(String text, Run sort, String who, Run due) {}

  /** As slides and handout are made of it: agenda, a section a finding, decisions. */
  public Document document() {
    var sections = new ArrayList<Section>();
    sections.add(opening());
    pages.forEach(page -> sections.add(finding(page)));
    sections.add(deciding());
    return new Document(lang, Document.Paper.A4_UPRIGHT, "", title, about, people.isEmpty() ? Run.empty() : present(), sections);
  }

  private Run present() {
    return Run.say("pack.people.line", people);
  }

  private Section opening() {
    var rows = agenda.stream().map(s -> List.of(Run.say("pack.minutes.of", s.minutes()), s.kind(), s.what())).toList();
    var columns = List.of(new Column("", 8, Align.LEFT), new Column("", 14, Align.LEFT), new Column("", 34, Align.LEFT));
    var total = agenda.stream().mapToInt(Step::minutes).sum();
    return new Section(Run.empty(), Run.say("pack.agenda"), Run.say("pack.minutes.of", total),
        List.of(new Block.Text(present()), new Block.Grid(columns, rows)), Run.empty());
  }

  private static Section finding(Page page) {
    var evidence = page.evidence();
    return new Section(
        page.kind(), evidence.title(), evidence.subtitle(),
        List.of(
            evidence.figure(), new Block.Text(page.facts()), new Block.Points(Purpose.TELL, Run.say("pack.reading"), page.reading()),
            new Block.Points(Purpose.ASK, Run.say("pack.questions"), page.questions()), new Block.Room(Run.say("pack.causes")),
            new Block.Room(Run.say("pack.decisions"))),
        page.how());
  }

  private Section deciding() {
    var columns = List.of(
        column("decision", 17), column("sort", 8), column("who", 8), column("due", 14), column("check", 10));
    var rows = decisions.stream().map(d -> List.of(Run.of(d.text()), d.sort(), Run.of(d.who()), d.due(), Run.empty())).toList();
    return new Section(
        Run.say("pack.decisions"), List.of(new Block.Grid(columns, rows, true), new Block.Signatures(List.of(Run.say("pack.signatures")))));
  }

  private static Column column(String name, int width) {
    return new Column(Run.say("pack.column." + name), "", width, Align.LEFT);
  }
}
