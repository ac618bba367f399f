package org.zhigai.exchange;

import org.zhigai.kernel.Phrase;

/**
 * What is taken without asking: somebody changed it in the file and nobody here.
 *
 * @param what in words
 * @param place where it stands in the file
 * @param before what went out; empty where the whole row is new
 */
public record Step(Phrase what, Deed deed, String place, String before) {}
