/** The principal's one screen: how far the chain is, how the subjects stand, what to do next, what falls due. Changes nothing itself. */
@NullMarked
package org.zhigai.ui.overview;

import org.jspecify.annotations.NullMarked;
