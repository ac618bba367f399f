package org.zhigai.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.adjustment.diagnosis.PointNeed;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** Use case: teaching adjustments, drafted by the program and owned by the teacher. What is to be done comes as a {@link Change}. */
public final class AdjustmentDesk {
  private final DraftAdjustments drafts;
  private final Book book;

  public AdjustmentDesk(DraftAdjustments drafts, Book book) {
    this.drafts = drafts;
    this.book = book;
  }

  /** By number. */
  public List<TeachingAdjustment> adjustments() {
    return book.all(TeachingAdjustment.KIND);
  }

  public List<TeachingAdjustment> ofProblem(long problemId) {
    return adjustments().stream().filter(a -> a.problemId() == problemId).toList();
  }

  /** Drafts the plans of all of these that have none yet. Reads the papers: not for the window's thread. */
  public Change draftFor(List<Problem> problems, Actor by) {
    return draftFor(problems, by, Progress.NONE);
  }

  /** The same, told how far it is and stopped when nobody wants it any more. */
  public Change draftFor(List<Problem> problems, Actor by, Progress progress) {
    var edits = new ArrayList<Edit>();
    var papers = drafts.papers();
    var without = problems.stream().filter(p -> ofProblem(p.id()).isEmpty()).toList();
    for (var i = 0; i < without.size(); i++) {
      progress.step((double) i / without.size(), Phrase.of("adjustment.drafting", without.get(i).number()));
      edits.addAll(drafts.draft(without.get(i), papers));
    }
    return Change.of(Phrase.of("adjustment.drafted", edits.size()), by, edits);
  }

  /**
   * A plan that people decided on over the results, beside those the problem may have already.
   *
   * @param problem its key; the problem itself may be opened by the same change
   * @param activity what they decided
   * @param teacher whom they named; may be empty
   */
  public Edit draftDecided(Problem problem, long problemKey, String activity, String teacher, Optional<LocalDate> due) {
    return drafts.decided(problem, problemKey, activity, teacher, due);
  }

  /**
   * A class's own plan for a problem of its grade, as its teacher asks for it, beside those there are. Reads the paper: not for the window's thread.
   */
  public Change draftFor(Problem problem, ClassRef only, Actor by) {
    return Change.of(Phrase.of("adjustment.drafted", 1), by, drafts.draft(problem, only, drafts.papers()));
  }

  /** A plan for one pupil who sat the paper of a problem, by pseudonym, as the teacher asks for it. Reads the paper: not for the window's thread. */
  public Change draftFor(Problem problem, String pupil, Actor by) {
    return Change.of(Phrase.of("adjustment.drafted", 1), by, drafts.draft(problem, pupil, drafts.papers()));
  }

  /** Classes that sat the paper of a problem and are large enough to be planned for. Reads the paper. */
  public List<ClassRef> classes(Problem problem) {
    return drafts.classes(problem, drafts.papers());
  }

  /** The weak points of the plan's pupils on its paper and what they weigh; none where the plan stands on no paper. Reads the paper. */
  public List<PointNeed> needs(TeachingAdjustment plan, Problem problem) {
    return problem.finding().evidence().paperId() == 0 ? List.of() : drafts.papers().of(problem.finding().evidence().paperId()).needs(plan.classes());
  }

  /**
   * Allots periods over the points of these plans: each gets as many beside those planned before.
   *
   * @param periods by knowledge point; a plan for another point stays as it is
   */
  public Change allot(List<TeachingAdjustment> plans, Map<String, Integer> periods, Actor by) {
    var edits = new ArrayList<Edit>();
    for (var plan : plans) {
      plan.weakPoints().stream().map(WeakPoint::name).filter(periods::containsKey).findFirst().ifPresent(
          point -> edits.add(Edit.put(plan.row(), Values.of(TeachingAdjustment.PERIODS_AFTER, (long) plan.periodsBefore() + periods.getOrDefault(point, 0)))));
    }
    return Change.of(Phrase.of("adjustment.allotted", edits.size()), by, edits);
  }

  /** What a teacher decides about a draft. */
  public RevisePlans revise() {
    return new RevisePlans(drafts.strategies());
  }

  /**
   * Keeps a teacher's edits.
   *
   * @param part what is changed, in words
   */
  public Change put(TeachingAdjustment plan, Phrase part, Values<TeachingAdjustment> values, Actor by) {
    return Change.of(Phrase.of("adjustment.edited", plan.number(), part), by, Edit.put(plan.row(), values));
  }

  public Change advance(TeachingAdjustment plan, PlanStatus to, Actor by) {
    return Change.of(Phrase.of("adjustment.moved", plan.number(), to.label()), by, Edit.go(plan.row(), to, Values.none()));
  }
}
