package org.zhigai.agreement;

import org.zhigai.kernel.Phrase;

/**
 * A column that has to be filled and is not, everywhere.
 *
 * @param kind what its rows are called
 * @param rows in how many of them it is empty
 */
public record EmptyColumn(Phrase kind, Phrase column, long rows) {}
