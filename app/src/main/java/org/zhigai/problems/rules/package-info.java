/**
 * The rules, one a file. A rule looks at the figures and proposes candidates with evidence; it decides nothing about the list as a whole.
 */
@NullMarked
package org.zhigai.problems.rules;

import org.jspecify.annotations.NullMarked;
