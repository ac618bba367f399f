/** Boards: charts put together to be looked at again with the next results. */
@NullMarked
package org.zhigai.ui.board;

import org.jspecify.annotations.NullMarked;
