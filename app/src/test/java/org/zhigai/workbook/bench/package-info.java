/** Timings and mass trials of importing; run by the bench profile, never as tests. */
@org.jspecify.annotations.NullMarked
package org.zhigai.workbook.bench;
