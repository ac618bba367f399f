/** Reports as they will print: looked at, written into, printed and saved. */
@NullMarked
package org.zhigai.ui.report.dossier;

import org.jspecify.annotations.NullMarked;
