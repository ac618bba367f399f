/**
 * What somebody outside sees of a review package: its cases one by one, their evidence, and the form of the answer. Opens a file and nothing else: no
 * store, no password. May import parts; knows no station.
 */
@NullMarked
package org.zhigai.ui.review;

import org.jspecify.annotations.NullMarked;
