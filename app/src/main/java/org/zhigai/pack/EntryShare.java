package org.zhigai.pack;

import java.time.LocalDate;
import java.util.Optional;
import org.zhigai.effect.Verdict;
import org.zhigai.ledger.LedgerStatus;

/**
 * A line of the ledger, without a person and without a sentence.
 *
 * @param problem 问题编号
 * @param cycle how many times it has been worked off
 * @param evidence pieces
 * @param verifiedOn when somebody outside passed it in this working-off
 * @param verdict what a later measurement said; empty where nothing has been measured since
 */
public record EntryShare(
    String number, String problem, ProblemShare.About about, LedgerStatus status, boolean overdue, LocalDate start, LocalDate due,
    Optional<LocalDate> closedOn, long cycle, int measures, int measuresDone, int evidence, Optional<LocalDate> verifiedOn, Optional<Verdict> verdict) {}
