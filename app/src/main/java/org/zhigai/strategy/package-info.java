/**
 * What can be done about a weak point: strategies as data, the file they are exchanged in, and the search from a point's name as a paper
 * writes it to the entries that fit it. Knows no paper, no store and no window; whoever asks brings the words.
 */
@NullMarked
package org.zhigai.strategy;

import org.jspecify.annotations.NullMarked;
