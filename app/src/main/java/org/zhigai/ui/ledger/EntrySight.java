package org.zhigai.ui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;

/**
 * An entry with everything that hangs on it, at one moment.
 *
 * @param measures also those withdrawn
 * @param evidence of the entry, its measures and its verifications, also what was withdrawn
 * @param rounds but for those withdrawn
 * @param requests of the entry and of its measures
 * @param closing what closing asks
 * @param ready what asking for a verification asks
 */
record EntrySight(
    LedgerEntry entry, Optional<Problem> problem, List<TeachingAdjustment> plans, List<Measure> measures, List<EvidencePiece> evidence,
    List<VerificationRound> rounds, List<DueRequest> requests, Optional<EffectVerdict> verdict, List<LookBack> looks, List<LedgerDesk.Met> closing,
    List<LedgerDesk.Met> ready, Facts facts, LocalDate today) {

  static EntrySight of(LedgerEntry entry, Facts all, LocalDate today) {
    var measures = EntryStanding.everyMeasure(entry.id(), all);
    var asked = new java.util.ArrayList<>(DueRequest.of(entry.id(), all));
    measures.forEach(m -> asked.addAll(DueRequest.of(m.id(), all)));
    return new EntrySight(
        entry, all.find(Problem.KIND, entry.problemId()),
        onProblem(entry, TeachingAdjustment.KIND, all).toList(), measures,
        EntryStanding.everyEvidence(entry.id(), all), EntryStanding.rounds(entry.id(), all), asked,
        onProblem(entry, EffectVerdict.KIND, all).findFirst(), LookBack.of(entry.id(), all),
        LedgerDesk.conditions(entry, all), LedgerDesk.ready(entry, all), all, today);
  }

  private static <K> Stream<K> onProblem(LedgerEntry entry, Kind<K> kind, Facts all) {
    return all.standingOn(Link.row(entry.problemId())).stream().flatMap(r -> kind.cast(r).stream()).map(Row::view);
  }

  /** What a later measurement says of what was done. */
  Optional<EffectRow> effect() {
    return verdict.map(v -> v.said(Optional.of(entry)));
  }

  List<Measure> live() {
    return measures.stream().filter(Measure::isLive).toList();
  }

  long done() {
    return measures.stream().filter(m -> m.isLive() && m.isDone()).count();
  }

  /** Evidence of one thing: the entry itself, a measure, a verification. */
  List<EvidencePiece> evidenceOf(Row<?> row) {
    return evidence.stream().filter(e -> e.of() == row.id()).toList();
  }

  long evidenceLive() {
    return evidence.stream().filter(EvidencePiece::isLive).count();
  }

  Optional<VerificationRound> asked() {
    return rounds.stream().filter(r -> r.state() == VerificationRound.State.ASKED).findFirst();
  }

  Optional<VerificationRound> last() {
    return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
  }

  /** The date as first promised, where it has moved since. */
  Optional<LocalDate> first(Row<?> of, LocalDate now) {
    return Optional.of(DueRequest.first(of.id(), now, facts)).filter(first -> !first.equals(now));
  }

  Optional<DueRequest> waiting(Row<?> of) {
    return requests.stream().filter(r -> r.of() == of.id() && r.state() == DueRequest.State.ASKED).findFirst();
  }

  boolean isMeasuredAgain() {
    return LedgerDesk.isMeasuredAgain(entry, facts);
  }

  boolean mayGoUnmeasured() {
    return LedgerDesk.mayGoUnmeasured(entry, facts);
  }

  /** The look back that is to be held first. */
  Optional<LookBack> ahead() {
    return looks.stream().filter(LookBack::isAhead).findFirst();
  }

  /** Whether dates are promised, so that only a request moves them. */
  boolean isPromised() {
    return entry.status() != LedgerStatus.NOT_STARTED;
  }

  boolean isClosed() {
    return entry.status() == LedgerStatus.CLOSED;
  }
}
