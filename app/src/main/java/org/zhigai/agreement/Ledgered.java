package org.zhigai.agreement;

import java.util.List;
import java.util.Optional;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Facts;

/** The chain as it stands: every entry beside its problem, its plans and its verdict. */
record Ledgered(Facts facts, List<LedgerEntry> entries, List<Problem> confirmed, List<TeachingAdjustment> plans, List<EffectVerdict> verdicts) {

  static Ledgered of(Facts facts) {
    return new Ledgered(
        facts, facts.all(LedgerEntry.KIND), facts.all(Problem.KIND).stream().filter(p -> p.state() == ProblemState.CONFIRMED).toList(),
        facts.all(TeachingAdjustment.KIND),
        facts.all(EffectVerdict.KIND));
  }

  List<Measure> measures(LedgerEntry entry) {
    return EntryStanding.measures(entry.id(), facts);
  }

  List<EvidencePiece> evidence(LedgerEntry entry) {
    return EntryStanding.evidence(entry.id(), facts);
  }

  List<VerificationRound> rounds(LedgerEntry entry) {
    return EntryStanding.rounds(entry.id(), facts);
  }

  Optional<EffectVerdict> verdict(LedgerEntry entry) {
    return verdicts.stream().filter(v -> v.problemId() == entry.problemId()).findFirst();
  }

  boolean hasPlan(LedgerEntry entry) {
    return plans.stream().anyMatch(p -> p.problemId() == entry.problemId());
  }

  boolean hasPlan(String number) {
    return plans.stream().anyMatch(p -> p.row().number().equals(number));
  }
}
