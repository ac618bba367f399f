/**
 * Writes the workbooks of {@code /sample-workbooks} from fixed seeds: an invented school, invented pupils, and weaknesses planted on
 * purpose. Knows nothing of the program's own importer or statistics, so that its numbers can be held against theirs.
 */
@NullMarked
package org.zhigai.samples;

import org.jspecify.annotations.NullMarked;
