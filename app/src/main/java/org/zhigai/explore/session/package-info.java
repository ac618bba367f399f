/**
 * A diagnostic session arranged from exhibits and problems.
 */
@NullMarked
package org.zhigai.explore.session;

import org.jspecify.annotations.NullMarked;
