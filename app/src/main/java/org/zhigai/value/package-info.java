/** Numbers that keep their unit until a writer of one language puts them on paper. Below everything; knows no sentence and no school. */
@NullMarked
package org.zhigai.value;

import org.jspecify.annotations.NullMarked;
