/** Expectation–maximisation in general: one accelerated, cancellable loop that every latent model of this room runs in. */
@NullMarked
package org.zhigai.stats.em;

import org.jspecify.annotations.NullMarked;
