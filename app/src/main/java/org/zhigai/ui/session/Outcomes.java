package org.zhigai.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.explore.Explore;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Finding;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.list.Cause;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.session.Meeting;
import org.zhigai.session.SessionDesk;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** After the session: a decision becomes a candidate problem, a teaching adjustment, or the cause of a problem. Each is one change and can be undone. */
public final class Outcomes implements ViewModel {
  private final MeetingModel model;
  private final SessionDesk sessions;
  private final Explore explore;
  private final ProblemDesk problems;
  private final AdjustmentDesk adjustments;
  private final StoreFrame frame;

  public Outcomes(MeetingModel model, SessionDesk sessions, Explore explore, ProblemDesk problems, AdjustmentDesk adjustments, StoreFrame frame) {
    this.model = model;
    this.sessions = sessions;
    this.explore = explore;
    this.problems = problems;
    this.adjustments = adjustments;
    this.frame = frame;
  }

  /**
   * What is made of a decision.
   *
   * @param edits beside the mark in the session
   * @param became key of what it became
   * @param says what is told afterwards, with the number of the thing and that of its problem
   */
  private record Made(List<Edit> edits, long became, BiFunction<String, String, Phrase> says, String problem) {}

  /** Whether the decision has a page whose numbers a problem can stand on. */
  boolean hasEvidence(Meeting.Decision decision) {
    return page(decision).filter(MeetingModel.Page::shows).isPresent();
  }

  /** The problem the decision was made over. */
  Optional<Problem> problem(Meeting.Decision decision) {
    return page(decision).flatMap(MeetingModel.Page::problem);
  }

  private Optional<MeetingModel.Page> page(Meeting.Decision decision) {
    return decision.about().flatMap(topic -> model.pages().stream().filter(p -> p.topic().isSame(topic)).findFirst());
  }

  /** 记为候选问题: a new one only when none stands on the numbers of the page. */
  void toProblem(int decision) {
    make(decision, (said, page) -> {
      var answered = answered(said, page);
      return new Made(
          answered.edits(), answered.key(), (number, problem) -> Phrase.of(answered.added() ? "meeting.became.problem" : "meeting.became.listed", number),
          "");
    });
  }

  /** 起草教学调整: of the problem that stands on the numbers of the page, else of one raised by this decision. */
  void toAdjustment(int decision) {
    make(decision, (said, page) -> {
      var answered = answered(said, page);
      var edits = new ArrayList<>(answered.edits());
      var key = sessions.key();
      edits.add(keyed(adjustments.draftDecided(answered.problem(), answered.key(), said.text(), said.who(), said.due()), key));
      return new Made(
          edits, key,
          (number,
              problem) -> answered.added() ? Phrase.of("meeting.became.adjustment", number) : Phrase.of("meeting.became.adjustment.listed", number, problem),
          answered.problem().number());
    });
  }

  private static Edit keyed(Edit edit, long key) {
    return edit instanceof Edit.Open<?> open ? open.at(key) : edit;
  }

  /**
   * The problem a decision is about.
   *
   * @param edits what puts it on the list; none when it is there already
   */
  private record Answered(Problem problem, long key, List<Edit> edits) {
    boolean added() {
      return !edits.isEmpty();
    }
  }

  private Answered answered(Meeting.Decision said, MeetingModel.Page page) {
    if (page.problem().isPresent()) {
      return new Answered(page.problem().get(), page.problem().get().id(), List.of());
    }
    var finding = page.place().map(seen -> explore.raised(seen.place(), seen.entry(), key(said))).orElseThrow();
    return problems.standing(finding)
        .map(there -> new Answered(there, there.id(), List.of()))
        .orElseGet(() -> {
          var key = sessions.key();
          return new Answered(
              Problem.unkept(finding, ProblemState.SUGGESTED), key, List.of(problems.raise(finding, said.text(), key, frame.actor().get())));
        });
  }

  private String key(Meeting.Decision said) {
    return String.join("/", RuleTraits.BY_PEOPLE.id(), Long.toString(model.chosen().get().map(Meeting::id).orElse(0L)), said.text());
  }

  /** 记入原因分析: below what the problem on the wall has already. */
  void toCause(int decision) {
    make(decision, (said, page) -> {
      var problem = page.problem().orElseThrow();
      var causes = Stream.concat(
          problem.causes().stream(),
          Stream.of(new Cause(problem.finding().category(), said.text(), model.chosen().get().map(Meeting::title).orElse("")))).toList();
      return new Made(
          List.of(Edit.put(problem.row(), Values.of(Problem.CAUSES, causes))), problem.id(), (number, x) -> Phrase.of("meeting.became.cause", number), "");
    });
  }

  /** Reads the papers to draft a plan: worked out off the window's thread. */
  private void make(int at, BiFunction<Meeting.Decision, MeetingModel.Page, Made> made) {
    model.chosen().get().ifPresent(meeting -> {
      var said = meeting.decisions().get(at);
      var by = frame.actor().get();
      page(said).ifPresent(page -> {
        var what = Phrase.of("meeting.decision.done", said.text());
        frame.jobs().inTurn(what, progress -> made.apply(said, page), todo -> keep(meeting, at, what, todo, by));
      });
    });
  }

  private void keep(Meeting meeting, int at, Phrase what, Made made, Actor by) {
    var decisions = new ArrayList<>(meeting.decisions());
    decisions.set(at, decisions.get(at).became(made.became()));
    var edits = new ArrayList<>(made.edits());
    edits.addAll(sessions.put(meeting.withDecisions(decisions)));
    frame.edits().make(Change.of(what, by, edits), outcome -> told(outcome, made));
  }

  private void told(Outcome outcome, Made made) {
    var rows = outcome.orThrow();
    var number = rows.stream().filter(r -> r.id() == made.became()).map(Row::number).findFirst().or(() -> sessions.any(made.became()).map(Row::number));
    var problem =
        rows.stream().filter(r -> r.kind() == Problem.KIND).map(Row::number).findFirst().orElse(made.problem());
    frame.notices().done(made.says().apply(number.orElse(""), problem));
  }
}
