/**
 * Looking at results: from a place to an exhibit, which is a finding, a chart, its table and its reading. Imports run from {@code session} and this
 * package through {@code looks}, {@code exhibit} and {@code sight} down to {@code place}. Pure: no window, no picture, no file; charts are handed on as
 * their specs.
 */
@NullMarked
package org.zhigai.explore;

import org.jspecify.annotations.NullMarked;
