/**
 * Records and how they change: a kind declares its fields and its life in one file, a row holds typed values, a change is one transaction with its
 * audit line. Knows no school data, no store and no window; every station keeps what people decide as rows of its kinds.
 */
@NullMarked
package org.zhigai.rows;

import org.jspecify.annotations.NullMarked;
