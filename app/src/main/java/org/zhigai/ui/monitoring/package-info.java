/** Station 1, monitoring results: the page on which explorer, boards and sessions stand. Only here do they meet. */
@NullMarked
package org.zhigai.ui.monitoring;

import org.jspecify.annotations.NullMarked;
