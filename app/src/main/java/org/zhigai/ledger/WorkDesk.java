package org.zhigai.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Field;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;

/** Use case: what is done about an entry — its measures, the longer time that is asked for, its verifications, the looks back. Each is one change. */
public final class WorkDesk {
  private final Clock clock;

  public WorkDesk(Clock clock) {
    this.clock = clock;
  }

  /** One more measure, with the entry's unit, person and dates until somebody says otherwise. */
  public Change measure(LedgerEntry entry, String text, Actor by) {
    var start = entry.status() == LedgerStatus.NOT_STARTED ? entry.start() : today();
    var values = Values.of(Measure.ENTRY, entry.id()).and(Measure.TEXT, text.strip()).and(Measure.UNIT, entry.responsible())
        .and(Measure.PERSON, entry.person()).and(Measure.START, start).and(Measure.DUE, entry.due().isBefore(start) ? start : entry.due());
    return Change.of(Phrase.of("measure.added", entry.number()), by, new Edit.Open<>(Measure.KIND, today().getYear(), values));
  }

  public <V> Change put(Measure measure, Field<Measure, V> field, V value, Actor by) {
    return Change.of(
        Phrase.of("ledger.edited", measure.number(), Measure.KIND.label(field)), by, Edit.put(measure.row(), Values.of(field, value)));
  }

  /**
   * Moves a measure on; the day it was done comes and goes with the move.
   *
   * @param why asked for when it is taken up again
   */
  public Change move(Measure measure, Measure.State to, String why, Actor by) {
    var done = to == Measure.State.DONE ? Optional.of(today()) : Optional.<LocalDate>empty();
    var values = Values.of(Measure.DONE_ON, done);
    var all = why.isBlank() ? values : values.and(Measure.REASON, why.strip());
    return Change.of(Phrase.of("ledger.moved", measure.number(), Measure.KIND.state(to.name())), by, Edit.go(measure.row(), to, all)).because(why.strip());
  }

  /** Takes a measure, or a verification or a request that nobody has answered, out of everything; its number and its history stay. */
  public Change withdraw(Row<?> row, String why, Actor by) {
    return Change.of(Phrase.of("ledger.withdrawn", row.number()), by, new Edit.Withdraw<>(row, why.strip())).because(why.strip());
  }

  /** One more note on how it goes; who writes it down is who notes it. */
  public Change note(Measure measure, String text, Actor by) {
    var notes = new ArrayList<>(measure.notes());
    notes.add(new ProgressNote(today(), by.name(), text.strip()));
    return put(measure, Measure.NOTES, List.copyOf(notes), by);
  }

  /**
   * Asks for another due date of an entry or a measure.
   *
   * @param asker key of a person
   */
  public Change ask(Row<?> of, LocalDate from, LocalDate to, String why, long asker, Actor by) {
    var values = Values.of(DueRequest.OF, of.id()).and(DueRequest.FROM, from).and(DueRequest.TO, to).and(DueRequest.WHY, why.strip())
        .and(DueRequest.ASKED_BY, asker).and(DueRequest.ASKED_ON, today());
    return Change.of(Phrase.of("due-request.asked", of.number()), by, new Edit.Open<>(DueRequest.KIND, today().getYear(), values)).because(why.strip());
  }

  /** @param decider key of a person, who is neither the asker nor responsible */
  public Change decide(DueRequest request, DueRequest.State to, long decider, String opinion, Actor by) {
    var values = Values.of(DueRequest.DECIDED_BY, decider).and(DueRequest.DECIDED_ON, Optional.of(today())).and(DueRequest.OPINION, opinion.strip());
    return Change.of(Phrase.of("ledger.moved", request.number(), DueRequest.KIND.state(to.name())), by, Edit.go(request.row(), to, values));
  }

  /**
   * Asks a unit to verify.
   *
   * @param asker key of a person; 0 when nobody said
   */
  public Change verify(LedgerEntry entry, VerificationRound.Sort sort, long unit, long asker, Actor by) {
    var values = Values.of(VerificationRound.ENTRY, entry.id()).and(VerificationRound.CYCLE, entry.cycle()).and(VerificationRound.SORT, sort)
        .and(VerificationRound.UNIT, unit).and(VerificationRound.ASKED_BY, asker).and(VerificationRound.ASKED_ON, today());
    return Change.of(Phrase.of("verification.asked", entry.number()), by, new Edit.Open<>(VerificationRound.KIND, today().getYear(), values));
  }

  /**
   * What a verifier answered.
   *
   * @param finding what was seen on the spot; may be empty where only papers were looked at
   * @param opinion the reason where it is returned
   */
  public record Answer(VerificationRound.State to, long person, LocalDate on, String finding, String opinion) {}

  public Change answer(VerificationRound round, Answer answer, Actor by) {
    var values = Values.of(VerificationRound.PERSON, answer.person()).and(VerificationRound.ANSWERED_ON, Optional.of(answer.on()))
        .and(VerificationRound.FINDING, answer.finding().strip()).and(VerificationRound.OPINION, answer.opinion().strip());
    return Change.of(
        Phrase.of("ledger.moved", round.number(), VerificationRound.KIND.state(answer.to().name())), by, Edit.go(round.row(), answer.to(), values));
  }

  /**
   * What was seen at a look back.
   *
   * @param to {@code HOLDS}, or {@code RELAPSED}, which reopens the entry
   */
  public Change lookBack(LookBack look, LookBack.State to, long unit, long person, String finding, Actor by) {
    var values = Values.of(LookBack.HELD_ON, Optional.of(today())).and(LookBack.UNIT, unit).and(LookBack.PERSON, person)
        .and(LookBack.FINDING, finding.strip());
    return Change.of(Phrase.of("ledger.moved", look.number(), LookBack.KIND.state(to.name())), by, Edit.go(look.row(), to, values));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
