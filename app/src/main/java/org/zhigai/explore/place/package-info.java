/**
 * Where somebody stands: what was measured, the keys of the ways of looking, what was chosen, and how all of it is called. Knows nothing of what a look shows.
 */
@NullMarked
package org.zhigai.explore.place;

import org.jspecify.annotations.NullMarked;
