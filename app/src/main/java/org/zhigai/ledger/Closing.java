package org.zhigai.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhigai.people.Branch;
import org.zhigai.people.OrgUnit;
import org.zhigai.problems.Source;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;

/**
 * The law of closing: nobody closes what they were responsible for, and nothing is closed whose effect was not seen by somebody else — in a later
 * measurement, or, where nothing will be measured again, on the spot from outside the school.
 */
final class Closing {
  /** What is measured again every year, whatever anybody says. */
  private static final Set<Source> AGAIN = Set.of(Source.DISTRICT, Source.SCHOOL);
  /** What may have been asked once only, where somebody says why: a questionnaire, a domain of the national monitoring. */
  private static final Set<Source> PERHAPS = Set.of(Source.NATIONAL, Source.QUESTIONNAIRE);

  /** The four conditions of 销号, in the order they are shown. */
  static final List<Condition<LedgerEntry>> CONDITIONS =
      List.of(
          Condition.of("ledger.condition.measures", (r, all) -> isDone(EntryStanding.measures(r.id(), all))),
          Condition.of("ledger.condition.evidence", (r, all) -> !EntryStanding.evidence(r.id(), all).isEmpty()),
          Condition.of("ledger.condition.effect", (r, all) -> isEffective(r, all) || isSeen(r.view(), all)),
          Condition.of("ledger.condition.outside", (r, all) -> EntryStanding.verified(r, all).isPresent()));

  static final Condition<LedgerEntry> DATED = Condition.of("ledger.condition.closed-on", (r, all) -> r.get(LedgerEntry.CLOSED_ON).isPresent());

  static final List<Condition<LedgerEntry>> ALWAYS =
      List.of(Condition.of("ledger.condition.dates", (r, all) -> !r.get(LedgerEntry.DUE).isBefore(r.get(LedgerEntry.START))));

  /** What has to be there before anybody outside is asked to look. */
  static final List<Condition<VerificationRound>> READY =
      List.of(
          Condition.of("verification.asking.entry", (r, all) -> all.find(LedgerEntry.KIND, r.get(VerificationRound.ENTRY))
              .filter(e -> e.status() != LedgerStatus.CLOSED && e.status() != LedgerStatus.ESCALATED && e.cycle() == r.get(VerificationRound.CYCLE))
              .isPresent()),
          Condition.of("verification.asking.one", (r, all) -> EntryStanding.rounds(r.get(VerificationRound.ENTRY), all).stream()
              .noneMatch(o -> o.id() != r.id() && o.state() == VerificationRound.State.ASKED)),
          Condition.of("verification.asking.who", (r, all) -> all.find(LedgerEntry.KIND, r.get(VerificationRound.ENTRY))
              .filter(e -> e.responsible() != 0 && e.person() != 0).isPresent()),
          Condition.of("verification.asking.measures", (r, all) -> isReady(EntryStanding.measures(r.get(VerificationRound.ENTRY), all))),
          Condition.of("verification.asking.evidence", (r, all) -> !EntryStanding.evidence(r.get(VerificationRound.ENTRY), all).isEmpty()));

  static final Condition<VerificationRound> OF_SOMEBODY =
      Condition.of("verification.asking.unit", (r, all) -> all.row(OrgUnit.KIND, r.get(VerificationRound.UNIT)).isPresent());

  /** Nobody is asked to verify what they answer for. */
  static final Condition<VerificationRound> FROM_OUTSIDE =
      Condition.of("verification.asking.outside", (r, all) -> all.find(LedgerEntry.KIND, r.get(VerificationRound.ENTRY))
          .filter(e -> Branch.isOutside(all, r.get(VerificationRound.UNIT), e.responsible())).isPresent());

  private Closing() {}

  private static boolean isDone(List<Measure> live) {
    return !live.isEmpty() && live.stream().allMatch(Measure::isDone);
  }

  /** What is kept up for long is looked at while it is kept up. */
  private static boolean isReady(List<Measure> live) {
    return !live.isEmpty() && live.stream().allMatch(m -> m.isDone() || (m.sort() == Measure.Sort.LASTING && m.state() == Measure.State.UNDER_WAY));
  }

  /** What was measured without an effect stays open: it is 未达成 in the district's words, and nobody would sign it as closed. */
  private static boolean isEffective(Row<LedgerEntry> entry, Facts all) {
    return judged(entry.get(LedgerEntry.PROBLEM), all).anyMatch(v -> v.isEffective(entry.view()));
  }

  private static Stream<Judged> judged(long problem, Facts all) {
    return all.standingOn(Link.row(problem)).stream().map(Row::view).filter(Judged.class::isInstance).map(Judged.class::cast);
  }

  /**
   * For what no later test measures: somebody from outside the school has looked on the spot, said what they found, and left evidence. What was measured
   * after all is not seen another way.
   */
  private static boolean isSeen(LedgerEntry entry, Facts all) {
    return !isMeasuredAgain(entry, all)
        && judged(entry.problemId(), all).noneMatch(v -> v.isJudged(entry))
        && EntryStanding.rounds(entry.id(), all).stream()
            .filter(r -> r.cycle() == entry.cycle() && r.state() == VerificationRound.State.PASSED && r.sort() == VerificationRound.Sort.ON_SITE)
            .anyMatch(r -> r.circle(all) == Circle.OUTSIDE && !r.row().get(VerificationRound.FINDING).isBlank()
                && VerificationRound.hasEvidence(r.id(), all));
  }

  /**
   * Whether a later measurement can judge the entry's problem: always where a paper found it; a questionnaire or the national monitoring may be held
   * once only, where somebody says why. What inspectors or people themselves saw is not measured at all.
   */
  static boolean isMeasuredAgain(LedgerEntry entry, Facts all) {
    if (isPerhapsMeasured(entry, all)) {
      return entry.row().get(LedgerEntry.NO_LATER).isBlank();
    }
    var finding = all.find(Problem.KIND, entry.problemId()).map(Problem::finding);
    return finding.filter(f -> f.evidence().paperId() == 0 && (f.raisedByPeople() || !AGAIN.contains(f.source()))).isEmpty();
  }

  static boolean isPerhapsMeasured(LedgerEntry entry, Facts all) {
    return all.find(Problem.KIND, entry.problemId()).map(Problem::finding)
        .filter(f -> f.isMeasured() && f.evidence().paperId() == 0 && PERHAPS.contains(f.source())).isPresent();
  }
}
