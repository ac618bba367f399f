/**
 * The three-year plan: its tasks as a file of data, and how far the school's records answer each. Counts rows by the names of their kinds; decides
 * nothing and keeps nothing.
 */
@NullMarked
package org.zhigai.programme;

import org.jspecify.annotations.NullMarked;
