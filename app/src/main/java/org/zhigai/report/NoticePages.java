package org.zhigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.monitoring.Grades;
import org.zhigai.people.People;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Block.Purpose;
import org.zhigai.report.Document.Paper;
import org.zhigai.report.Document.Section;
import org.zhigai.rows.Facts;
import org.zhigai.value.Value;

/**
 * What a department is handed: 整改通知书 of an entry, 问题反馈单 of a problem, one matter a page, below it a receipt (回执) that is cut off, filled in and
 * handed back.
 */
final class NoticePages {
  static final String NOTICE = "整改通知书";
  static final String FEEDBACK = "问题反馈单";

  private static final List<Column> COLUMNS = List.of(new Column("", 12, Align.LEFT), new Column("", 68, Align.LEFT));
  private static final String DASHES = "- ".repeat(20);
  private static final String TO_WRITE = "　";
  private static final String TO_WRITE_MORE = "　\n　\n　";

  private final Letterhead head;
  private final People people;
  private final Function<Problem, Phrase> grounds;
  private final Facts all;

  /** @param grounds 数据依据 of a problem */
  NoticePages(Letterhead head, People people, Function<Problem, Phrase> grounds, Facts all) {
    this.head = head;
    this.people = people;
    this.grounds = grounds;
    this.all = all;
  }

  /** An entry a page. */
  Document notices(List<LedgerEntry> entries) {
    var sections = new ArrayList<Section>();
    entries.forEach(e -> sections.add(section(NOTICE, sections.isEmpty(), e.number(), e.responsible(), "report.notice.asks", notice(e))));
    return document(NOTICE, sections);
  }

  /** A problem a page. */
  Document feedback(List<Problem> problems) {
    var sections = new ArrayList<Section>();
    problems.forEach(p -> sections.add(section(FEEDBACK, sections.isEmpty(), p.number(), p.responsible(), "report.feedback.asks", fed(p))));
    return document(FEEDBACK, sections);
  }

  private Document document(String title, List<Section> sections) {
    return new Document(Sheets.LANG, Paper.A4_UPRIGHT, "", title, Run.of(head.school()), Run.empty(), sections);
  }

  /**
   * One sheet; the first stands under the title of the document, the others under their own.
   *
   * @param asks key of the sentence that says what is asked of those who are addressed
   */
  private Section section(String title, boolean first, String number, long unit, String asks, List<List<Run>> rows) {
    var department = people.path(unit);
    var receipt =
        List.of(
            row("编号 / 部门", Run.say("report.notice.receipt.of", number, department)), row("签收人", Run.say("report.notice.received")),
            row("措施概述", Run.of(TO_WRITE_MORE)), row("预计完成", Run.of(TO_WRITE)));
    return new Section(
        Run.of(first ? "" : title),
        List.of(
            tells(Run.say("report.notice.number", number, new Value.Day(head.date()))), tells(Run.say("report.notice.to", department)), tells(Run.say(asks)),
            new Block.Grid(COLUMNS, rows), new Block.Signatures(List.of(Run.of("签发人（签字）："), Run.of("签发单位（盖章）：　　　　　　　　"))),
            tells(Run.say("report.notice.cut", DASHES)), new Block.Points(Purpose.ASK, Run.of(title + "回执"), List.of()), new Block.Grid(COLUMNS, receipt),
            new Block.Signatures(List.of(Run.of("部门负责人（签字）："), Run.of("日期：　　　年　　月　　日")))));
  }

  private static Block tells(Run run) {
    return new Block.Points(Purpose.TELL, Run.empty(), List.of(run));
  }

  private List<List<Run>> notice(LedgerEntry e) {
    var problem = all.find(Problem.KIND, e.problemId());
    var out = new ArrayList<List<Run>>();
    out.add(row("问题表述", Run.lines(Run.of(e.issue()), problem.map(p -> Run.say("report.notice.problem", p.number())).orElseGet(Run::empty))));
    problem.ifPresent(p -> out.add(row("证据", evidence(p))));
    put(out, "原因分析", problem.map(NoticePages::causes).orElseGet(Run::empty));
    put(out, "整改目标", Run.of(e.target()));
    out.add(row("整改要求", asked(e, problem)));
    out.add(row("责任部门", Run.lines(responsible(e), supporting(e.supporting()))));
    out.add(row("完成时限", due(e)));
    return out;
  }

  private List<List<Run>> fed(Problem p) {
    var entry = all.all(LedgerEntry.KIND).stream().filter(e -> e.problemId() == p.id()).findFirst();
    var out = new ArrayList<List<Run>>();
    out.add(row("问题表述", Run.of(p.statement())));
    out.add(row("证据", evidence(p)));
    out.add(row("类别 / 程度", Run.say("report.notice.sort", p.finding().category().label(), severity(p))));
    put(out, "原因分析", causes(p));
    out.add(row("整改要求", Run.of(p.direction())));
    out.add(row("责任部门", Run.lines(Run.of(people.path(p.responsible())), supporting(p.supporting()))));
    out.add(row("完成时限", entry.map(e -> Run.lines(due(e), Run.say("report.notice.entry", e.number()))).orElseGet(() -> Run.of(TO_WRITE))));
    return out;
  }

  private static Phrase severity(Problem p) {
    return Phrase.of("report.severity." + p.severity().name().toLowerCase(Locale.ROOT));
  }

  /** Where it comes from, then what was measured with its n, or what was seen. */
  private Run evidence(Problem p) {
    var f = p.finding();
    var source = Phrase.of("report.source." + f.source().name().toLowerCase(Locale.ROOT));
    var grade = f.grade() == 0 ? "" : Grades.label(f.grade());
    return Run.lines(Run.say("report.notice.source", source, f.round().label(), f.domain(), grade), Run.of(grounds.apply(p)));
  }

  private static Run causes(Problem p) {
    return new Run.Lines(p.causes().stream().map(c -> Run.of(c.told())).toList());
  }

  /** Each measure with who does it by when; the direction of the problem while there are none. */
  private Run asked(LedgerEntry e, Optional<Problem> problem) {
    var measures = EntryStanding.measures(e.id(), all);
    if (measures.isEmpty()) {
      return problem.map(p -> Run.of(p.direction())).orElseGet(Run::empty);
    }
    var lines = new ArrayList<Run>();
    measures.forEach(m -> lines.add(measure(lines.size() + 1, m)));
    return new Run.Lines(lines);
  }

  private Run measure(int place, Measure m) {
    var who = people.person(m.person());
    return who.isEmpty()
        ? Run.say("report.notice.measure", place, m.text(), new Value.Day(m.due()))
        : Run.say("report.notice.measure.of", place, m.text(), who, new Value.Day(m.due()));
  }

  private Run responsible(LedgerEntry e) {
    var who = people.person(e.person());
    return who.isEmpty() ? Run.of(people.path(e.responsible())) : Run.say("report.notice.responsible", people.path(e.responsible()), who);
  }

  private Run supporting(List<Long> units) {
    return units.isEmpty() ? Run.empty() : Run.say("report.notice.supporting", people.paths(units));
  }

  private Run due(LedgerEntry e) {
    var first = DueRequest.first(e.id(), e.due(), all);
    return first.equals(e.due()) ? Run.of(e.due()) : Run.say("report.notice.due", new Value.Day(e.due()), new Value.Day(first));
  }

  private static void put(List<List<Run>> out, String label, Run text) {
    if (!text.isEmpty()) {
      out.add(row(label, text));
    }
  }

  private static List<Run> row(String label, Run text) {
    return List.of(Run.of(label), text);
  }
}
