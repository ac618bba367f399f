package org.zhigai.effect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zhigai.adjustment.AdjustmentArchive;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.ledger.LedgerArchive;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemArchive;
import org.zhigai.problems.ProblemState;

/**
 * Use case: what became of each confirmed problem. Computed anew from the stored results each time, so a verdict can never
 * drift away from its data.
 */
public final class EvaluateEffects {
  private final ResultsArchive results;
  private final ProblemArchive problems;
  private final AdjustmentArchive adjustments;
  private final LedgerArchive ledger;
  private final Clock clock;

  public EvaluateEffects(ResultsArchive results, ProblemArchive problems, AdjustmentArchive adjustments, LedgerArchive ledger, Clock clock) {
    this.results = results;
    this.problems = problems;
    this.adjustments = adjustments;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** One row a confirmed problem, by number. */
  public List<EffectRow> rows() {
    var entries = ledger.entries();
    return problems.problems().stream()
        .filter(p -> p.state() == ProblemState.CONFIRMED)
        .map(p -> row(p, entries.stream().filter(e -> e.problemId() == p.id()).findFirst()))
        .toList();
  }

  /** A support group of a problem's teaching adjustment, and what became of its pupils. */
  public record OfGroup(long problemId, String plan, GroupEffect effect) {}

  /** One a support group whose problem was measured again, by number of the plan. */
  public List<OfGroup> groups() {
    var known = problems.problems();
    return adjustments.adjustments().stream()
        .filter(a -> !a.pupils().isEmpty())
        .flatMap(a -> known.stream().filter(p -> p.id() == a.problemId()).flatMap(p -> ofGroup(p, a).stream()))
        .toList();
  }

  private Optional<OfGroup> ofGroup(Problem problem, TeachingAdjustment plan) {
    if (problem.finding().evidence().paperId() == 0) {
      return Optional.empty();
    }
    var before = results.results(problem.finding().evidence().paperId());
    var frame = new EffectFrame(problem, Optional.empty(), java.time.LocalDate.now(clock));
    return later(before.paper())
        .map(after -> PaperEffect.ofGroup(frame, before, results.results(after.id()), plan.pupils()))
        .map(effect -> new OfGroup(problem.id(), plan.number(), effect));
  }

  /** Whether a later measurement has judged this entry, whatever it said. */
  public boolean isJudged(long entryId) {
    return ledger.entries().stream()
        .filter(e -> e.id() == entryId)
        .flatMap(e -> problems.problems().stream().filter(p -> p.id() == e.problemId()))
        .map(p -> row(p, Optional.empty()))
        .anyMatch(r -> r.verdict() == Verdict.EFFECTIVE || r.verdict() == Verdict.NO_EFFECT_SEEN);
  }

  private EffectRow row(Problem problem, Optional<LedgerEntry> entry) {
    var frame = new EffectFrame(problem, entry, java.time.LocalDate.now(clock));
    var finding = problem.finding();
    if (finding.evidence().paperId() == 0) {
      return FactorEffect.of(frame, results.questionnaires(), results.indicators());
    }
    var before = results.results(finding.evidence().paperId());
    return later(before.paper())
        .map(after -> PaperEffect.of(frame, before, results.results(after.id()), results.indicators()))
        .orElseGet(() -> frame.without("effect.reason.no-later"));
  }

  /** The next paper of the same subject that the same pupils sat. */
  private Optional<Paper> later(Paper before) {
    var info = before.info();
    return results.papers().stream()
        .filter(p -> info.isEarlierOf(p.info()))
        .findFirst();
  }
}
