package org.zhigai.workbook.read;

import java.util.List;

/**
 * What came out of a container.
 *
 * @param format what was in it: {@code xlsx} of an encrypted file that holds one
 */
record OpenedBook(String format, List<Grid> sheets) {}
