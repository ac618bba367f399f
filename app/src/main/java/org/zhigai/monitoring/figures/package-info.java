/**
 * The numbers of a paper, each with its n and interval: computed here once for the window, the commands and the later stations.
 */
@NullMarked
package org.zhigai.monitoring.figures;

import org.jspecify.annotations.NullMarked;
