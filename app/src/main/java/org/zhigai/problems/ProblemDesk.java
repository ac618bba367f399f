package org.zhigai.problems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.value.Unit;

/**
 * Use case: the problem list. The program suggests; a person confirms, merges or declines. What a person decided is never
 * undone by looking again.
 */
public final class ProblemDesk {
  private final DetectProblems detect;
  private final ProblemArchive archive;
  private final Clock clock;
  private final AtomicReference<@Nullable Detection> last = new AtomicReference<>();

  public ProblemDesk(DetectProblems detect, ProblemArchive archive, Clock clock) {
    this.detect = detect;
    this.archive = archive;
    this.clock = clock;
  }

  /** By number. */
  public List<Problem> problems() {
    return archive.problems();
  }

  public List<Problem> confirmed() {
    return problems().stream().filter(p -> p.state() == ProblemState.CONFIRMED).toList();
  }

  /**
   * Looks at the results again: new findings become suggestions, suggestions no longer found go. A weakness of the same
   * pupils found again in a later round is not a second problem: the first one goes on.
   *
   * @return how many tests the list was judged over, and what came and went
   */
  public Refreshed refresh(Actor by, Progress progress) {
    var detection = look(progress);
    var kept = new ArrayList<>(archive.problems());
    var fresh = detection.findings().stream().map(Finding::key).collect(Collectors.toSet());
    var gone =
        kept.stream()
            .filter(p -> p.state() == ProblemState.SUGGESTED && !p.finding().raisedByPeople() && !fresh.contains(p.finding().key()))
            .map(Problem::id)
            .toList();
    archive.removeSuggestions(gone, by);
    kept.removeIf(p -> gone.contains(p.id()));
    var before = kept.size();
    for (var finding : detection.findings()) {
      if (kept.stream().noneMatch(p -> isSame(p.finding(), finding))) {
        kept.add(archive.save(suggestion(finding), by));
      }
    }
    return new Refreshed(detection.tests(), kept.size() - before, gone.size());
  }

  /**
   * What looking again brought.
   *
   * @param added new suggestions
   * @param gone suggestions no longer found
   */
  public record Refreshed(int tests, int added, int gone) {}

  /** What the last look at the results said; looks when nobody has since the store was opened. Changes nothing. */
  public Detection detection(Progress progress) {
    var known = last.get();
    return known == null ? look(progress) : known;
  }

  private Detection look(Progress progress) {
    var detection = detect.detect(progress);
    last.set(detection);
    return detection;
  }

  /**
   * 记为候选问题: what people said over the results becomes a suggestion of theirs; looking again does not take it away.
   *
   * @param finding the numbers they had before them
   */
  public Problem raise(Finding finding, String statement, String cause, Actor by) {
    var like = suggestion(finding);
    return archive.save(
        new Problem(
            0, "", finding, ProblemState.SUGGESTED, statement, like.severity(), cause, like.direction(), like.responsibleBody(), "",
            by.name(), like.proposedOn(), "", Optional.empty()),
        by);
  }

  /** The problem that stands on the same evidence already: the same target of the same paper, pupils and class, suggested or confirmed. */
  public Optional<Problem> standing(Finding finding) {
    return problems().stream()
        .filter(p -> p.state() == ProblemState.CONFIRMED || p.state() == ProblemState.SUGGESTED)
        .filter(p -> p.finding().sharesEvidence(finding))
        .min(Comparator.comparing(Problem::state, Comparator.comparing(state -> state != ProblemState.CONFIRMED)));
  }

  /** Takes a suggestion back that nobody has decided about. */
  public void withdraw(Problem problem, Actor by) {
    archive.removeSuggestions(List.of(problem.id()), by);
  }

  public Problem confirm(Problem problem, Actor by) {
    return archive.save(problem.withState(ProblemState.CONFIRMED, "", Optional.empty()), by);
  }

  /** @throws UserFault without a reason */
  public Problem decline(Problem problem, String reason, Actor by) {
    if (reason.isBlank()) {
      throw new UserFault(
          UserFault.Kind.INPUT, "ZG-330", Phrase.of("problems.reason.missing"), Phrase.of("problems.reason.remedy"));
    }
    return archive.save(problem.withState(ProblemState.DECLINED, reason, Optional.empty()), by);
  }

  public Problem merge(Problem problem, Problem into, Actor by) {
    return archive.save(problem.withState(ProblemState.MERGED, into.number(), Optional.of(into.id())), by);
  }

  /** Keeps a person's edits. */
  public Problem save(Problem problem, Actor by) {
    return archive.save(problem, by);
  }

  private static boolean isSame(Finding old, Finding found) {
    return old.key().equals(found.key()) || found.isLaterOf(old);
  }

  private Problem suggestion(Finding finding) {
    var size = Math.abs(finding.difference());
    var severity = finding.unit() == Unit.MARKS || size < 0.08 ? "轻" : size < 0.15 ? "中" : "重";
    return new Problem(
        0, "", finding, ProblemState.SUGGESTED, Statements.of(finding), severity, "", Statements.direction(finding),
        Statements.responsibleBody(finding), "", "", LocalDate.now(clock), "", Optional.empty());
  }
}
