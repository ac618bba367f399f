package org.zhigai.adjustment;

import org.zhigai.kernel.Phrase;

/**
 * A strategy that is offered for a plan.
 *
 * @param key its key in the library
 * @param title its name
 * @param why what led to it, and what speaks for it
 */
public record Offered(String key, String title, Phrase why) {}
