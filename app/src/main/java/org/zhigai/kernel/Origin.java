package org.zhigai.kernel;

/**
 * Where a value came from.
 *
 * @param file file name without its folder
 * @param sheet sheet name; empty for a text file
 * @param range cell or range in A1 notation, for example {@code D3} or {@code D3:AG240}; empty for the whole sheet
 */
public record Origin(String file, String sheet, String range) {

  /** For people: {@code 四年级数学.xlsx · 小题分 · D3:AG240}. */
  public String label() {
    var out = new StringBuilder(file);
    if (!sheet.isEmpty()) {
      out.append(" · ").append(sheet);
    }
    if (!range.isEmpty()) {
      out.append(" · ").append(range);
    }
    return out.toString();
  }
}
