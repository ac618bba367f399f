/**
 * Looking at results: from a place to an exhibit, which is a finding, a chart, its table and its reading. An aspect a chart, one file each.
 * Pure: no window, no picture, no file; charts are handed on as their specs.
 */
@NullMarked
package org.zhigai.explore;

import org.jspecify.annotations.NullMarked;
