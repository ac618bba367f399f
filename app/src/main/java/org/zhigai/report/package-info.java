/**
 * What a submitted document says: title, columns, rows and footer as records. No file format.
 */
@NullMarked
package org.zhigai.report;

import org.jspecify.annotations.NullMarked;
