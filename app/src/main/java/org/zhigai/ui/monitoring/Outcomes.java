package org.zhigai.ui.monitoring;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.explore.Explore;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Meeting;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.problems.Source;
import org.zhigai.ui.parts.Desk;

/** After the session: a decision becomes a candidate problem, a teaching adjustment, or the cause of a problem. Each can be undone. */
final class Outcomes {
  private final MeetingModel model;
  private final Explore explore;
  private final ProblemDesk problems;
  private final AdjustmentDesk adjustments;
  private final Desk desk;

  /** What a decision became, and how to take it back. */
  private record Made(String number, Runnable undo) {}

  Outcomes(MeetingModel model, Explore explore, ProblemDesk problems, AdjustmentDesk adjustments, Desk desk) {
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

  /** 记为候选问题. */
  void toProblem(int decision) {
    make(decision, "meeting.became.problem", (said, page) -> {
      var raised = raise(said, page);
      return new Made(raised.number(), () -> problems.withdraw(raised, desk.actor().get()));
    });
  }

  /** 起草教学调整: of the problem on the wall, else of one raised by this decision. */
  void toAdjustment(int decision) {
    make(decision, "meeting.became.adjustment", (said, page) -> {
      var by = desk.actor().get();
      var there = page.problem();
      var answered = there.orElseGet(() -> raise(said, page));
      var plan = adjustments.draftDecided(answered, said.text(), said.who(), said.due(), by);
      return new Made(plan.number(), () -> {
        adjustments.delete(plan, by);
        if (there.isEmpty()) {
          problems.withdraw(answered, by);
        }
      });
    });
  }

  /** 记入原因分析: below what the problem on the wall has already. */
  void toCause(int decision) {
    make(decision, "meeting.became.cause", (said, page) -> {
      var by = desk.actor().get();
      var before = page.problem().orElseThrow();
      problems.save(before.withCause(before.cause().isBlank() ? said.text() : before.cause() + "\n" + said.text()), by);
      return new Made(before.number(), () -> restoreCause(before));
    });
  }

  private void restoreCause(Problem before) {
    problems.problems().stream()
        .filter(p -> p.id() == before.id())
        .findFirst()
        .ifPresent(now -> problems.save(now.withCause(before.cause()), desk.actor().get()));
  }

  private void make(int at, String what, BiFunction<Meeting.Decision, MeetingModel.Page, Made> made) {
    model.chosen().get().ifPresent(meeting -> {
      var said = meeting.decisions().get(at);
      page(said).ifPresent(page -> {
        var step = new Step(meeting.id(), at, () -> made.apply(said, page));
        step.redo();
        desk.notices().done(Phrase.of(what, step.last.number()));
        desk.undo().push(Phrase.of(what, step.last.number()), step::undo, step::redo);
      });
    });
  }

  /** Made, taken back, made again: each time it is another thing with another number. */
  private final class Step {
    private final long meeting;
    private final int decision;
    private final Supplier<Made> made;
    private Made last = new Made("", () -> {});

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

  private Problem raise(Meeting.Decision said, MeetingModel.Page page) {
    var key = String.join("/", Finding.BY_PEOPLE, Long.toString(model.chosen().get().map(Meeting::id).orElse(0L)), said.text());
    var finding = page.problem().map(p -> likeOf(p.finding(), key))
        .or(() -> page.place().map(seen -> explore.raised(seen.place(), seen.entry(), key)))
        .orElseThrow();
    return problems.raise(finding, said.text(), "", desk.actor().get());
  }

  /** The numbers of a finding under what people say of them: nothing was tested of that. */
  private static Finding likeOf(Finding f, String key) {
    return new Finding(
        key, Finding.BY_PEOPLE, Source.SCHOOL, f.category(), f.round(), f.domain(), f.grade(), f.classRef(), f.target(), f.unit(), f.estimate(),
        f.benchmark(), f.against(), f.interval(), f.n(), 1, 1, f.singleItem(), f.evidence());
  }
}
