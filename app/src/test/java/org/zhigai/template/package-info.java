@NullMarked
package org.zhigai.template;

import org.jspecify.annotations.NullMarked;
