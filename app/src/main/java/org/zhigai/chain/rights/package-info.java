/**
 * What pupils and their parents may ask of a school that keeps their results: to see all of it, to have it deleted, and that it is not kept longer than is
 * needed. What is asked, and its proof; the store does it.
 */
@NullMarked
package org.zhigai.chain.rights;

import org.jspecify.annotations.NullMarked;
