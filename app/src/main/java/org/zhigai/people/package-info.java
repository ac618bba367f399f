/**
 * Who there is: persons, the tree of units (departments and subject groups of the school, bodies outside it) and roles. Whether somebody verifies from
 * outside is a question about keys and the tree, never about spelling.
 */
@NullMarked
package org.zhigai.people;

import org.jspecify.annotations.NullMarked;
