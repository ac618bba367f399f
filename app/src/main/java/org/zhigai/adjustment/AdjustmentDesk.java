package org.zhigai.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.problems.Problem;

/** Use case: teaching adjustments, drafted by the program and owned by the teacher. */
public final class AdjustmentDesk {
  private final DraftAdjustments drafts;
  private final AdjustmentArchive archive;

  public AdjustmentDesk(DraftAdjustments drafts, AdjustmentArchive archive) {
    this.drafts = drafts;
    this.archive = archive;
  }

  /** By number. */
  public List<TeachingAdjustment> adjustments() {
    return archive.adjustments();
  }

  public List<TeachingAdjustment> ofProblem(long problemId) {
    return adjustments().stream().filter(a -> a.problemId() == problemId).toList();
  }

  /** Drafts and keeps the plans of a problem that has none yet; otherwise gives those it has. */
  public List<TeachingAdjustment> draftFor(Problem problem, Actor by) {
    var there = ofProblem(problem.id());
    return there.isEmpty() ? drafts.draft(problem).stream().map(a -> archive.save(a, by)).toList() : there;
  }

  /**
   * Drafts and keeps a plan that people decided on over the results, beside those the problem may have already.
   *
   * @param activity what they decided
   * @param teacher whom they named; may be empty
   */
  public TeachingAdjustment draftDecided(Problem problem, String activity, String teacher, Optional<LocalDate> due, Actor by) {
    return archive.save(drafts.decided(problem, activity, teacher, due), by);
  }

  /** Keeps a teacher's edits. @throws UserFault of kind INPUT when its dates run backwards or periods are negative */
  public TeachingAdjustment save(TeachingAdjustment adjustment, Actor by) {
    if (adjustment.to().isBefore(adjustment.from()) || adjustment.periodsAfter() < 0 || adjustment.periodsBefore() < 0) {
      throw new UserFault(
          UserFault.Kind.INPUT, "ZG-350", Phrase.of("adjustment.dates"), Phrase.of("adjustment.dates.remedy"));
    }
    return archive.save(adjustment, by);
  }

  public void delete(TeachingAdjustment adjustment, Actor by) {
    archive.delete(adjustment.id(), by);
  }
}
