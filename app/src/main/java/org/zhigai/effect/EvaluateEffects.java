package org.zhigai.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** Use case: what became of each confirmed problem. A verdict is kept with its numbers, and made anew when what it stands on has changed. */
public final class EvaluateEffects {
  private final ResultsArchive results;
  private final Book book;
  private final Clock clock;

  public EvaluateEffects(ResultsArchive results, Book book, Clock clock) {
    this.results = results;
    this.book = book;
    this.clock = clock;
  }

  /** The kept verdicts on confirmed problems, by number of the problem. */
  public List<EffectRow> rows() {
    var now = book.now();
    var verdicts = now.all(EffectVerdict.KIND).stream().collect(Collectors.toMap(EffectVerdict::problemId, Function.identity()));
    return confirmed(now.all(Problem.KIND)).stream()
        .flatMap(p -> Optional.ofNullable(verdicts.get(p.id())).stream())
        .map(EffectVerdict::numbers)
        .toList();
  }

  /**
   * Judges every confirmed problem by what was measured and keeps what is new. Reads the papers: not for the window's thread.
   *
   * @return the verdicts as they are now
   */
  public List<EffectRow> judge(Actor by, Progress progress) {
    var now = book.now();
    var entries = now.all(LedgerEntry.KIND).stream().collect(Collectors.toMap(LedgerEntry::problemId, Function.identity()));
    var verdicts = now.all(EffectVerdict.KIND).stream().collect(Collectors.toMap(EffectVerdict::problemId, Function.identity()));
    var problems = confirmed(now.all(Problem.KIND));
    var edits = new ArrayList<Edit>();
    for (var i = 0; i < problems.size(); i++) {
      var problem = problems.get(i);
      progress.step((double) i / problems.size(), Phrase.of("effect.judging", problem.number()));
      var row = row(problem, Optional.ofNullable(entries.get(problem.id())));
      var old = Optional.ofNullable(verdicts.get(problem.id()));
      if (old.isEmpty()) {
        edits.add(opened(problem, row));
      } else if (!kept(old.get().numbers().on(row.decidedOn())).equals(kept(row))) {
        edits.add(Edit.put(old.get().row(), Values.of(EffectVerdict.NUMBERS, row)));
      }
    }
    book.apply(Change.of(Phrase.of("effect.judged", edits.size()), by, edits).forGood()).orThrow();
    return rows();
  }

  /** As it is kept: a whole number of a sentence may come back as a wider one. */
  private static Object kept(EffectRow row) {
    return EffectVerdict.NUMBERS.type().plain(row);
  }

  private static List<Problem> confirmed(List<Problem> problems) {
    return problems.stream().filter(p -> p.state() == ProblemState.CONFIRMED).toList();
  }

  private Edit opened(Problem problem, EffectRow row) {
    return new Edit.Open<>(
        EffectVerdict.KIND, row.decidedOn().getYear(), Values.of(EffectVerdict.PROBLEM, problem.id()).and(EffectVerdict.NUMBERS, row));
  }

  /** A support group of a problem's teaching adjustment, and what became of its pupils. */
  public record OfGroup(long problemId, String plan, GroupEffect effect) {}

  /** One a support group whose problem was measured again, by number of the plan. */
  public List<OfGroup> groups() {
    var now = book.now();
    return now.all(TeachingAdjustment.KIND).stream()
        .filter(a -> !a.pupils().isEmpty())
        .flatMap(a -> now.find(Problem.KIND, a.problemId()).flatMap(p -> ofGroup(p, a)).stream())
        .toList();
  }

  private Optional<OfGroup> ofGroup(Problem problem, TeachingAdjustment plan) {
    if (problem.finding().evidence().paperId() == 0) {
      return Optional.empty();
    }
    var before = results.results(problem.finding().evidence().paperId());
    var frame = new EffectFrame(problem, Optional.empty(), LocalDate.now(clock));
    return later(before.paper())
        .map(after -> PaperEffect.ofGroup(frame, before, results.results(after.id()), plan.pupils()))
        .map(effect -> new OfGroup(problem.id(), plan.number(), effect));
  }

  private EffectRow row(Problem problem, Optional<LedgerEntry> entry) {
    var frame = new EffectFrame(problem, entry, LocalDate.now(clock));
    var finding = problem.finding();
    if (!finding.isMeasured()) {
      return frame.without("effect.reason.stated");
    }
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
        .reduce((a, b) -> b.info().isEarlierOf(a.info()) ? b : a);
  }
}
