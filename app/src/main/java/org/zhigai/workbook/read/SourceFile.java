package org.zhigai.workbook.read;

import java.util.List;

/**
 * A whole file as grids, in the order of its sheets.
 *
 * @param format by content: {@code xlsx}, {@code xls}, {@code csv}, {@code html}
 * @param encoding of a text file; empty otherwise
 * @param sha256 of its bytes, hexadecimal
 */
public record SourceFile(String format, String encoding, String sha256, List<Grid> sheets) {

  public SourceFile {
    sheets = List.copyOf(sheets);
  }
}
