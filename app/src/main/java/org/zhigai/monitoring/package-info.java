/**
 * Station 1: what was measured. Assessment rounds, papers, items, pupils by pseudonym, indicators, benchmarks, and the archive port. Knows no file format and no store.
 */
@NullMarked
package org.zhigai.monitoring;

import org.jspecify.annotations.NullMarked;
