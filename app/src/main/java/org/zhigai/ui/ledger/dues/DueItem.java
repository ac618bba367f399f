package org.zhigai.ui.ledger.dues;

import java.time.LocalDate;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Tone;

/**
 * Something on a day of the calendar.
 *
 * @param sort what is due, in a word
 * @param number of the row it leads to; empty for the station itself
 * @param what in words
 * @param tone late, near, waiting or ahead
 */
record DueItem(LocalDate day, Phrase sort, String number, Object what, Tone tone, String station, String target) {}
