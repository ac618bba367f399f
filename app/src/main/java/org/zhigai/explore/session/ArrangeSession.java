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
import org.zhigai.report.ChartSheet;
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
    agenda.add(new SessionPack.Step(Agenda.OPENING, "", words.say("pack.agenda.opening")));
    for (var i = 0; i < pages.size(); i++) {
      agenda.add(new SessionPack.Step(minutes.get(i), pages.get(i).kind(), pages.get(i).evidence().title()));
    }
    agenda.add(new SessionPack.Step(Agenda.DECIDING, "", words.say("pack.agenda.deciding")));
    return new SessionPack(
        meeting.title(), words.say(Phrase.of("pack.about", school, meeting.on().toString())), meeting.people(), agenda, pages,
        meeting.decisions().stream().map(d -> decided(d, words)).toList(), headings(words));
  }

  /** A page as it is read on the wall, on a slide and in the handout. */
  public static SessionPack.Page page(Picked picked, Words words) {
    var sheet = picked.exhibit().map(e -> ChartSheets.of(e, words, picked.picture())).orElseGet(() -> none(picked.picture()));
    var group = picked.problem().map(p -> group(p.finding())).orElseGet(() -> group(picked.aspect()));
    var questions = IntStream.rangeClosed(1, 3).mapToObj(i -> words.say("pack.question." + group + "." + i)).toList();
    var how = picked.exhibit().map(e -> words.say(picked.aspect().how())).orElse("");
    return picked.problem()
        .map(p -> new SessionPack.Page(kind(p, words), titled(sheet, p, words), facts(p, words), reading(p, picked, words), questions, how))
        .orElseGet(() -> {
          var exhibit = picked.exhibit().orElseThrow();
          var facts = words.say(Phrase.of("pack.facts", exhibit.n(), exhibit.interval(), Phrase.of(exhibit.trust().name().key())));
          return new SessionPack.Page(
              words.say(picked.aspect().title()), sheet, facts, exhibit.reading().stream().map(words::say).toList(), questions, how);
        });
  }

  private static ChartSheet none(byte[] picture) {
    return new ChartSheet("", "", List.of(), List.of(), Optional.empty(), picture);
  }

  private static String kind(Problem problem, Words words) {
    return words.say("pack.problem", problem.number(), Phrase.of("pack.state." + problem.state().name().toLowerCase(Locale.ROOT)));
  }

  private static ChartSheet titled(ChartSheet sheet, Problem problem, Words words) {
    var subtitle = words.say(
        "pack.problem.subtitle", Names.round(problem.finding().round()), Names.subject(problem.finding().domain(), problem.finding().grade()),
        Statements.rule(problem.finding()));
    return new ChartSheet(problem.statement().in(words), subtitle, sheet.columns(), sheet.rows(), sheet.chart(), sheet.picture());
  }

  /** n, interval of the difference, and the level of false alarms the list holds; nothing was tested of what people raised. */
  private static String facts(Problem problem, Words words) {
    var f = problem.finding();
    var key = f.raisedByPeople() ? "pack.problem.facts.raised" : "pack.problem.facts";
    return words.say(key, new Value.Count(f.n()), new Value.Span(f.interval().low(), f.interval().high(), f.unit()), new Value.Chance(f.q()));
  }

  private static List<String> reading(Problem problem, Picked picked, Words words) {
    var f = problem.finding();
    var out = new ArrayList<String>();
    out.add(words.say("pack.problem.compared", new Value.Level(f.estimate(), f.unit()), against(f), new Value.Level(f.benchmark(), f.unit()), new Value.Distance(f.difference(), f.unit(), Value.Sign.SIGNED)));
    if (!f.evidence().items().isEmpty()) {
      out.add(words.say("pack.problem.items", String.join("、", f.evidence().items())));
    }
    if (!problem.cause().isBlank()) {
      out.add(words.say("pack.problem.cause", problem.cause()));
    }
    picked.exhibit().flatMap(e -> e.reading().stream().findFirst()).map(words::say).ifPresent(out::add);
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

  private static SessionPack.Decided decided(Meeting.Decision decision, Words words) {
    return new SessionPack.Decided(
        decision.text(), words.say(sort(decision.sort())), decision.who(), decision.due().map(Object::toString).orElse(""));
  }

  /** How a sort of decision is called. */
  public static Phrase sort(Meeting.Decision.Sort sort) {
    return Phrase.of("pack.sort." + sort.name().toLowerCase(Locale.ROOT));
  }

  private static SessionPack.Headings headings(Words words) {
    return new SessionPack.Headings(
        words.say("pack.agenda"), words.say("pack.minutes"), words.say("pack.reading"), words.say("pack.questions"), words.say("pack.causes"),
        words.say("pack.decisions"),
        List.of(
            words.say("pack.column.decision"), words.say("pack.column.sort"), words.say("pack.column.who"), words.say("pack.column.due"),
            words.say("pack.column.check")),
        words.say("pack.how"), words.say("pack.signatures"), words.say("pack.people"), words.say("pack.colon"));
  }
}
