/**
 * The window around the stations: header, rail, job bar, notices, keys, and what is remembered between two starts. Knows stations
 * only as {@link org.zhigai.ui.parts.Station}.
 */
@NullMarked
package org.zhigai.ui.shell;

import org.jspecify.annotations.NullMarked;
