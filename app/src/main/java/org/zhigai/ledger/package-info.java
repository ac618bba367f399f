/**
 * Station 4: what is done about a confirmed problem, by whom and until when, and who outside has seen that it is done.
 *
 * <p>The kinds, each with its own numbers and history:
 * <ul>
 * <li>{@link org.zhigai.ledger.LedgerEntry} ZG: one problem, its aim, who answers for it. Where it stands is worked out ({@link org.zhigai.ledger.EntryStanding});
 * people only close it, reopen it and hand it up;
 * <li>{@link org.zhigai.ledger.Measure} CS: one step of an entry, with who, when, how often, notes, done on;
 * <li>{@link org.zhigai.ledger.DueRequest} YQ: the only way a promised date moves, of an entry or a measure;
 * <li>{@link org.zhigai.ledger.EvidencePiece} ZC: a file in the store or a paper and its place, of an entry, a measure or a verification;
 * <li>{@link org.zhigai.ledger.VerificationRound} FH: asked of a unit, answered once, by papers or on the spot; from where is a question about the tree
 * ({@link org.zhigai.ledger.Circle});
 * <li>{@link org.zhigai.ledger.LookBack} HT: proposed at closing; one that finds a relapse reopens the entry.
 * </ul>
 * All but the look back are parts of their entry: while that is closed, nothing of them can be written. What closing asks stands in {@code Closing}.
 */
@NullMarked
package org.zhigai.ledger;

import org.jspecify.annotations.NullMarked;
