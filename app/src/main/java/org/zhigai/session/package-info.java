/**
 * Diagnostic sessions (学科诊断会) and the boards of charts they are made from: what is looked at, for how long, what was decided, and the ports through
 * which both are kept. Knows charts and problems by their keys only.
 */
@NullMarked
package org.zhigai.session;

import org.jspecify.annotations.NullMarked;
