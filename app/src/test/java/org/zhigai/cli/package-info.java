/** The commands run as a person would run them, on the sample workbooks. */
@NullMarked
package org.zhigai.cli;

import org.jspecify.annotations.NullMarked;
