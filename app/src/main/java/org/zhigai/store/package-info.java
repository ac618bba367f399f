/**
 * One encrypted file per school: H2 with jOOQ and Flyway behind the stations' ports. The only room that knows a database; it
 * knows no window, no workbook format and computes nothing.
 */
@NullMarked
package org.zhigai.store;

import org.jspecify.annotations.NullMarked;
