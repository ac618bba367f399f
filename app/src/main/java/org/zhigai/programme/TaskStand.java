package org.zhigai.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhigai.kernel.Phrase;

/**
 * How far a task is answered today.
 *
 * @param pieces each answer with what there is
 * @param responsible who answers for it by the table of duties: unit and person; empty while nobody does
 * @param due the last day, as seen from today
 */
public record TaskStand(ProgrammeTask task, List<Piece> pieces, String responsible, LocalDate due, LocalDate today) {
  /** Days before the last one on which it is told that it comes. */
  private static final int NEAR_DAYS = 30;

  public TaskStand {
    pieces = List.copyOf(pieces);
  }

  /**
   * One answer.
   *
   * @param what what is counted, in words
   * @param there how many there are
   * @param target what the station is told to show: a kind, or the number of the only row
   */
  public record Piece(Wanted answer, Phrase what, int there, String target) {
    public boolean isEnough() {
      return there >= answer.needed();
    }
  }

  public boolean isDone() {
    return pieces.stream().allMatch(Piece::isEnough);
  }

  /** Whether anything of it is there. */
  public boolean isBegun() {
    return pieces.stream().anyMatch(p -> p.there() > 0);
  }

  public List<Piece> missing() {
    return pieces.stream().filter(p -> !p.isEnough()).toList();
  }

  public boolean isOverdue() {
    return !isDone() && due.isBefore(today);
  }

  /** In a word. */
  public Phrase state() {
    return Phrase.of(
        isDone()
            ? "programme.state.done"
            : isOverdue()
                ? "programme.state.overdue"
                : isNear()
                    ? "programme.state.near"
                    : isBegun() ? "programme.state.begun" : "programme.state.open");
  }

  /** Due within a month and not answered. */
  public boolean isNear() {
    return !isDone() && !isOverdue() && ChronoUnit.DAYS.between(today, due) <= NEAR_DAYS;
  }
}
