/** Slides and handouts from the same records that charts and sheets are made of (POI XSLF and XWPF). No numbers are made here. */
@NullMarked
package org.zhigai.document;

import org.jspecify.annotations.NullMarked;
