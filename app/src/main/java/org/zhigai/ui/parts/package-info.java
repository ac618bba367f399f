/**
 * Controls and manners every screen shares: what a station is, headers, empty states, chips, side panels, faults, dialogs, undo,
 * themes and the switchable words. No business words, no station.
 */
@NullMarked
package org.zhigai.ui.parts;

import org.jspecify.annotations.NullMarked;
