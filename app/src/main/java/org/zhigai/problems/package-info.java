/**
 * Station 2: findings raised by rules under one false-alarm budget, and the problems people confirm from them. What a rule is to the rest of
 * the program it says itself, in {@link org.zhigai.problems.RuleTraits}; no rule is known here or above by its name.
 */
@NullMarked
package org.zhigai.problems;

import org.jspecify.annotations.NullMarked;
