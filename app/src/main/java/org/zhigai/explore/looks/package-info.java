/**
 * The ways of looking, a file each: from a sight to an exhibit. {@link Looks} is the list of them.
 */
@NullMarked
package org.zhigai.explore.looks;

import org.jspecify.annotations.NullMarked;
