/** The problem list as a whole. */
@org.jspecify.annotations.NullMarked
package org.zhigai.problems;
