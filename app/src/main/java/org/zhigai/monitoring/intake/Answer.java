package org.zhigai.monitoring.intake;

import org.zhigai.kernel.Phrase;

/**
 * One answer to a question the recogniser asks of a sheet.
 *
 * @param said the answer in words
 * @param change what is then to be added to what was said of the sheet already
 */
public record Answer(Phrase said, Corrections change) {}
