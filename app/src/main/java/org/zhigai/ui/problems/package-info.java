/**
 * Station 2, the problem list: every suggestion beside its evidence, decided by a person. Decisions and edits are kept at once and can be
 * taken back.
 */
@NullMarked
package org.zhigai.ui.problems;

import org.jspecify.annotations.NullMarked;
