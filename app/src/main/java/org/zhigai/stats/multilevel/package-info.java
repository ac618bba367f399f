/** Pupils in classes: variance components, shrunken class effects, means and differences no surer than classes allow. */
@NullMarked
package org.zhigai.stats.multilevel;

import org.jspecify.annotations.NullMarked;
