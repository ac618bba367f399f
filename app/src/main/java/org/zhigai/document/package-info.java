/** Documents as pages and as slides, from the records of {@link org.zhigai.report.Document} (POI XWPF and XSLF). No numbers and no words are made here. */
@NullMarked
package org.zhigai.document;

import org.jspecify.annotations.NullMarked;
