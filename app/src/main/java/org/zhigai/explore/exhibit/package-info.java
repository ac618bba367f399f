/**
 * What is shown: a finding, a drawing, a table and a reading, and the chart's spec in either language.
 */
@NullMarked
package org.zhigai.explore.exhibit;

import org.jspecify.annotations.NullMarked;
