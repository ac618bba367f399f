package org.zhigai.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;

/**
 * Where an entry stands, worked out from what hangs on it; people move it only to 已销号, 重新挂账 and 上报协调. In this order:
 * <ol>
 * <li>a verification is asked and not answered: 待复核;
 * <li>the last one was returned: 退回;
 * <li>the last one was passed from outside the branch and all measures are done: 待销号;
 * <li>reopened, and none asked since: 重新挂账;
 * <li>no measure begun: 未启动; all done: 阶段性完成; all but what is kept up for long: 长期坚持; else 进行中.
 * </ol>
 */
public final class EntryStanding {

  private EntryStanding() {}

  /** Where it stands; for one that people closed or handed up, where it would stand otherwise. */
  public static LedgerStatus of(Row<LedgerEntry> entry, Facts all) {
    var rounds = rounds(entry.id(), all).stream().filter(r -> r.cycle() == entry.get(LedgerEntry.CYCLE)).toList();
    var measures = measures(entry.id(), all);
    if (!rounds.isEmpty()) {
      switch (rounds.getLast().state()) {
        case ASKED -> {
          return LedgerStatus.AWAITING_VERIFICATION;
        }
        case RETURNED -> {
          return LedgerStatus.RETURNED;
        }
        case PASSED -> {
          if (verified(entry, all).isPresent() && !measures.isEmpty() && measures.stream().allMatch(Measure::isDone)) {
            return LedgerStatus.VERIFIED;
          }
        }
      }
    } else if (entry.get(LedgerEntry.CYCLE) > 1) {
      return LedgerStatus.REOPENED;
    }
    return byMeasures(measures);
  }

  private static LedgerStatus byMeasures(List<Measure> live) {
    if (live.stream().allMatch(m -> m.state() == Measure.State.NOT_STARTED)) {
      return LedgerStatus.NOT_STARTED;
    }
    var rest = live.stream().filter(m -> !m.isDone()).toList();
    if (rest.isEmpty()) {
      return LedgerStatus.STAGE_DONE;
    }
    return rest.stream().allMatch(m -> m.sort() == Measure.Sort.LASTING && m.state() != Measure.State.NOT_STARTED)
        ? LedgerStatus.LONG_TERM
        : LedgerStatus.IN_PROGRESS;
  }

  /** The last verification of this working-off, if it was passed and its verifier stands outside the branch of those who are responsible. */
  public static Optional<VerificationRound> verified(Row<LedgerEntry> entry, Facts all) {
    return rounds(entry.id(), all).stream()
        .filter(r -> r.cycle() == entry.get(LedgerEntry.CYCLE))
        .reduce((a, b) -> b)
        .filter(r -> r.state() == VerificationRound.State.PASSED && Circle.of(r.unit(), r.person(), entry.view(), all).isOutsideTheBranch());
  }

  /** Its measures, by number. */
  public static List<Measure> measures(long entry, Facts all) {
    return on(Measure.KIND, all.standingOn(Link.row(entry))).toList();
  }

  /** Its measures, also those withdrawn, by number. */
  public static List<Measure> everyMeasure(long entry, Facts all) {
    return Stream.concat(measures(entry, all).stream(), on(Measure.KIND, all.withdrawnOn(Link.row(entry))))
        .sorted(Comparator.comparingLong(Measure::id)).toList();
  }

  /** Its verifications, by number. */
  public static List<VerificationRound> rounds(long entry, Facts all) {
    return on(VerificationRound.KIND, all.standingOn(Link.row(entry))).toList();
  }

  /** Evidence of it, of its measures and of its verifications, by number. */
  public static List<EvidencePiece> evidence(long entry, Facts all) {
    return of(entry, all).flatMap(id -> on(EvidencePiece.KIND, all.standingOn(Link.row(id)))).sorted(Comparator.comparingLong(EvidencePiece::id)).toList();
  }

  /** The same with what was withdrawn. */
  public static List<EvidencePiece> everyEvidence(long entry, Facts all) {
    return Stream.concat(evidence(entry, all).stream(), of(entry, all).flatMap(id -> on(EvidencePiece.KIND, all.withdrawnOn(Link.row(id)))))
        .sorted(Comparator.comparingLong(EvidencePiece::id)).toList();
  }

  /** What evidence may be of. */
  private static Stream<Long> of(long entry, Facts all) {
    return Stream.of(Stream.of(entry), everyMeasure(entry, all).stream().map(Measure::id), rounds(entry, all).stream().map(VerificationRound::id))
        .flatMap(s -> s);
  }

  private static <K> Stream<K> on(Kind<K> kind, List<Row<?>> all) {
    return all.stream().flatMap(r -> kind.cast(r).stream()).map(Row::view);
  }
}
