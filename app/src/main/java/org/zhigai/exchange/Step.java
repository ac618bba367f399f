package org.zhigai.exchange;

import org.zhigai.kernel.Phrase;

/**
 * What is taken without asking: somebody changed it in the file and nobody here.
 *
 * @param what in words
 */
public record Step(Phrase what, Deed deed) {}
