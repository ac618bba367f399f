package org.zhigai.explore.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.explore.exhibit.ChartSheets;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Names;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Problem;
import org.zhigai.problems.Statements;
import org.zhigai.value.Value;
import org.zhigai.report.Block;
import org.zhigai.report.ChartSheet;
import org.zhigai.report.Run;
import org.zhigai.report.SessionPack;
import org.zhigai.session.Agenda;
import org.zhigai.session.Meeting;

/** Arranges what was picked into a diagnostic session: agenda, a page a finding with questions that lead on, room for decisions. */
public final class ArrangeSession {
  private ArrangeSession() {}

  /**
   * Something picked: a chart, or a problem with the chart of its evidence.
   *
   * @param exhibit empty for a problem of which there is no chart; then {@code problem} is there
   * @param picture of the chart as PNG; empty where there is none
   * @param minutes wished for; 0 for an even share
   */
  public record Picked(Aspect aspect, Optional<Exhibit> exhibit, Optional<Problem> problem, byte[] picture, int minutes) {}

  /** @param school its name */
  public static SessionPack of(Meeting meeting, String school, List<Picked> picked, Words words) {
    var pages = picked.stream().map(p -> page(p, words)).toList();
    var minutes = Agenda.minutes(meeting.minutes(), picked.stream().map(Picked::minutes).toList());
    var agenda = new ArrayList<SessionPack.Step>();
    agenda.add(new SessionPack.Step(Agenda.OPENING, Run.empty(), Run.say("pack.agenda.opening")));
    for (var i = 0; i < pages.size(); i++) {
      agenda.add(new SessionPack.Step(minutes.get(i), pages.get(i).kind(), pages.get(i).evidence().title()));
    }
    agenda.add(new SessionPack.Step(Agenda.DECIDING, Run.empty(), Run.say("pack.agenda.deciding")));
    return new SessionPack(
        words.lang(), meeting.title(), Run.say("pack.about", school, new Value.Day(meeting.on())), meeting.people(), agenda, pages,
        meeting.decisions().stream().map(ArrangeSession::decided).toList());
  }

  /** A page as it is read on the wall, on a slide and in the handout. */
  public static SessionPack.Page page(Picked picked, Words words) {
    var sheet = picked.exhibit().map(e -> ChartSheets.of(e, words, picked.picture())).orElseGet(() -> none(picked.picture()));
    var group = picked.problem().map(p -> group(p.finding())).orElseGet(() -> group(picked.aspect()));
    var questions = IntStream.rangeClosed(1, 3).mapToObj(i -> Run.say("pack.question." + group + "." + i)).toList();
    var how = picked.exhibit().isPresent() ? Run.say("pack.made", picked.aspect().how()) : Run.empty();
    return picked.problem()
        .map(p -> new SessionPack.Page(kind(p), titled(sheet, p), facts(p), reading(p, picked), questions, how))
        .orElseGet(() -> {
          var exhibit = picked.exhibit().orElseThrow();
          var facts = Run.say("pack.facts", exhibit.n(), exhibit.interval(), Phrase.of(exhibit.trust().name().key()));
          return new SessionPack.Page(Run.of(picked.aspect().title()), sheet, facts, exhibit.reading().stream().map(Run::of).toList(), questions, how);
        });
  }

  private static ChartSheet none(byte[] picture) {
    return new ChartSheet(Run.empty(), Run.empty(), new Block.Grid(List.of(), List.of()), new Block.Figure(Optional.empty(), picture));
  }

  private static Run kind(Problem problem) {
    return Run.say("pack.problem", problem.number(), Phrase.of("pack.state." + problem.state().name().toLowerCase(Locale.ROOT)));
  }

  private static ChartSheet titled(ChartSheet sheet, Problem problem) {
    var subtitle = Run.say(
        "pack.problem.subtitle", Names.round(problem.finding().round()), Names.subject(problem.finding().domain(), problem.finding().grade()),
        Statements.rule(problem.finding()));
    return new ChartSheet(Run.of(problem.statement()), subtitle, sheet.numbers(), sheet.figure());
  }

  /** n, interval of the difference, and the level of false alarms the list holds; nothing was tested of what people raised. */
  private static Run facts(Problem problem) {
    var f = problem.finding();
    var key = f.raisedByPeople() ? "pack.problem.facts.raised" : "pack.problem.facts";
    return Run.say(key, new Value.Count(f.n()), new Value.Span(f.interval().low(), f.interval().high(), f.unit()), new Value.Chance(f.q()));
  }

  private static List<Run> reading(Problem problem, Picked picked) {
    var f = problem.finding();
    var out = new ArrayList<Run>();
    out.add(
        Run.say(
            "pack.problem.compared", new Value.Level(f.estimate(), f.unit()), against(f), new Value.Level(f.benchmark(), f.unit()),
            new Value.Distance(f.difference(), f.unit(), Value.Sign.SIGNED)));
    if (!f.evidence().items().isEmpty()) {
      out.add(Run.say("pack.problem.items", String.join("、", f.evidence().items())));
    }
    if (!problem.cause().isBlank()) {
      out.add(Run.say("pack.problem.cause", problem.cause()));
    }
    picked.exhibit().flatMap(e -> e.reading().stream().findFirst()).map(Run::of).ifPresent(out::add);
    return out;
  }

  private static Phrase against(Finding finding) {
    return finding.against().equals("区") ? Names.district() : Names.text(finding.against());
  }

  /** Which questions lead on from a chart. */
  private static String group(Aspect aspect) {
    return switch (aspect.part()) {
      case POINTS -> "points";
      case ITEMS -> "items";
      case CHANGE -> "change";
      case SURVEY -> "survey";
      case PAPER -> "paper";
      case WHOLE, PUPIL -> switch (aspect) {
        case PARTICIPATION -> "paper";
        case GROUPS -> "groups";
        default -> "levels";
      };
    };
  }

  /** Which questions lead on from a problem, by what shows it. */
  private static String group(Finding finding) {
    return switch (finding.rule().showing()) {
      case POINTS, POINTS_BY_CLASS, ABILITY_LEVELS, ITEMS -> "points";
      case ONE_ITEM -> "items";
      case AS_RAISED -> finding.singleItem() ? "items" : finding.evidence().items().isEmpty() ? "levels" : "points";
      case CHANGE -> "change";
      case QUESTIONNAIRE -> "survey";
      case PARTICIPATION, ITEM_MAP -> "paper";
      case PUPIL_GROUPS -> "groups";
      case CLASSES, BENCHMARKS, PAPER -> "levels";
    };
  }

  private static SessionPack.Decided decided(Meeting.Decision decision) {
    return new SessionPack.Decided(
        decision.text(), Run.of(sort(decision.sort())), decision.who(), decision.due().map(Run::of).orElse(Run.empty()));
  }

  /** How a sort of decision is called. */
  public static Phrase sort(Meeting.Decision.Sort sort) {
    return Phrase.of("pack.sort." + sort.name().toLowerCase(Locale.ROOT));
  }
}
