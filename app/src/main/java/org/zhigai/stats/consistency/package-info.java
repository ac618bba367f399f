/**
 * How far scores can be trusted to come out alike once more: consistency beyond alpha, agreement of raters, generalisability studies.
 */
@NullMarked
package org.zhigai.stats.consistency;

import org.jspecify.annotations.NullMarked;
