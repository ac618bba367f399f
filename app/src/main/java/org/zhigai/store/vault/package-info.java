/**
 * What seals who is who: a pair of keys, parcels sealed to the public one, and marks by which a pupil is found again without the private one. Knows no table and
 * no file.
 */
@NullMarked
package org.zhigai.store.vault;

import org.jspecify.annotations.NullMarked;
