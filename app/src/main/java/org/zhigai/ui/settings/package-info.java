/** Everything a person can set, on one screen; what is set elsewhere is one press away. */
@NullMarked
package org.zhigai.ui.settings;

import org.jspecify.annotations.NullMarked;
