/**
 * The commands: the same use cases as the window, for people, scripts and tests. The only room that prints.
 */
@NullMarked
package org.zhigai.cli;

import org.jspecify.annotations.NullMarked;
