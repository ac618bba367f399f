/**
 * Station 2: findings raised by rules under one false-alarm budget, and the problems people confirm from them.
 */
@NullMarked
package org.zhigai.problems;

import org.jspecify.annotations.NullMarked;
