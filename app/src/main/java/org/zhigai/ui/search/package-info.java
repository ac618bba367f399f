/** Finds whatever lies in an open store by what somebody types: rows, papers, items, knowledge points, pupils by pseudonym. */
@NullMarked
package org.zhigai.ui.search;

import org.jspecify.annotations.NullMarked;
