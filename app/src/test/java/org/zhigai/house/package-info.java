/** The rules of the house, and planted violations that prove each rule bites. */
@NullMarked
package org.zhigai.house;

import org.jspecify.annotations.NullMarked;
