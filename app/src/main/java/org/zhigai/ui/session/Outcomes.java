package org.zhigai.ui.session;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.explore.Explore;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.session.Meeting;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.ViewModel;

/** After the session: a decision becomes a candidate problem, a teaching adjustment, or the cause of a problem. Each can be undone. */
public final class Outcomes implements ViewModel {
  private final MeetingModel model;
  private final Explore explore;
  private final ProblemDesk problems;
  private final AdjustmentDesk adjustments;
  private final Desk desk;

  /** What a decision became, what is said of it, and how to take it back. */
  private record Made(String number, Phrase says, Runnable undo) {}

  public Outcomes(MeetingModel model, Explore explore, ProblemDesk problems, AdjustmentDesk adjustments, Desk desk) {
    this.model = model;
    this.explore = explore;
    this.problems = problems;
    this.adjustments = adjustments;
    this.desk = desk;
  }

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
          answered.problem().number(), Phrase.of(answered.added() ? "meeting.became.problem" : "meeting.became.listed", answered.problem().number()),
          () -> takeBack(answered));
    });
  }

  /** 起草教学调整: of the problem that stands on the numbers of the page, else of one raised by this decision. */
  void toAdjustment(int decision) {
    make(decision, (said, page) -> {
      var by = desk.actor().get();
      var answered = answered(said, page);
      var plan = adjustments.draftDecided(answered.problem(), said.text(), said.who(), said.due(), by);
      var says = answered.added()
          ? Phrase.of("meeting.became.adjustment", plan.number())
          : Phrase.of("meeting.became.adjustment.listed", plan.number(), answered.problem().number());
      return new Made(plan.number(), says, () -> {
        adjustments.delete(plan, by);
        takeBack(answered);
      });
    });
  }

  /**
   * The problem a decision is about.
   *
   * @param added whether the decision put it on the list
   */
  private record Answered(Problem problem, boolean added) {}

  private Answered answered(Meeting.Decision said, MeetingModel.Page page) {
    if (page.problem().isPresent()) {
      return new Answered(page.problem().get(), false);
    }
    var finding = page.place().map(seen -> explore.raised(seen.place(), seen.entry(), key(said))).orElseThrow();
    return problems.standing(finding)
        .map(there -> new Answered(there, false))
        .orElseGet(() -> new Answered(problems.raise(finding, said.text(), "", desk.actor().get()), true));
  }

  private String key(Meeting.Decision said) {
    return String.join("/", Finding.BY_PEOPLE, Long.toString(model.chosen().get().map(Meeting::id).orElse(0L)), said.text());
  }

  private void takeBack(Answered answered) {
    if (answered.added()) {
      problems.withdraw(answered.problem(), desk.actor().get());
    }
  }

  /** 记入原因分析: below what the problem on the wall has already. */
  void toCause(int decision) {
    make(decision, (said, page) -> {
      var by = desk.actor().get();
      var before = page.problem().orElseThrow();
      problems.save(before.withCause(before.cause().isBlank() ? said.text() : before.cause() + "\n" + said.text()), by);
      return new Made(before.number(), Phrase.of("meeting.became.cause", before.number()), () -> restoreCause(before));
    });
  }

  private void restoreCause(Problem before) {
    problems.problems().stream()
        .filter(p -> p.id() == before.id())
        .findFirst()
        .ifPresent(now -> problems.save(now.withCause(before.cause()), desk.actor().get()));
  }

  private void make(int at, BiFunction<Meeting.Decision, MeetingModel.Page, Made> made) {
    model.chosen().get().ifPresent(meeting -> {
      var said = meeting.decisions().get(at);
      page(said).ifPresent(page -> {
        var step = new Step(meeting.id(), at, () -> made.apply(said, page));
        step.redo();
        desk.notices().done(step.last.says());
        desk.undo().push(step.last.says(), step::undo, step::redo);
      });
    });
  }

  /** Made, taken back, made again: each time it is another thing with another number. */
  private final class Step {
    private final long meeting;
    private final int decision;
    private final Supplier<Made> made;
    private Made last = new Made("", Phrase.of("meeting.decision"), () -> {});

    Step(long meeting, int decision, Supplier<Made> made) {
      this.meeting = meeting;
      this.decision = decision;
      this.made = made;
    }

    void redo() {
      last = made.get();
      became(meeting, decision, last.number());
    }

    void undo() {
      last.undo().run();
      became(meeting, decision, "");
    }
  }

  private void became(long meeting, int at, String number) {
    Consumer<Meeting> mark = m -> {
      var next = new java.util.ArrayList<>(m.decisions());
      next.set(at, next.get(at).became(number));
      model.keep(m.withDecisions(next));
    };
    model.meetings().stream().filter(m -> m.id() == meeting && at < m.decisions().size()).findFirst().ifPresent(mark);
  }
}
