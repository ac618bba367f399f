/**
 * Pure numbers: arrays in, records out. Knows no school, no window, no store.
 */
@NullMarked
package org.zhigai.stats;

import org.jspecify.annotations.NullMarked;
