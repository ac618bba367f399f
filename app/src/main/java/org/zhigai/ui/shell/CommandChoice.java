package org.zhigai.ui.shell;

import org.zhigai.kernel.Phrase;

/**
 * One of the papers the header offers.
 *
 * @param target what the monitoring station is asked to show
 * @param label as people say it
 */
public record CommandChoice(String target, Phrase label) {}
