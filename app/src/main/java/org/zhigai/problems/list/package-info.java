/** The problem list as it is kept: problems as records, and what people do with them. Stands on findings and on the rules that raise them. */
@NullMarked
package org.zhigai.problems.list;

import org.jspecify.annotations.NullMarked;
