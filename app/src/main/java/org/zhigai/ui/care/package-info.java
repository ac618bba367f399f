/**
 * Looking after the open store in the window: where it lies, backing up, putting a backup back, another password, and whether it is whole.
 */
@NullMarked
package org.zhigai.ui.care;

import org.jspecify.annotations.NullMarked;
