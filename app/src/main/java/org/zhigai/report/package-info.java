/**
 * What a document says, as records: sections of text, grids, figures and places to sign ({@link org.zhigai.report.Document}, {@link
 * org.zhigai.report.Block}), whose numbers and days stay values until a writer puts them down ({@link org.zhigai.report.Run}). No file format.
 */
@NullMarked
package org.zhigai.report;

import org.jspecify.annotations.NullMarked;
