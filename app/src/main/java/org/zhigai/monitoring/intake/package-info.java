/**
 * How results come in: what a reader saw in a workbook, the checked plan, and the use case that imports it whole or not at all.
 */
@NullMarked
package org.zhigai.monitoring.intake;

import org.jspecify.annotations.NullMarked;
