package org.zhigai.monitoring.intake;

import org.zhigai.kernel.Phrase;

/** A column that is not taken in, and why. */
public record Dropped(String column, Phrase why) {}
