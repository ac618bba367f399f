/** One test a rule: a planted weakness is told, nothing is told where nothing is. */
@org.jspecify.annotations.NullMarked
package org.zhigai.problems.rules;
