package org.zhigai.monitoring;

import org.zhigai.kernel.Origin;

/**
 * One question of a pupil questionnaire.
 *
 * @param label {@code Q1}
 * @param text the question itself; empty when the sheet has none
 * @param factor 因素 it belongs to; empty when not assigned
 * @param reversed whether agreement is unfavourable; answers are turned before they are scored
 */
public record Question(String label, String text, String factor, boolean reversed, Origin origin) {}
