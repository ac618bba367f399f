package org.zhigai.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Problem;
import org.zhigai.problems.Statements;
import org.zhigai.value.Unit;

/** Use case: the rectification ledger. */
public final class LedgerDesk {
  private static final Words ZH = new Words(Lang.ZH);
  private static final int TERM_DAYS = 120;
  private static final Set<String> FIXED = Set.of("successRule", "target", "due");

  private final LedgerArchive archive;
  private final LongPredicate hasEffect;
  private final Clock clock;

  /** @param hasEffect whether a later measurement has judged the entry of this id */
  public LedgerDesk(LedgerArchive archive, LongPredicate hasEffect, Clock clock) {
    this.archive = archive;
    this.hasEffect = hasEffect;
    this.clock = clock;
  }

  /** By number. */
  public List<LedgerEntry> entries() {
    return archive.entries();
  }

  public Optional<LedgerEntry> ofProblem(long problemId) {
    return entries().stream().filter(e -> e.problemId() == problemId).findFirst();
  }

  /**
   * Opens the entry of a confirmed problem with target, measures and due date as a first draft, and fixes its success rule:
   * half the distance to the benchmark, at least the practical floor, by the due date. A problem has one entry.
   */
  public LedgerEntry open(Problem problem, String leader, Actor by) {
    return ofProblem(problem.id()).orElseGet(() -> archive.save(draft(problem, leader), by));
  }

  /** Keeps a person's edits; the status only moves by {@link #advance}. */
  public LedgerEntry save(LedgerEntry entry, Actor by) {
    return archive.save(entry, by);
  }

  /** @throws org.zhigai.kernel.UserFault when {@link LedgerRules} forbids it */
  public LedgerEntry advance(LedgerEntry entry, LedgerStatus to, Actor by) {
    LedgerRules.check(entry, to, hasEffect.test(entry.id()));
    var closed = to == LedgerStatus.CLOSED ? Optional.of(today()) : Optional.<LocalDate>empty();
    return archive.save(entry.withStatus(to, closed), by);
  }

  public List<LedgerRules.Condition> conditions(LedgerEntry entry) {
    return LedgerRules.conditions(entry, hasEffect.test(entry.id()));
  }

  public List<AuditLine> history(long entryId) {
    return archive.history(entryId);
  }

  /** Changes made after the entry was opened to what was to be reached and when: deviations, kept and shown. Oldest first. */
  public List<AuditLine> deviations(long entryId) {
    return history(entryId).stream().filter(line -> FIXED.contains(line.field())).toList();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private LedgerEntry draft(Problem problem, String leader) {
    var finding = problem.finding();
    var gap = finding.difference();
    var aim = gap / 2;
    var start = today();
    var due = start.plusDays(TERM_DAYS);
    var scale = finding.unit() == Unit.RATE ? 100 : 1;
    var target =
        ZH.say(
            "ledger.draft.target." + (finding.unit() == Unit.RATE ? "rate" : finding.unit() == Unit.MARKS ? "mean" : "number"),
            finding.target(), finding.against(), -gap * scale, -aim * scale, Statements.value(finding.estimate(), finding.unit()));
    var measures =
        List.of("diagnose", "teach", "review", "retest").stream()
            .map(step -> new Measure(ZH.say("ledger.draft.measure." + step, Statements.about(finding), finding.domain()), false))
            .toList();
    return new LedgerEntry(
        0, "", problem.id(), problem.statement(), target, new SuccessRule(finding.target(), gap, aim, due), measures,
        leader, problem.responsibleBody(), "", problem.supportingDepts(), start, due, "", LedgerStatus.NOT_STARTED,
        List.of(), "", "", Optional.empty(), Optional.empty(), "", "");
  }
}
