/** Importing in the window: the plan before anything is kept, what is wrong cell by cell, and the history with its undo. */
@NullMarked
package org.zhigai.ui.intake;

import org.jspecify.annotations.NullMarked;
