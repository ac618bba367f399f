/**
 * What is looked at from a place: results, figures, fitted models, and which groups are too small to be shown.
 */
@NullMarked
package org.zhigai.explore.sight;

import org.jspecify.annotations.NullMarked;
