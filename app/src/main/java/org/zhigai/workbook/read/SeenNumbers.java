package org.zhigai.workbook.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells already made, by style and written number: scores repeat, so that most are found by their bytes. */
final class SeenNumbers {
  private static final int SLOTS = 1 << 14;
  private static final int SHORT = 6;
  private static final int REMEMBERED = 20_000;

  private final XlsxStyles styles;
  private final boolean from1904;
  private final long[] keys = new long[SLOTS];
  private final @Nullable Cell[] cells = new Cell[SLOTS];
  private final Map<String, Cell> longer = new HashMap<>();

  SeenNumbers(XlsxStyles styles, boolean from1904) {
    this.styles = styles;
    this.from1904 = from1904;
  }

  /** @throws NumberFormatException when the bytes are no number */
  Cell of(byte[] bytes, int from, int to, int style) {
    if (to - from > SHORT || style < 0 || style > 0xFFFF || from == to) {
      return longer(bytes, from, to, style);
    }
    var key = 0L;
    for (var i = from; i < to; i++) {
      key = key << 8 | (bytes[i] & 0xFF);
    }
    // No byte of a number is zero, so that the bytes tell their length; the style stands above them.
    key |= (long) style << 48;
    var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 50);
    var known = cells[slot];
    if (known != null && keys[slot] == key) {
      return known;
    }
    var made = made(bytes, from, to, style);
    keys[slot] = key;
    cells[slot] = made;
    return made;
  }

  private Cell longer(byte[] bytes, int from, int to, int style) {
    var key = style + "\t" + new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    var known = longer.get(key);
    if (known != null) {
      return known;
    }
    var made = made(bytes, from, to, style);
    if (longer.size() < REMEMBERED) {
      longer.put(key, made);
    }
    return made;
  }

  private Cell made(byte[] bytes, int from, int to, int style) {
    var written = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip();
    return styles.of(style).cell(Double.parseDouble(written), from1904);
  }
}
