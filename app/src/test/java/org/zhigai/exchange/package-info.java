@NullMarked
package org.zhigai.exchange;

import org.jspecify.annotations.NullMarked;
